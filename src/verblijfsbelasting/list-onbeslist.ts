import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { type Keuze, kiesGemeente, tijdvakveld } from './invoer.ts';

/** A location's nights of which somebody's registration in this gemeente is not known. */
export type Onbeslist = {
  locatie: string;
  locatieNaam: string;
  organisatieNaam: string;
  onbekend: number;
  nachten: { nacht: IsoDate; onbekend: number }[];
};

/**
 * The pile of a period that must be decided before it can be levied: how many people of which location's nights. Who they
 * are is for registratie, who decides it.
 */
export const listOnbeslist = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'read',
  input: z.object({ gemeente: z.string(), tijdvak: tijdvakveld }),
  async run(
    scope,
    { gemeente: code, tijdvak },
  ): Promise<{ gemeente: Keuze; keuzes: Keuze[]; stapel: Onbeslist[] }> {
    const { gemeente, keuzes } = await kiesGemeente(scope, code);
    const { rows } = await sql<Onbeslist>`
      select b.locatie, l.naam as "locatieNaam", coalesce(o.naam, '') as "organisatieNaam",
        sum(b.aantal - b.ingeschreven - b.niet_ingeschreven)::int as onbekend,
        jsonb_agg(jsonb_build_object('nacht', b.nacht, 'onbekend', b.aantal - b.ingeschreven - b.niet_ingeschreven)
          order by b.nacht) as nachten
      from belastingnachten(${gemeente.code}, ${tijdvak.van}::date, ${tijdvak.tot}::date) b
      join locatie l on l.gemeente = ${gemeente.code} and l.id = b.locatie left join organisatie o on o.id = b.organisatie
      join verordening v on v.gemeente = ${gemeente.code} and daterange(v.vanaf, v.tot) @> b.nacht
      left join locatievrijstelling x on x.gemeente = ${gemeente.code} and x.locatie = b.locatie
        and daterange(x.vanaf, x.tot) @> b.nacht and x.soort = any (v.vrijstellingen)
      where b.aantal > b.ingeschreven + b.niet_ingeschreven and l.huisvestingsvorm = any (v.huisvestingsvormen)
        and x.id is null
      group by 1, 2, 3 order by 4 desc, 2`.execute(scope.trx);
    return { gemeente, keuzes, stapel: rows };
  },
});
