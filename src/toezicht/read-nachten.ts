import { sql } from 'kysely';
import type { Nachttoestand } from '../beleid/nacht.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { type ListPage, windowOf } from '../platform/lists/index.ts';
import type { Avond } from './avonden.ts';
import type { Afwijking, Nachtkolom, Weergave } from './nachtfilters.ts';

/** How often a location, or all of a huisvester's, was in time in a period; nights. */
export type Telling = {
  id: string;
  naam: string;
  gemeente: string;
  gemeenteNaam: string;
  organisatie: string;
  organisatieNaam: string;
  locaties: number;
  gevraagd: number;
  opTijd: number;
  teLaat: number;
  ingehaald: number;
  ontbreekt: number;
};

/** One location's night that was late or missing. */
export type Afwijkend = {
  gemeenteNaam: string;
  locatie: string;
  naam: string;
  organisatieNaam: string;
  nacht: IsoDate;
  toestand: Nachttoestand;
  bevestigdOp: string | null;
  aantal: number | null;
};

/** What of the list's settings decides which nights are read, and how. */
type Asked = {
  toon: Weergave;
  zoek: string;
  organisatie: string;
  locatie: string;
  afwijking: Afwijking | '';
  sorteer: Nachtkolom | `-${Nachtkolom}`;
  pagina: number;
  per: number;
  alles: boolean;
};

type Sql = ReturnType<typeof sql>;

/** Every night asked of every location looked at, with how it stands; in SQL, since a year of them is many. */
export function nightsOf(asked: Asked, here: readonly Avond[], van: IsoDate, tot: IsoDate): Sql {
  const words = asked.zoek;
  return sql`
    select q.gemeente, gm.naam as gemeente_naam, q.locatie, l.naam, q.organisatie, coalesce(o.naam, '') as organisatie_naam,
      q.nacht, n.aantal, n.bevestigd_op, coalesce(n.tijdigheid, 'ontbreekt') as toestand
    from unnest(${here.map((a) => a.gemeente)}::text[], ${here.map((a) => a.vanavond)}::date[]) t (gemeente, vanavond)
    join gemeente gm on gm.code = t.gemeente
    cross join lateral gevraagde_nachten(array[t.gemeente], ${van}::date, least(${tot}::date + 1, t.vanavond)) q
    join locatie l on l.gemeente = q.gemeente and l.id = q.locatie
    left join organisatie o on o.id = q.organisatie
    left join nacht n on n.gemeente = q.gemeente and n.locatie = q.locatie and n.nacht = q.nacht
    where (${asked.organisatie} = '' or q.organisatie::text = ${asked.organisatie})
      and (${asked.locatie} = '' or q.locatie::text = ${asked.locatie})
      and (${words} = '' or strpos(zoeksleutel(concat_ws(' ', l.naam, l.straat, l.kern, o.naam)), zoeksleutel(${words})) > 0)`;
}

const TELLING_ORDER: Record<Nachtkolom, Sql> = {
  naam: sql`naam`,
  huisvester: sql`"organisatieNaam"`,
  gemeente: sql`"gemeenteNaam"`,
  nacht: sql`ontbreekt`,
  gevraagd: sql`gevraagd`,
  opTijd: sql`"opTijd"::float / nullif(gevraagd, 0)`,
  teLaat: sql`"teLaat" + ingehaald`,
  ontbreekt: sql`ontbreekt`,
};

/** Summed by location or by huisvester. */
export async function readTellingen(trx: Trx, asked: Asked, nights: Sql): Promise<ListPage<Telling>> {
  const byLocation = asked.toon === 'locaties';
  const having =
    asked.afwijking === 'ontbreekt'
      ? sql`count(*) filter (where toestand = 'ontbreekt') > 0`
      : asked.afwijking === 'te_laat'
        ? sql`count(*) filter (where toestand in ('te_laat', 'ingehaald')) > 0`
        : sql`true`;
  const id = byLocation ? sql`locatie` : sql`organisatie`;
  const naam = byLocation ? sql`naam` : sql`organisatie_naam`;
  return paged(asked, async (limit, offset) => {
    const { rows } = await sql<Telling & { total: number }>`
      with nights as (${nights}), grouped as (
        select ${id} as id, ${naam} as naam, gemeente, gemeente_naam as "gemeenteNaam", organisatie,
          organisatie_naam as "organisatieNaam", count(distinct locatie)::int as locaties, count(*)::int as gevraagd,
          (count(*) filter (where toestand = 'op_tijd'))::int as "opTijd",
          (count(*) filter (where toestand = 'te_laat'))::int as "teLaat",
          (count(*) filter (where toestand = 'ingehaald'))::int as ingehaald,
          (count(*) filter (where toestand = 'ontbreekt'))::int as ontbreekt
        from nights group by 1, 2, 3, 4, 5, 6 having ${having}
      )
      select g.*, (count(*) over ())::int as total from grouped g
      order by ${order(asked, TELLING_ORDER)}, naam, id limit ${limit}::int offset ${offset}::int`.execute(
      trx,
    );
    return rows.map(({ total, ...row }) => ({ total, row }));
  });
}

const AFWIJKEND_ORDER: Record<Nachtkolom, Sql> = {
  naam: sql`naam`,
  huisvester: sql`organisatie_naam`,
  gemeente: sql`gemeente_naam`,
  nacht: sql`nacht`,
  gevraagd: sql`nacht`,
  opTijd: sql`toestand`,
  teLaat: sql`toestand`,
  ontbreekt: sql`nacht`,
};

type FoundNight = Omit<Afwijkend, 'bevestigdOp'> & { bevestigdOp: Date | null; total: number };

/** One by one: the missing and the late. */
export async function readAfwijkend(trx: Trx, asked: Asked, nights: Sql): Promise<ListPage<Afwijkend>> {
  const states =
    asked.afwijking === 'ontbreekt'
      ? ['ontbreekt']
      : asked.afwijking === 'te_laat'
        ? ['te_laat', 'ingehaald']
        : ['ontbreekt', 'te_laat', 'ingehaald'];
  return paged(asked, async (limit, offset) => {
    const { rows } = await sql<FoundNight>`
      with nights as (${nights})
      select gemeente_naam as "gemeenteNaam", locatie, naam, organisatie_naam as "organisatieNaam", nacht, toestand,
        bevestigd_op as "bevestigdOp", aantal, (count(*) over ())::int as total
      from nights where toestand = any (${states}::text[])
      order by ${order(asked, AFWIJKEND_ORDER)}, nacht desc, naam, locatie limit ${limit}::int offset ${offset}::int`.execute(
      trx,
    );
    return rows.map(({ total, bevestigdOp, ...row }) => ({
      total,
      row: { ...row, bevestigdOp: bevestigdOp?.toISOString() ?? null },
    }));
  });
}

function order(asked: Asked, columns: Record<Nachtkolom, Sql>): Sql {
  const column = columns[asked.sorteer.replace('-', '') as Nachtkolom];
  return asked.sorteer.startsWith('-') ? sql`${column} desc nulls last` : sql`${column} asc nulls last`;
}

/** Reads the page asked for; past the end the last one. */
async function paged<Row>(
  asked: Asked,
  read: (limit: number | null, offset: number) => Promise<{ total: number; row: Row }[]>,
): Promise<ListPage<Row>> {
  const { limit, offset } = windowOf(asked);
  let page = asked.pagina;
  let found = await read(limit, offset);
  if (found.length === 0 && page > 1) {
    const [first] = await read(1, 0);
    page = Math.max(1, Math.ceil((first?.total ?? 0) / asked.per));
    found = await read(limit, (page - 1) * asked.per);
  }
  const total = found[0]?.total ?? 0;
  return { rows: found.map(({ row }) => row), total, page, pageSize: asked.per, sort: asked.sorteer };
}
