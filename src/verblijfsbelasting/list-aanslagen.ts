import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { AANSLAGSOORTEN, type Aanslagsoort } from '../beleid/verblijfsbelasting/aanslag.ts';
import type { Berekening } from '../beleid/verblijfsbelasting/forfait.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { type ListPage, listInput, pageOf, setting, sortRows } from '../platform/lists/index.ts';
import { nummerVan, verlengd } from './aanslag.ts';
import { type Keuze, kiesGemeente } from './invoer.ts';

/** An assessment in a list; amounts in whole cents. */
export type Aanslagrij = {
  id: string;
  nummer: string;
  gemeente: string;
  organisatie: string;
  gemeenteNaam: string;
  organisatieNaam: string;
  kvk: string;
  tijdvak: string;
  soort: Aanslagsoort;
  dagtekening: IsoDate;
  /** The last day to object; null while what is paid on a declaration was not paid. */
  bezwaarTot: IsoDate | null;
  /** The day of payment of what is paid on a declaration, once it is recorded. */
  betaaldOp: IsoDate | null;
  nachten: number;
  berekening: Berekening;
  bedrag: number;
  verrekend: number;
  teBetalen: number;
  bezwaar: boolean;
};

const input = z.object({
  ...listInput(['nummer', 'organisatie', 'tijdvak', 'bedrag'], '-nummer'),
  soort: setting<Aanslagsoort | ''>(z.enum(AANSLAGSOORTEN), ''),
  tijdvak: setting(z.string().max(8), ''),
});

/** The assessments of a gemeente, for who levies; as a file for the system that collects. */
export const listAanslagen = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'read',
  input,
  async run(
    scope,
    asked,
  ): Promise<{
    gemeente: Keuze;
    keuzes: Keuze[];
    tijdvakken: string[];
    list: ListPage<Aanslagrij>;
    totaal: number;
  }> {
    const { gemeente, keuzes } = await kiesGemeente(scope, asked.gemeente);
    const all = await readAanslagen(scope.trx, sql`a.gemeente = ${gemeente.code}`);
    const words = asked.zoek.toLowerCase();
    const found = all.filter(
      (row) =>
        (asked.soort === '' || row.soort === asked.soort) &&
        (asked.tijdvak === '' || row.tijdvak === asked.tijdvak) &&
        `${row.organisatieNaam} ${row.nummer}`.toLowerCase().includes(words),
    );
    const rows = sortRows(
      found,
      asked.sorteer,
      {
        nummer: (row) => row.nummer,
        organisatie: (row) => row.organisatieNaam,
        tijdvak: (row) => row.tijdvak,
        bedrag: (row) => row.teBetalen,
      },
      scope.ctx.language,
    );
    return {
      ...{ gemeente, keuzes, list: pageOf(rows, asked) },
      tijdvakken: [...new Set(all.map(({ tijdvak }) => tijdvak))].sort().reverse(),
      totaal: found.reduce((sum, row) => sum + row.teBetalen, 0),
    };
  },
});

/** Assessments for which a condition on `a` (aanslag) holds, newest first. @param most at most so many; all when left out */
export async function readAanslagen(
  trx: Trx,
  waar: RawBuilder<unknown>,
  most?: number,
): Promise<Aanslagrij[]> {
  const { rows } = await sql<Aanslagrij>`
    select a.id, a.nummer::text as nummer, a.gemeente, a.organisatie, g.naam as "gemeenteNaam", coalesce(o.naam, '') as "organisatieNaam",
      coalesce(o.kvk, '') as kvk, a.tijdvak, a.soort, a.dagtekening, a.bezwaar_tot as "bezwaarTot",
      a.betaald_op as "betaaldOp", a.nachten,
      coalesce(a.invoer ->> 'berekening', 'werkelijk') as berekening,
      a.bedrag::float8 as bedrag, a.verrekend::float8 as verrekend, a.te_betalen::float8 as "teBetalen",
      exists (select from bezwaarschrift b where b.gemeente = a.gemeente and b.aanslag = a.id) as bezwaar
    from aanslag a join gemeente g on g.code = a.gemeente left join organisatie o on o.id = a.organisatie
    where ${waar} order by a.nummer desc limit ${most ?? null}`.execute(trx);
  return rows.map((row) => ({ ...row, nummer: nummerVan(row), bezwaarTot: verlengd(row.bezwaarTot) }));
}
