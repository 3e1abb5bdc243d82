import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Tijdvak } from '../beleid/verblijfsbelasting/tijdvak.ts';
import { VRIJSTELLINGSREDENEN, type Vrijstellingsreden } from '../beleid/verblijfsbelasting/vrijstelling.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { type Keuze, kiesGemeente, tijdvakveld } from './invoer.ts';
import { readAangiften } from './read-aangiften.ts';

/** Nights of one organisation: as the register delivered them, and as its declaration divides them. */
export type Aansluitregel = {
  organisatie: string;
  organisatieNaam: string;
  geregistreerd: number;
  belast: number;
  ingeschreven: number;
  onbekend: number;
  vrijgesteld: number;
  /** The exempt ones by reason. */
  vrijgesteldNaar: Partial<Record<Vrijstellingsreden, number>>;
  /** Nights that are levied by the flat rate instead of `belast`; outside the comparison. */
  forfait: number;
  /** Registered without a line that stands; must be 0. */
  verschil: number;
  /** Not delivered but estimated; outside the comparison. */
  geschat: number;
  bedrag: number;
};
type Totaal = Omit<Aansluitregel, 'organisatie' | 'organisatieNaam'>;

export type Aansluiting = {
  gemeente: Keuze;
  keuzes: Keuze[];
  tijdvak: string;
  regels: Aansluitregel[];
  totaal: Totaal;
};

/**
 * Whether a period reconciles with the register: nights in the newest delivered months = taxed + exempt + registered here +
 * undecided. A difference is a month that was delivered or corrected after the count: counting again mends it.
 */
export const reconcileTijdvak = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'read',
  input: z.object({ gemeente: z.string(), tijdvak: tijdvakveld }),
  async run(scope, { gemeente: code, tijdvak }): Promise<Aansluiting> {
    const { gemeente, keuzes } = await kiesGemeente(scope, code);
    const { rows: counted } = await sql<Geteld>`
      with nieuwste as (
        select distinct on (m.locatie, m.maand) m.locatie, m.organisatie, m.nachten from maandlevering m
        where m.gemeente = ${gemeente.code} and m.maand >= date_trunc('month', ${tijdvak.van}::date)::date
          and m.maand < ${tijdvak.tot}::date
        order by m.locatie, m.maand, m.versie desc
      ), register as (
        select coalesce(p.organisatie, n.organisatie) as organisatie, sum(d.aantal)::int as geregistreerd
        from nieuwste n cross join lateral jsonb_to_recordset(n.nachten) d(nacht date, aantal integer)
        left join belastingplicht p on p.gemeente = ${gemeente.code} and p.locatie = n.locatie
          and daterange(p.vanaf, p.tot) @> d.nacht
        where d.aantal is not null and d.nacht >= ${tijdvak.van}::date and d.nacht < ${tijdvak.tot}::date
        group by 1
      ), regel as (
        select r.organisatie, (sum(r.belast) filter (where r.maandlevering is not null))::int as belast,
          sum(r.ingeschreven)::int as ingeschreven, sum(r.onbekend)::int as onbekend,
          (sum(r.vrijgesteld) filter (where r.maandlevering is not null))::int as vrijgesteld,
          (sum(r.aantal) filter (where r.maandlevering is null))::int as geschat, sum(r.bedrag)::float8 as bedrag
        from aangifteregel r where r.gemeente = ${gemeente.code} and r.vervallen_op is null
          and r.van >= ${tijdvak.van}::date and r.tot <= ${tijdvak.tot}::date
        group by 1
      ), samen as (
        select coalesce(g.organisatie, r.organisatie) as organisatie, coalesce(g.geregistreerd, 0) as geregistreerd,
          coalesce(r.belast, 0) as belast, coalesce(r.ingeschreven, 0) as ingeschreven, coalesce(r.onbekend, 0) as onbekend,
          coalesce(r.vrijgesteld, 0) as vrijgesteld,  coalesce(r.geschat, 0) as geschat, coalesce(r.bedrag, 0) as bedrag
        from register g full join regel r on r.organisatie = g.organisatie
      )
      select s.*, s.geregistreerd - s.belast - s.ingeschreven - s.onbekend - s.vrijgesteld as verschil,
        coalesce(o.naam, '') as "organisatieNaam"
      from samen s left join organisatie o on o.id = s.organisatie order by o.naam, s.organisatie`.execute(
      scope.trx,
    );
    const rows = await addPiles(scope, gemeente.code, tijdvak, counted);
    const sum = (of: (row: Aansluitregel) => number) => rows.reduce((total, row) => total + of(row), 0);
    return {
      ...{ gemeente, keuzes, tijdvak: tijdvak.code, regels: rows },
      totaal: {
        geregistreerd: sum((row) => row.geregistreerd),
        belast: sum((row) => row.belast),
        ingeschreven: sum((row) => row.ingeschreven),
        onbekend: sum((row) => row.onbekend),
        vrijgesteld: sum((row) => row.vrijgesteld),
        vrijgesteldNaar: Object.fromEntries(
          VRIJSTELLINGSREDENEN.map((reden) => [reden, sum((row) => row.vrijgesteldNaar[reden] ?? 0)]),
        ),
        forfait: sum((row) => row.forfait),
        verschil: sum((row) => row.verschil),
        geschat: sum((row) => row.geschat),
        bedrag: sum((row) => row.bedrag),
      },
    };
  },
});

type Geteld = Omit<Aansluitregel, 'vrijgesteldNaar' | 'forfait'>;

/** With why nights are exempt, and with what is levied by the flat rate: its nights and its amount. */
async function addPiles(
  { trx, clock }: Scope,
  gemeente: string,
  { van, tot }: Tijdvak,
  counted: readonly Geteld[],
): Promise<Aansluitregel[]> {
  const { rows: piles } = await sql<{
    organisatie: string;
    vrijstelling: Vrijstellingsreden;
    aantal: number;
  }>`
    select r.organisatie, r.vrijstelling, sum(r.vrijgesteld)::int as aantal from aangifteregel r
    where r.gemeente = ${gemeente} and r.vervallen_op is null and r.maandlevering is not null and r.vrijgesteld > 0
      and r.van >= ${van}::date and r.tot <= ${tot}::date
    group by 1, 2`.execute(trx);
  const byForfait = (
    await readAangiften(
      trx,
      today(clock),
      sql`a.gemeente = ${gemeente} and a.vervallen_op is null and a.van >= ${van}::date and a.tot <= ${tot}::date`,
    )
  ).filter(({ berekening, bedragForfait }) => berekening === 'forfait' && bedragForfait !== null);
  return counted.map((row) => {
    const own = byForfait.filter(({ organisatie }) => organisatie === row.organisatie);
    const more = own.reduce((sum, { bedrag, bedragWerkelijk }) => sum + bedrag - bedragWerkelijk, 0);
    return {
      ...row,
      vrijgesteldNaar: Object.fromEntries(
        piles
          .filter(({ organisatie }) => organisatie === row.organisatie)
          .map(({ vrijstelling, aantal }) => [vrijstelling, aantal]),
      ),
      forfait: own.reduce((sum, { nachtenForfait }) => sum + (nachtenForfait ?? 0), 0),
      bedrag: row.bedrag + more,
    };
  });
}
