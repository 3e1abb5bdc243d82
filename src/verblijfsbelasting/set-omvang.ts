import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { leegMag } from '../beleid/invoer/leeg-mag.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Omvang } from '../beleid/verblijfsbelasting/omvang.ts';
import { verordeningOp } from '../beleid/verblijfsbelasting/verordening.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { gemeenteVan } from './gemeente-van.ts';
import { datum, heelGetal } from './invoer.ts';
import { lockHeffing } from './make-aangiften.ts';
import { readVerordeningen } from './read-verordeningen.ts';

type Gevonden = { vanaf: IsoDate; tot: IsoDate | null; slaapplaatsen: number | null; kamers: number | null };

/** Beds and rooms come together, and the days end after they begin. */
function hangtSamen({ value, issues }: z.core.ParsePayload<Gevonden>): void {
  const wrong = (field: keyof Gevonden, code: string) =>
    issues.push({ code: 'custom', message: code, path: [field], input: value });
  if (value.slaapplaatsen === null && value.kamers !== null) wrong('slaapplaatsen', 'verplicht');
  if (value.kamers === null && value.slaapplaatsen !== null) wrong('kamers', 'verplicht');
  if (value.tot !== null && value.tot <= value.vanaf) wrong('tot', 'tot_voor_van');
}

/**
 * Records how many beds and rooms a location really had over some days, for the flat rate: where they were there before
 * they were put in the register, or never were. Both left out: as the register says. What was recorded last holds. Counts
 * that were made stay as they are until they are made again.
 * @param tot the first night it is as the register says again; null: still
 * @throws NotFound
 */
export const setOmvang = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  input: z
    .object({
      locatie: z.uuid(),
      vanaf: datum(),
      tot: leegMag(datum()),
      slaapplaatsen: leegMag(heelGetal(1, 2000)),
      kamers: leegMag(heelGetal(0, 2000)),
      reden: vrijeTekst(),
    })
    .check(hangtSamen),
  async run(scope, { locatie, ...found }): Promise<void> {
    const gemeente = await gemeenteVan(scope, locatie);
    await lockHeffing(scope, gemeente);
    await scope.trx
      .insertInto('locatieomvang')
      .values({
        ...{ gemeente, id: randomUUID(), locatie, ...found },
        ...{ vastgelegd_op: scope.now, vastgelegd_door: scope.actor.id },
      })
      .execute();
    const { vanaf, tot, slaapplaatsen, kamers } = found;
    await scope.audit({
      object: ['locatie', locatie],
      gemeente,
      details: { omvang: { vanaf, tot, slaapplaatsen, kamers } },
    });
  },
});

/** What an official found a location to have, last recorded first; `omvang` null: as the register says. */
export type Locatieomvang = { vanaf: IsoDate; tot: IsoDate | null; omvang: Omvang | null; reden: string };

/** What is recorded of a location, and whether there is a flat rate on a night, for who levies. @throws NotFound */
export const listOmvang = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'read',
  input: z.object({ locatie: z.uuid(), nacht: datum() }),
  async run(scope, { locatie, nacht }): Promise<{ vastgesteld: Locatieomvang[]; forfait: boolean }> {
    const gemeente = await gemeenteVan(scope, locatie);
    const rows = await scope.trx
      .selectFrom('locatieomvang')
      .select(['vanaf', 'tot', 'slaapplaatsen', 'kamers', 'reden'])
      .where('gemeente', '=', gemeente)
      .where('locatie', '=', locatie)
      .orderBy('nummer', 'desc')
      .execute();
    const verordening = verordeningOp(await readVerordeningen(scope.trx, gemeente), nacht);
    return {
      forfait: (verordening?.forfait.length ?? 0) > 0,
      vastgesteld: rows.map(({ slaapplaatsen, kamers, ...row }) => ({
        ...row,
        omvang: slaapplaatsen === null || kamers === null ? null : { slaapplaatsen, kamers },
      })),
    };
  },
});
