import { z } from 'zod';
import { weigerOvergang } from '../beleid/overgang.ts';
import { toelatingovergangen } from '../beleid/toelatingstatus.ts';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';
import { mailAanvraagWacht } from './mail-aanvraag.ts';
import { readOrganisatie } from './organisatie.ts';
import { gemeentecode } from './velden.ts';

/**
 * Asks a further gemeente to admit the organisation, or asks again after a refusal. Asking twice asks once.
 * @throws Refused `al_toegelaten`, or `overgang_niet_toegestaan` after a withdrawal, which only the gemeente undoes
 */
export const requestToelating = useCase({
  allow: 'toelating:aanvragen',
  kind: 'write',
  constraints: { toelating_gemeente_fkey: { code: 'keuze_ongeldig', field: 'gemeente' } },
  input: z.object({ gemeente: gemeentecode() }),
  async run(scope, { gemeente }) {
    const { trx, now, ctx, audit } = scope;
    const organisatie = await readOrganisatie(trx, eigenOrganisatie(scope));
    const bestaand = await trx
      .selectFrom('toelating')
      .select('status')
      .where('gemeente', '=', gemeente)
      .where('organisatie', '=', organisatie.id)
      .executeTakeFirst();
    const vraag = { status: 'aangevraagd', aangevraagd_op: now } as const;
    if (bestaand?.status === 'toegelaten') throw new Refused('al_toegelaten', { field: 'gemeente' });
    if (bestaand === undefined) {
      await trx
        .insertInto('toelating')
        .values({ gemeente, organisatie: organisatie.id, ...vraag })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else if (bestaand.status !== 'aangevraagd') {
      const refusal = weigerOvergang(toelatingovergangen, bestaand.status, 'aangevraagd');
      if (refusal !== undefined) throw new Refused(refusal);
      await trx
        .updateTable('toelating')
        .set(vraag)
        .where('gemeente', '=', gemeente)
        .where('organisatie', '=', organisatie.id)
        .where('status', '=', bestaand.status)
        .execute();
    }
    if (bestaand?.status !== 'aangevraagd')
      await mailAanvraagWacht(trx, ctx, now, {
        gemeente,
        naam: organisatie.naam,
        soort: 'organisatie',
        id: organisatie.id,
        key: `toelating:${gemeente}:${organisatie.id}:${now.toISOString()}`,
      });
    await audit({
      object: ['organisatie', organisatie.id],
      gemeente,
      details: { van: bestaand?.status ?? null, naar: 'aangevraagd' },
    });
  },
});
