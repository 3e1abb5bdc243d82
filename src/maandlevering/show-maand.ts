import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Maandoordeel,
  type Maandstatus,
  maandoordeel,
  maandstatus,
  type Nachtverschil,
  nachtverschillen,
} from '../beleid/maandlevering.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { Maandnacht } from '../platform/database/tables.ts';
import { type IsoMonth, type LocalTime, today, tonight } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { firstOf, type Maandversie, maandveld } from './maand.ts';
import { readVersies } from './read-versies.ts';

/** A location whose months are delivered. */
export type Complex = {
  locatie: string;
  naam: string;
  adres: string;
  gemeente: string;
  gemeenteNaam: string;
  organisatie: string;
  organisatieNaam: string;
};

/** A month of a location: as it will be delivered, and every version that was. */
export type MaandGetoond = {
  complex: Complex;
  maand: IsoMonth;
  status: Maandstatus;
  oordeel: Maandoordeel;
  /** The nights as they are now. */
  nachten: Maandnacht[];
  versies: Maandversie[];
  correctie: { id: string; reden: string; begonnenOp: string; door: string | null } | null;
  vragen: { op: string; door: string | null }[];
  /** Of the newest version against the one before. */
  verschillen: Nachtverschil<Maandnacht>[];
};

/**
 * How a month of a location stands: what will be delivered, which nights are missing, what was delivered and what changed
 * since (Bijlage 2.10). Numbers, no names.
 * @throws NotFound when the location is not there for this reader
 */
export const showMaand = useCase({
  allow: 'maandlevering:lezen',
  kind: 'read',
  input: z.object({ locatie: z.uuid(), maand: maandveld }),
  async run(scope, { locatie, maand }): Promise<MaandGetoond> {
    const { trx, clock } = scope;
    const { sluitingsuur, ...complex } = await readComplex(scope, locatie);
    const versies = await readVersies(trx, locatie, maand);
    const correctie = await openCorrectie(scope, locatie, maand);
    const vandaag = today(clock);
    const feiten = { geleverd: versies.length > 0, correctieOpen: correctie !== null };
    return {
      complex,
      maand,
      status: maandstatus(maand, vandaag, feiten),
      oordeel: maandoordeel(maand, vandaag, versies[0] ?? null),
      // A night that can still be confirmed in time is not missing yet.
      nachten: (await readNu(scope, complex, maand)).filter(
        ({ nacht, toestand }) => toestand !== 'ontbreekt' || nacht < tonight(clock, sluitingsuur),
      ),
      versies,
      correctie,
      vragen: await readVragen(scope, locatie, maand),
      verschillen: nachtverschillen(
        versies[1]?.nachten ?? versies[0]?.nachten ?? [],
        versies[0]?.nachten ?? [],
      ),
    };
  },
});

async function readComplex({ trx }: Scope, locatie: string): Promise<Complex & { sluitingsuur: LocalTime }> {
  const row = await trx
    .selectFrom('locatie as l')
    .innerJoin('gemeente as g', 'g.code', 'l.gemeente')
    .innerJoin('organisatie as o', 'o.id', 'l.organisatie')
    .select([
      'l.id as locatie',
      'l.naam',
      'l.gemeente',
      'g.naam as gemeenteNaam',
      'l.organisatie',
      'g.sluitingsuur',
    ])
    .select('o.naam as organisatieNaam')
    .select(sql<string>`l.straat || ' ' || l.huisnummer || ', ' || l.woonplaats`.as('adres'))
    .where('l.id', '=', locatie)
    .where('l.status', 'in', ['goedgekeurd', 'beeindigd'])
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('locatie');
  return row;
}

/** The nights that are asked or were confirmed, as they would be delivered now. */
async function readNu({ trx }: Scope, complex: Complex, maand: IsoMonth): Promise<Maandnacht[]> {
  const first = firstOf(maand);
  const { rows } = await sql<Maandnacht>`
    select d.nacht, coalesce(n.tijdigheid, 'ontbreekt') as toestand, n.aantal, n.maximum
    from (
      select q.nacht from gevraagde_nachten(array[${complex.gemeente}], ${first}::date,
        (${first}::date + interval '1 month')::date) q where q.locatie = ${complex.locatie}::uuid
      union
      select nacht from nacht where gemeente = ${complex.gemeente} and locatie = ${complex.locatie}::uuid
        and nacht >= ${first}::date and nacht < (${first}::date + interval '1 month')::date) d
    left join nacht n on n.gemeente = ${complex.gemeente} and n.locatie = ${complex.locatie}::uuid and n.nacht = d.nacht
    order by d.nacht`.execute(trx);
  return rows;
}

async function openCorrectie({ trx }: Scope, locatie: string, maand: IsoMonth) {
  const row = await trx
    .selectFrom('maandcorrectie as c')
    .leftJoin('gebruiker as g', 'g.id', 'c.begonnen_door')
    .select(['c.id', 'c.reden', 'c.begonnen_op', 'g.naam as door'])
    .where('c.locatie', '=', locatie)
    .where('c.maand', '=', firstOf(maand))
    .where('c.afgerond_op', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.id, reden: row.reden, begonnenOp: row.begonnen_op.toISOString(), door: row.door };
}

async function readVragen({ trx }: Scope, locatie: string, maand: IsoMonth): Promise<MaandGetoond['vragen']> {
  const rows = await trx
    .selectFrom('maandvraag as v')
    .leftJoin('gebruiker as g', 'g.id', 'v.gevraagd_door')
    .select(['v.gevraagd_op', 'g.naam as door'])
    .where('v.locatie', '=', locatie)
    .where('v.maand', '=', firstOf(maand))
    .orderBy('v.gevraagd_op', 'desc')
    .execute();
  return rows.map(({ gevraagd_op, door }) => ({ op: gevraagd_op.toISOString(), door }));
}
