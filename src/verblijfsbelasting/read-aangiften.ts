import { type RawBuilder, sql } from 'kysely';
import type { Berekening } from '../beleid/verblijfsbelasting/forfait.ts';
import { type Aangiftestatus, aangiftestatus } from '../beleid/verblijfsbelasting/status.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';

/** A declaration that stands, by numbers; amounts in whole cents. */
export type Aangifterij = {
  id: string;
  gemeente: string;
  gemeenteNaam: string;
  organisatie: string;
  organisatieNaam: string;
  verordening: string;
  tijdvak: string;
  van: IsoDate;
  tot: IsoDate;
  versie: number;
  reagerenTot: IsoDate;
  /** ISO moment. */
  ingediendOp: string | null;
  /** ISO moment on which it was settled, as it came to what was levied already. */
  gelijkOp: string | null;
  vervallen: boolean;
  aantal: number;
  belast: number;
  ingeschreven: number;
  onbekend: number;
  vrijgesteld: number;
  geschat: number;
  /** What it comes to by what was chosen. */
  bedrag: number;
  /** What it comes to by the nights that were slept. */
  bedragWerkelijk: number;
  /** What it comes to by the flat rate; null where the ordinance has none. */
  bedragForfait: number | null;
  /** The nights that counts then. */
  nachtenForfait: number | null;
  berekening: Berekening;
  oneens: number;
  /** What was levied over the period until now. */
  geheven: number;
  status: Aangiftestatus;
};

type Row = Omit<Aangifterij, 'status' | 'bedrag'> & { aangeslagen: boolean };

/** Declarations for which a condition on `a` (aangifte) holds, newest period first. */
export async function readAangiften(
  trx: Trx,
  vandaag: IsoDate,
  waar: RawBuilder<unknown>,
): Promise<Aangifterij[]> {
  const { rows } = await sql<Row>`
    select a.id, a.gemeente, g.naam as "gemeenteNaam", a.organisatie, coalesce(o.naam, '') as "organisatieNaam",
      a.verordening, a.tijdvak, a.van, a.tot, a.versie, a.reageren_tot as "reagerenTot", a.ingediend_op as "ingediendOp",
      a.gelijk_op as "gelijkOp", a.vervallen_op is not null as vervallen, coalesce(r.aantal, 0) as aantal,
      coalesce(r.belast, 0) as belast,
      coalesce(r.ingeschreven, 0) as ingeschreven, coalesce(r.onbekend, 0) as onbekend,
      coalesce(r.vrijgesteld, 0) as vrijgesteld, coalesce(r.geschat, 0) as geschat, coalesce(r.bedrag, 0) as "bedragWerkelijk",
      r.forfait as "bedragForfait", r.forfait_nachten as "nachtenForfait", coalesce(h.berekening, k.berekening, 'werkelijk') as berekening,
      coalesce(r.oneens, 0) as oneens, coalesce(h.geheven, 0) as geheven, coalesce(h.aangeslagen, false) as aangeslagen
    from aangifte a join gemeente g on g.code = a.gemeente left join organisatie o on o.id = a.organisatie
    left join lateral (
      select sum(r.aantal)::int as aantal, sum(r.belast)::int as belast, sum(r.ingeschreven)::int as ingeschreven,
        sum(r.onbekend)::int as onbekend, sum(r.vrijgesteld)::int as vrijgesteld, sum(r.bedrag)::float8 as bedrag,
        case when count(r.forfait) > 0 then sum(coalesce((r.forfait ->> 'nachten')::bigint, r.belast) * r.tarief)::float8 end
          as forfait,
        case when count(r.forfait) > 0 then sum(coalesce((r.forfait ->> 'nachten')::int, r.belast))::int end as forfait_nachten,
        (sum(r.aantal) filter (where r.maandlevering is null))::int as geschat,
        (count(*) filter (where j.oordeel = 'oneens'))::int as oneens
      from aangifteregel r left join aangifteoordeel j on j.gemeente = r.gemeente and j.regel = r.id
      where r.gemeente = a.gemeente and r.aangifte = a.id
    ) r on true
    left join lateral (
      select sum(s.te_betalen)::float8 as geheven, bool_or(s.aangifte = a.id) as aangeslagen,
        (array_agg(coalesce(s.invoer ->> 'berekening', 'werkelijk') order by s.volgorde desc)
          filter (where s.aangifte is not null))[1] as berekening
      from aanslag s
      where s.gemeente = a.gemeente and s.organisatie = a.organisatie and s.van = a.van and s.tot = a.tot
    ) h on true
    left join lateral (
      select k.berekening from aangifte k where k.gemeente = a.gemeente and k.organisatie = a.organisatie and k.van = a.van
        and k.tot = a.tot and k.berekening is not null order by k.versie desc limit 1
    ) k on true
    where ${waar}
    order by a.van desc, o.naam, a.versie desc`.execute(trx);
  return rows.map(({ aangeslagen, ingediendOp, gelijkOp, ...row }) => ({
    ...row,
    bedrag: (row.berekening === 'forfait' ? row.bedragForfait : null) ?? row.bedragWerkelijk,
    ingediendOp: ingediendOp === null ? null : new Date(ingediendOp).toISOString(),
    gelijkOp: gelijkOp === null ? null : new Date(gelijkOp).toISOString(),
    status: aangiftestatus(
      { ...row, aangeslagen, gelijk: gelijkOp !== null, ingediend: ingediendOp !== null },
      vandaag,
    ),
  }));
}
