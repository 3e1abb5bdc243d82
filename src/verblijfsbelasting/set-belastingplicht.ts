import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { gemeenteVan } from './gemeente-van.ts';
import { datum } from './invoer.ts';
import { lockHeffing } from './make-aangiften.ts';

/**
 * Says who is liable for a location's nights from a day on, instead of who keeps its register: the owner, the landlord or
 * the sub-letter, one for each night (art. 224 lid 2 Gemeentewet). What was said before ends there; what was said last is put
 * right by what is said from the same day or an earlier one. Counts that were made
 * stay as they are until they are made again.
 * @throws Refused `belastingplicht_te_vroeg`; `organisatie_niet_toegelaten` in this gemeente; NotFound
 */
export const setBelastingplicht = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  constraints: { belastingplicht_een: { code: 'belastingplicht_te_vroeg', field: 'vanaf' } },
  input: z.object({
    locatie: z.uuid(),
    organisatie: z.uuid({ error: 'verplicht' }),
    vanaf: datum(),
    reden: vrijeTekst(),
  }),
  async run(scope, { locatie, organisatie, vanaf, reden }): Promise<void> {
    const { trx, now, actor } = scope;
    const gemeente = await gemeenteVan(scope, locatie);
    const admitted = await trx
      .selectFrom('toelating')
      .select('organisatie')
      .where('gemeente', '=', gemeente)
      .where('organisatie', '=', organisatie)
      .where('status', '=', 'toegelaten')
      .executeTakeFirst();
    if (admitted === undefined) throw new Refused('organisatie_niet_toegelaten', { field: 'organisatie' });
    await lockHeffing(scope, gemeente);
    await takeBackLast(trx, locatie, vanaf);
    await trx
      .updateTable('belastingplicht')
      .set({ tot: vanaf })
      .where('locatie', '=', locatie)
      .where('tot', 'is', null)
      .where('vanaf', '<', vanaf)
      .execute();
    const id = randomUUID();
    await trx
      .insertInto('belastingplicht')
      .values({
        ...{ gemeente, id, locatie, organisatie, vanaf, reden },
        vastgelegd_op: now,
        vastgelegd_door: actor.id,
      })
      .execute();
    await scope.audit({ object: ['locatie', locatie], gemeente, details: { organisatie, vanaf } });
  },
});

/** What was said last is put right by what is said from the same day or an earlier one. */
async function takeBackLast(trx: Trx, locatie: string, vanaf: IsoDate): Promise<void> {
  const last = await trx
    .deleteFrom('belastingplicht')
    .where('locatie', '=', locatie)
    .where('tot', 'is', null)
    .where('vanaf', '>=', vanaf)
    .returning('vanaf')
    .executeTakeFirst();
  if (last === undefined) return;
  await trx
    .updateTable('belastingplicht')
    .set({ tot: null })
    .where('locatie', '=', locatie)
    .where('tot', '=', last.vanaf)
    .execute();
}

/** Organisations that can be liable in a gemeente, by name. */
export const listBelastingplichtigen = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'read',
  input: z.object({ gemeente: z.string() }),
  run: ({ trx }, { gemeente }): Promise<{ id: string; naam: string }[]> =>
    trx
      .selectFrom('toelating as t')
      .innerJoin('organisatie as o', 'o.id', 't.organisatie')
      .select(['o.id', 'o.naam'])
      .where('t.gemeente', '=', gemeente)
      .where('t.status', '=', 'toegelaten')
      .orderBy('o.naam')
      .execute(),
});
