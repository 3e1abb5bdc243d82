import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { readStay } from './show-inschrijving.ts';

/**
 * The huisvester notes that it pointed a resident to registering (Bijlage 2.13). Sent twice, it happened once.
 * @throws NotFound when it is not the actor's organisation's
 */
export const pointOut = useCase({
  allow: 'inschrijving:eigen',
  kind: 'write',
  input: z.object({ verblijf: z.uuid(), verzoek: z.uuid() }),
  async run(scope, { verblijf, verzoek }): Promise<void> {
    const { trx, now, clock, actor } = scope;
    const { gemeente, persoon } = await readStay(scope, verblijf);
    await trx
      .insertInto('inschrijfstap')
      .values({
        gemeente,
        persoon,
        organisatie: actor.organisatie ?? '',
        stap: 'gewezen',
        datum: today(clock),
        verzoek,
        vastgelegd_op: now,
        vastgelegd_door: actor.id,
      })
      .onConflict((conflict) => conflict.columns(['gemeente', 'persoon', 'verzoek']).doNothing())
      .execute();
    await scope.audit({ object: ['verblijf', verblijf], gemeente, details: { stap: 'gewezen' } });
  },
});
