import { sql } from 'kysely';
import { z } from 'zod';
import {
  MAANDOORDELEN,
  type Maandoordeel,
  type Maandstatus,
  maandoordeel,
  maandstatus,
} from '../beleid/maandlevering.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { addToMonth, type IsoDate, type IsoMonth, isIsoMonth, today } from '../platform/dates/index.ts';
import { type ListPage, listInput, pageOf, setting, sortRows } from '../platform/lists/index.ts';
import { firstOf } from './maand.ts';

/** So many months back can be chosen. */
const MONTHS = 13;

/** How a month of one location stands, in a list. */
export type Maandregel = {
  locatie: string;
  naam: string;
  adres: string;
  gemeente: string;
  gemeenteNaam: string;
  organisatieNaam: string;
  gevraagd: number;
  ontbreekt: number;
  overnachtingen: number;
  versie: number | null;
  geleverdOp: string | null;
  gevraagdOp: string | null;
  status: Maandstatus;
  oordeel: Maandoordeel;
};

export type Maandenlijst = {
  maand: IsoMonth;
  /** To choose from, newest first. */
  maanden: IsoMonth[];
  gemeenten: { code: string; naam: string }[];
  /** How many of each, before the filter on it. */
  aantallen: Record<Maandoordeel, number>;
  list: ListPage<Maandregel>;
};

const input = z.object({
  ...listInput(['naam', 'huisvester', 'gemeente', 'ontbreekt', 'overnachtingen', 'geleverd'], 'naam'),
  maand: setting<IsoMonth | ''>(z.string().refine(isIsoMonth), ''),
  oordeel: setting<Maandoordeel | ''>(z.enum(MAANDOORDELEN), ''),
});

/**
 * Which locations delivered a month, late, with nights missing, or nothing (Bijlage 2.10); last month unless another is
 * asked. The own locations, or those of the gemeente. Numbers, no names.
 */
export const listMaanden = useCase({
  allow: 'maandlevering:lezen',
  kind: 'read',
  input,
  async run(scope, asked): Promise<Maandenlijst> {
    const vandaag = today(scope.clock);
    const nu = vandaag.slice(0, 7);
    const maand = asked.maand !== '' && asked.maand <= nu ? asked.maand : addToMonth(nu, -1);
    const all = (await readRegels(scope, maand, vandaag, asked.zoek)).map(
      ({ tijdig, correctieOpen, ...row }): Maandregel => ({
        ...row,
        geleverdOp: row.geleverdOp && new Date(row.geleverdOp).toISOString(),
        gevraagdOp: row.gevraagdOp && new Date(row.gevraagdOp).toISOString(),
        status: maandstatus(maand, vandaag, { geleverd: row.versie !== null, correctieOpen }),
        oordeel: maandoordeel(
          maand,
          vandaag,
          row.versie === null ? null : { tijdig: tijdig ?? false, ontbreekt: row.ontbreekt },
        ),
      }),
    );
    const gemeenten = [...new Map(all.map((row) => [row.gemeente, row.gemeenteNaam]))]
      .map(([code, naam]) => ({ code, naam }))
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
    const here = all.filter(({ gemeente }) => asked.gemeente === '' || gemeente === asked.gemeente);
    const found = here.filter(({ oordeel }) => asked.oordeel === '' || oordeel === asked.oordeel);
    const rows = sortRows(
      found,
      asked.sorteer,
      {
        naam: (row) => row.naam,
        huisvester: (row) => row.organisatieNaam,
        gemeente: (row) => row.gemeenteNaam,
        ontbreekt: (row) => row.ontbreekt,
        overnachtingen: (row) => row.overnachtingen,
        geleverd: (row) => row.geleverdOp,
      },
      scope.ctx.language,
    );
    const count = (what: Maandoordeel) => here.filter(({ oordeel }) => oordeel === what).length;
    return {
      maand,
      maanden: Array.from({ length: MONTHS }, (_, back) => addToMonth(nu, -back)),
      gemeenten,
      aantallen: Object.fromEntries(MAANDOORDELEN.map((what) => [what, count(what)])) as Record<
        Maandoordeel,
        number
      >,
      list: pageOf(rows, asked),
    };
  },
});

type Row = Omit<Maandregel, 'status' | 'oordeel'> & { tijdig: boolean | null; correctieOpen: boolean };

/** Locations where a night of the month is asked, with the newest version; what was not delivered is counted as it is. */
async function readRegels(
  { trx, actor, gemeenten }: Scope,
  maand: IsoMonth,
  vandaag: IsoDate,
  zoek: string,
): Promise<Row[]> {
  const first = firstOf(maand);
  const { rows } = await sql<Row>`
    with plaats as (
      select l.* from locatie l where l.status in ('goedgekeurd', 'beeindigd')
        and (l.organisatie = ${actor.organisatie}::uuid or l.gemeente = any(${[...gemeenten]}::text[]))
    ), vraag as (
      select q.gemeente, q.locatie, count(*)::int as gevraagd, (count(*) filter (where n.nacht is null))::int as ontbreekt,
        coalesce(sum(n.aantal), 0)::int as overnachtingen
      from (select distinct gemeente from plaats) g
      cross join lateral gevraagde_nachten(array[g.gemeente], ${first}::date, least((${first}::date + interval '1 month')::date, ${vandaag}::date)) q
      left join nacht n on n.gemeente = q.gemeente and n.locatie = q.locatie and n.nacht = q.nacht
      group by 1, 2
    ), nieuwste as (
      select distinct on (m.gemeente, m.locatie) m.* from maandlevering m where m.maand = ${first}::date
      order by m.gemeente, m.locatie, m.versie desc
    ), gevraagd as (
      select v.locatie, max(v.gevraagd_op) as op from maandvraag v where v.maand = ${first}::date group by 1
    )
    select p.id as locatie, p.naam, p.straat || ' ' || p.huisnummer || ', ' || p.woonplaats as adres, p.gemeente,
      g.naam as "gemeenteNaam", coalesce(o.naam, '') as "organisatieNaam", coalesce(m.gevraagd, v.gevraagd) as gevraagd,
      coalesce(m.ontbreekt, v.ontbreekt) as ontbreekt, coalesce(m.overnachtingen, v.overnachtingen) as overnachtingen,
      m.versie, m.geleverd_op as "geleverdOp", m.tijdig, a.op as "gevraagdOp",
      exists (select from maandcorrectie c where c.gemeente = p.gemeente and c.locatie = p.id and c.maand = ${first}::date
        and c.afgerond_op is null) as "correctieOpen"
    from plaats p join gemeente g on g.code = p.gemeente left join organisatie o on o.id = p.organisatie
    left join vraag v on v.gemeente = p.gemeente and v.locatie = p.id
    left join nieuwste m on m.gemeente = p.gemeente and m.locatie = p.id
    left join gevraagd a on a.locatie = p.id
    where (v.locatie is not null or m.locatie is not null)
      and (${zoek} = '' or strpos(zoeksleutel(concat_ws(' ', p.naam, p.straat, p.kern, o.naam)), zoeksleutel(${zoek})) > 0)`.execute(
    trx,
  );
  return rows;
}
