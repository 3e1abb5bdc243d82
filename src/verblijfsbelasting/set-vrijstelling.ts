import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { verordeningOp } from '../beleid/verblijfsbelasting/verordening.ts';
import { VRIJSTELLINGEN } from '../beleid/verblijfsbelasting/vrijstelling.ts';
import { Refused } from '../platform/errors.ts';
import { gemeenteVan } from './gemeente-van.ts';
import { datum } from './invoer.ts';
import { lockHeffing } from './make-aangiften.ts';
import { readVerordeningen } from './read-verordeningen.ts';

/**
 * Records that a location's nights are exempt from a day on, or no longer (`geen`). What was recorded before ends there.
 * Counts that were made stay as they are until they are made again.
 * @throws Refused `vrijstelling_onbekend` when the ordinance of that day does not have it; `vrijstelling_te_vroeg`; NotFound
 */
export const setVrijstelling = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  constraints: { vrijstelling_een: { code: 'vrijstelling_te_vroeg', field: 'vanaf' } },
  input: z.object({
    locatie: z.uuid(),
    soort: z.enum([...VRIJSTELLINGEN, 'geen'], { error: 'verplicht' }),
    vanaf: datum(),
    reden: vrijeTekst(),
  }),
  async run(scope, { locatie, soort, vanaf, reden }): Promise<void> {
    const { trx, now, actor } = scope;
    const gemeente = await gemeenteVan(scope, locatie);
    await lockHeffing(scope, gemeente);
    const verordening = verordeningOp(await readVerordeningen(trx, gemeente), vanaf);
    if (soort !== 'geen' && !verordening?.vrijstellingen.includes(soort))
      throw new Refused('vrijstelling_onbekend', { field: 'soort' });
    const { numUpdatedRows: ended } = await trx
      .updateTable('locatievrijstelling')
      .set({ tot: vanaf })
      .where('locatie', '=', locatie)
      .where('tot', 'is', null)
      .where('vanaf', '<=', vanaf)
      .executeTakeFirst();
    if (soort === 'geen' && ended === 0n) throw new Refused('vrijstelling_te_vroeg', { field: 'vanaf' });
    if (soort !== 'geen')
      await trx
        .insertInto('locatievrijstelling')
        .values({
          ...{ gemeente, id: randomUUID(), locatie, soort, vanaf, reden },
          ...{ vastgelegd_op: now, vastgelegd_door: actor.id },
        })
        .execute();
    await scope.audit({ object: ['locatie', locatie], gemeente, details: { vrijstelling: soort, vanaf } });
  },
});
