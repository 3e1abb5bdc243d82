import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Regelforfait } from '../beleid/verblijfsbelasting/forfait.ts';
import type { Mindering } from '../beleid/verblijfsbelasting/mindering.ts';
import type { Verdeling } from '../beleid/verblijfsbelasting/regels.ts';
import type { Onderbouwing } from '../beleid/verblijfsbelasting/schatting.ts';
import type { Vrijstellingsreden } from '../beleid/verblijfsbelasting/vrijstelling.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { Regelnacht } from '../platform/database/tables.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { readEerder } from './aanslag.ts';
import { carryVan } from './carry-minderingen.ts';
import { type Aanslagrij, readAanslagen } from './list-aanslagen.ts';
import { type Aangifterij, readAangiften } from './read-aangiften.ts';
import { berekeningVan } from './read-berekening.ts';

/** A line of a declaration, with what the huisvester thinks of it; amounts in whole cents. */
export type Regelrij = Verdeling & {
  id: string;
  locatie: string;
  locatieNaam: string;
  van: IsoDate;
  tot: IsoDate;
  tarief: number;
  bedrag: number;
  onderbouwing: Onderbouwing | null;
  forfait: Regelforfait | null;
  vrijstelling: Vrijstellingsreden | null;
  oordeel: 'akkoord' | 'oneens' | null;
  reden: string | null;
};

export type AangifteGetoond = {
  aangifte: Aangifterij;
  regels: Regelrij[];
  aanslagen: Aanslagrij[];
  /** Its ordinance was invented, to show how it works. */
  voorbeeld: boolean;
  wijze: 'aanslag' | 'aangifte';
  /** Nights that stay off its lines after an objection. */
  minderingen: Mindering[];
  /** It was levied before, so that it can't be chosen any more whether by the flat rate. */
  berekeningVast: boolean;
};

/**
 * A declaration with its lines: for who is liable, and for who levies.
 * @throws NotFound when it is not there for this reader
 */
export const showAangifte = useCase({
  allow: 'verblijfsbelasting:lezen',
  kind: 'read',
  input: z.object({ id: z.uuid() }),
  async run({ trx, clock }, { id }): Promise<AangifteGetoond> {
    const [aangifte] = await readAangiften(trx, today(clock), sql`a.id = ${id}::uuid`);
    if (aangifte === undefined) throw new NotFound('aangifte');
    const { gemeente, organisatie, van, tot } = aangifte;
    const { voorbeeld, wijze } = await trx
      .selectFrom('verordening')
      .select(['voorbeeld', 'wijze'])
      .where('id', '=', aangifte.verordening)
      .executeTakeFirstOrThrow();
    const eerder = await readEerder(trx, aangifte);
    return {
      ...{ aangifte, voorbeeld, wijze, regels: await readRegels(trx, id) },
      minderingen: await carryVan(trx, aangifte, id, aangifte.berekening),
      berekeningVast: berekeningVan(eerder) !== null,
      aanslagen: await readAanslagen(
        trx,
        sql`a.gemeente = ${gemeente} and a.organisatie = ${organisatie}::uuid and a.van = ${van}::date and a.tot = ${tot}::date`,
      ),
    };
  },
});

/** The lines of a declaration, by location and day. */
export async function readRegels(trx: Trx, aangifte: string): Promise<Regelrij[]> {
  const { rows } = await sql<Regelrij>`
    select r.id, r.locatie, coalesce(l.naam, '') as "locatieNaam", r.van, r.tot, r.tarief, r.aantal, r.belast,
      r.ingeschreven, r.onbekend, r.vrijgesteld, r.bedrag::float8 as bedrag, r.onderbouwing, r.forfait, r.vrijstelling,
      o.oordeel, o.reden
    from aangifteregel r left join locatie l on l.gemeente = r.gemeente and l.id = r.locatie
    left join aangifteoordeel o on o.gemeente = r.gemeente and o.regel = r.id
    where r.aangifte = ${aangifte}::uuid order by l.naam, r.locatie, r.van`.execute(trx);
  return rows;
}

/**
 * A line with its nights: the people in each by what became of them, never who they are.
 * @throws NotFound when it is not there for this reader
 */
export const showRegel = useCase({
  allow: 'verblijfsbelasting:lezen',
  kind: 'read',
  input: z.object({ id: z.uuid(), regel: z.uuid() }),
  async run(
    { trx, clock },
    { id, regel: asked },
  ): Promise<{ aangifte: Aangifterij; regel: Regelrij; nachten: Regelnacht[] }> {
    const [aangifte] = await readAangiften(trx, today(clock), sql`a.id = ${id}::uuid`);
    const regel = (await readRegels(trx, id)).find((row) => row.id === asked);
    if (aangifte === undefined || regel === undefined) throw new NotFound('aangifteregel');
    const { nachten } = await trx
      .selectFrom('aangifteregel')
      .select('nachten')
      .where('id', '=', asked)
      .executeTakeFirstOrThrow();
    return { aangifte, regel, nachten };
  },
});
