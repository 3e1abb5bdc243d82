import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { addDays, type IsoDate, isoDate } from '../platform/dates/index.ts';
import { type Huis, readLocatie } from './read-locaties.ts';

/** So many nights are looked at together. */
export const VOORUIT_NACHTEN = 14;
/** As far ahead as anyone plans beds; further on is nothing but stays without an end. */
const VERSTE_NACHTEN = 26 * VOORUIT_NACHTEN;

/** A row of nights in one bed with the same person, or with nobody. `[van, tot)` */
export type Bezetting = {
  van: IsoDate;
  tot: IsoDate;
  verblijf: string | null;
  naam: string | null;
  status: 'aanwezig' | 'verwacht' | null;
  /** Goes on after these nights. */
  verder: boolean;
};
/** A bed with its nights; `id` is null for who has no bed. */
export type Bedbezetting = {
  id: string | null;
  kamer: string | null;
  naam: string | null;
  bezetting: Bezetting[];
};
export type Vooruit = {
  huis: Huis;
  nachten: IsoDate[];
  bedden: Bedbezetting[];
  zonderBed: Bezetting[];
  /** People per night, in the order of `nachten`; and how many of them have yet to come. */
  aantallen: number[];
  verwachten: number[];
};

type Row = {
  gemeente: string;
  verblijf: string;
  persoon: string;
  naam: string;
  status: 'aanwezig' | 'verwacht';
  slaapplaats: string | null;
  van: IsoDate;
  tot: IsoDate | null;
};

/**
 * Who will sleep in which bed in the nights to come, as far as is known: who has no expected departure stays on, who
 * overstays it counts for tonight only.
 * @throws NotFound when the location is not the actor's organisation's
 */
export const occupancyAhead = useCase({
  allow: 'nacht:lezen',
  kind: 'persons',
  input: z.object({
    locatie: z.uuid(),
    /** First night; tonight when left out, past, or more than a year ahead. */
    vanaf: isoDate({ error: 'ongeldige_datum' }).optional(),
  }),
  run: async (scope, { locatie, vanaf = '' }): Promise<Vooruit> => {
    const { trx, clock, actor } = scope;
    const huis = await readLocatie(trx, clock, actor.organisatie, locatie);
    const far = addDays(huis.nacht, VERSTE_NACHTEN);
    const start = vanaf > huis.nacht && vanaf <= far ? vanaf : huis.nacht;
    const nachten = Array.from({ length: VOORUIT_NACHTEN }, (_, index) => addDays(start, index));
    const end = addDays(start, VOORUIT_NACHTEN);
    const { rows } = await sql<Row>`
      select v.gemeente, v.id as verblijf, v.persoon, v.naam, v.status, v.slaapplaats,
        greatest(v.aankomst, ${start}::date) as van, t.tot
      from verblijf v
      cross join lateral (select case when v.verwacht_vertrek <= ${huis.nacht}::date and v.status = 'aanwezig'
        then ${huis.nacht}::date + 1 else v.verwacht_vertrek end as tot) t
      where v.gemeente = ${huis.gemeente} and v.locatie = ${locatie}::uuid and v.status in ('aanwezig', 'verwacht')
        and v.aankomst < ${end}::date and (t.tot is null or t.tot > ${start}::date)
      order by v.aankomst, v.zoeknaam, v.id`.execute(trx);
    await scope.seen(rows, 'eigen nachtregister');
    const beds = await trx
      .selectFrom('slaapplaats')
      .innerJoin('kamer', (join) =>
        join.onRef('kamer.gemeente', '=', 'slaapplaats.gemeente').onRef('kamer.id', '=', 'slaapplaats.kamer'),
      )
      .select(['slaapplaats.id', 'slaapplaats.naam', 'kamer.naam as kamer'])
      .where('slaapplaats.gemeente', '=', huis.gemeente)
      .where('slaapplaats.locatie', '=', locatie)
      .where('slaapplaats.vervallen_op', 'is', null)
      .orderBy('kamer.volgorde')
      .orderBy('kamer.naam')
      .orderBy('slaapplaats.volgorde')
      .orderBy('slaapplaats.naam')
      .execute();
    return {
      huis,
      nachten,
      bedden: beds.map((bed) => ({
        ...bed,
        bezetting: withGaps(
          rows.filter(({ slaapplaats }) => slaapplaats === bed.id).map((row) => within(row, end)),
          start,
          end,
        ),
      })),
      zonderBed: rows.filter(({ slaapplaats }) => slaapplaats === null).map((row) => within(row, end)),
      aantallen: nachten.map((nacht) => asleep(rows, nacht).length),
      verwachten: nachten.map(
        (nacht) => asleep(rows, nacht).filter(({ status }) => status === 'verwacht').length,
      ),
    };
  },
});

const asleep = (rows: readonly Row[], nacht: IsoDate) =>
  rows.filter(({ van, tot }) => van <= nacht && (tot === null || tot > nacht));

function within({ van, tot, verblijf, naam, status }: Row, end: IsoDate): Bezetting {
  const verder = tot === null || tot > end;
  return { van, tot: verder ? end : tot, verblijf, naam, status, verder };
}

/** The same with the free nights in between; two in one bed in a night follow each other. */
export function withGaps(taken: readonly Bezetting[], start: IsoDate, end: IsoDate): Bezetting[] {
  const filled: Bezetting[] = [];
  let at = start;
  for (const one of [...taken].sort((a, b) => a.van.localeCompare(b.van))) {
    const van = one.van < at ? at : one.van;
    if (van >= one.tot) continue;
    if (van > at) filled.push(free(at, van));
    filled.push({ ...one, van });
    at = one.tot;
  }
  if (at < end) filled.push(free(at, end));
  return filled;
}

const free = (van: IsoDate, tot: IsoDate): Bezetting => ({
  van,
  tot,
  verblijf: null,
  naam: null,
  status: null,
  verder: false,
});
