import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { Conflict, Refused } from '../platform/errors.ts';
import { plaatsVan } from './adres-van-locatie.ts';
import { holdLocatie } from './locatie.ts';
import { goedTeKeuren, vergunningKlopt } from './locatie-gegevens.ts';
import { mailAanvraagWacht } from './mail-aanvraag.ts';
import { id } from './velden.ts';
import { WIJZIGBAAR } from './wijziging.ts';

/**
 * Asks the gemeente to change what it approved of a location. Until it decides, the location stays as it was. A request
 * that waited is replaced. Idempotent by `id`.
 * @throws Refused `niets_gewijzigd`, or `overgang_niet_toegestaan` for a location that is not in the register
 */
export const proposeWijziging = useCase({
  allow: 'locatie:voorstellen',
  kind: 'write',
  constraints: { locatiewijziging_id_key: 'overgang_niet_toegestaan' },
  input: z
    .object({
      ...goedTeKeuren,
      id: id(),
      locatie: id(),
      toelichting: vrijeTekst({ max: 1000, regels: true }),
    })
    .check(vergunningKlopt),
  async run(scope, { id: wijziging, locatie, toelichting, ...gevraagd }) {
    const { trx, actor, now, ctx, audit } = scope;
    const before = await holdLocatie(trx, locatie);
    if (before.status !== 'goedgekeurd') throw new Refused('overgang_niet_toegestaan');
    const { woonplaats } = plaatsVan({ ...gevraagd, gemeente: before.gemeente });
    const after = { ...gevraagd, woonplaats };
    const velden = Object.fromEntries(
      WIJZIGBAAR.flatMap((veld) => (before[veld] === after[veld] ? [] : [[veld, after[veld]]])),
    );
    const earlier = await trx
      .selectFrom('locatiewijziging')
      .select(['toelichting', 'velden'])
      .where('id', '=', wijziging)
      .executeTakeFirst();
    const herhaald = earlier !== undefined;
    if (herhaald && (earlier.toelichting !== toelichting || !isDeepStrictEqual(earlier.velden, velden)))
      throw new Conflict('locatiewijziging');
    if (Object.keys(velden).length === 0) throw new Refused('niets_gewijzigd');
    if (!herhaald) {
      await trx
        .updateTable('locatiewijziging')
        .set({ status: 'ingetrokken', besloten_op: now })
        .where('locatie', '=', locatie)
        .where('status', '=', 'voorgesteld')
        .execute();
      await trx
        .insertInto('locatiewijziging')
        .values({
          gemeente: before.gemeente,
          id: wijziging,
          organisatie: before.organisatie,
          locatie,
          velden: JSON.stringify(velden),
          toelichting,
          status: 'voorgesteld',
          voorgesteld_op: now,
          voorgesteld_door: actor.id,
        })
        .execute();
      await mailAanvraagWacht(trx, ctx, now, {
        gemeente: before.gemeente,
        naam: before.naam,
        soort: 'wijziging',
        id: wijziging,
        key: `wijziging:${wijziging}`,
      });
    }
    await audit({
      object: ['locatie', locatie],
      gemeente: before.gemeente,
      details: { wijziging, velden: Object.keys(velden), herhaald },
    });
  },
});
