import { sql } from 'kysely';
import { z } from 'zod';
import { rechten } from '../beleid/rechten.ts';
import { useCase } from '../beleid/use-case.ts';
import { zoeksleutel } from '../beleid/zoeksleutel.ts';
import { reachOf } from '../platform/access/reach.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { addDays, type IsoDate, isoDate } from '../platform/dates/index.ts';
import { type ListPage, listInput, pageOf, setting, sortRows } from '../platform/lists/index.ts';
import { type Avond, avonden, readGemeenten } from './avonden.ts';
import { type LocatieAvond, readLocatieAvonden } from './locatie-avond.ts';
import { TOESTANDFILTERS, type Toestandfilter, voldoet } from './toestanden.ts';

const SORTS = ['naam', 'huisvester', 'kern', 'gemeente', 'aantal', 'vrij', 'toestand'] as const;
const ORDER = ['ontbreekt', 'open', 'ingehaald', 'te_laat', 'op_tijd', 'nog_niet'] as const;
const SORT_BY = {
  naam: (row: LocatieAvond) => row.naam,
  huisvester: (row: LocatieAvond) => row.organisatieNaam,
  kern: (row: LocatieAvond) => row.kern,
  gemeente: (row: LocatieAvond) => row.gemeenteNaam,
  aantal: (row: LocatieAvond) => row.aantal,
  vrij: (row: LocatieAvond) => row.maximum - row.aantal,
  toestand: (row: LocatieAvond) => ORDER.indexOf(row.toestand),
};

export type Vanavond = {
  list: ListPage<LocatieAvond>;
  /** Everything on the list, not only this page, for the map. */
  kaart: LocatieAvond[];
  avonden: Avond[];
  gemeenten: { code: string; naam: string }[];
  /** Over all locations of the gemeenten looked at, before searching. */
  samen: { locaties: number; bevestigd: number; aantal: number; maximum: number; boven: number };
  /** Locations that nobody confirmed the night before. */
  vorigeOntbreekt: number;
  /** Whether the actor may ask who they are. */
  magOpvragen: boolean;
};

/**
 * Every location of the actor's gemeenten on one night: how many sleep there, of how many at most, confirmed or not
 * (§3.1.3). Tonight unless another night is asked for. No names.
 */
export const showVanavond = useCase({
  allow: 'vanavond:lezen',
  kind: 'read',
  input: z.object({
    ...listInput(SORTS, 'naam'),
    nacht: setting<IsoDate | ''>(isoDate(), ''),
    toestand: setting<Toestandfilter | ''>(z.enum(TOESTANDFILTERS), ''),
  }),
  async run(scope, input): Promise<Vanavond> {
    const { trx, clock, now, gemeenten, actor, ctx } = scope;
    const nights = await avonden(trx, clock, gemeenten, input);
    const all = await readLocatieAvonden(trx, nights, now);
    const words = zoeksleutel(input.zoek);
    const found = all.filter(
      (row) =>
        voldoet(input.toestand, row) &&
        zoeksleutel(`${row.naam} ${row.adres} ${row.kern} ${row.organisatieNaam}`).includes(words),
    );
    const sorted = sortRows(found, input.sorteer, SORT_BY, ctx.language);
    return {
      list: pageOf(sorted, input),
      kaart: sorted,
      avonden: nights,
      gemeenten: await readGemeenten(trx, gemeenten),
      samen: {
        locaties: all.length,
        bevestigd: all.filter((row) => row.bevestigd).length,
        aantal: sum(all, (row) => row.aantal),
        maximum: sum(all, (row) => row.maximum),
        boven: all.filter((row) => row.aantal > row.maximum).length,
      },
      vorigeOntbreekt: await countMissing(scope, nights),
      magOpvragen: reachOf(actor, rechten['nachtregister:opvragen']) !== null,
    };
  },
});

function sum<R>(rows: readonly R[], value: (row: R) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

/** Looks each night up by what was asked: as a join, or by a night worked out, all nights that ever were would be read (docs/performance.md). */
async function countMissing({ trx }: Scope, nights: readonly Avond[]): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select count(*)::int as aantal
    from unnest(${nights.map((n) => n.gemeente)}::text[], ${nights.map((n) => addDays(n.nacht, -1))}::date[]) t (gemeente, nacht)
    cross join lateral gevraagde_nachten(array[t.gemeente], t.nacht, t.nacht + 1) g
    where (select true from nacht n where n.gemeente = g.gemeente and n.locatie = g.locatie and n.nacht = t.nacht) is null`.execute(
    trx,
  );
  return rows[0]?.aantal ?? 0;
}
