import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { Correctiesoort, Tijdigheid } from '../platform/database/tables.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import type { Verblijf } from './verblijf.ts';

/** One stay with everything that is known about it. */
export type VerblijfDetails = Verblijf & {
  locatienaam: string;
  gemeentenaam: string;
  kamer: string | null;
  slaapplaatsnaam: string | null;
  /** When the personal code for the own page was made; null when there is none. */
  code_sinds: Date | null;
  afwezigheden: { id: string; van: IsoDate; tot: IsoDate }[];
  correcties: {
    soort: Correctiesoort;
    oud: Record<string, string | number | null>;
    nieuw: Record<string, string | number | null>;
    reden: string | null;
    door: string | null;
    op: Date;
  }[];
  /** Nights as registered, newest first. */
  nachten: { nacht: IsoDate; tijdigheid: Tijdigheid; slaapplaats: string | null }[];
  /** Other stays of the same person at this organisation, newest first. */
  andere: (Pick<Verblijf, 'id' | 'aankomst' | 'verwacht_vertrek' | 'vertrek' | 'status'> & {
    locatienaam: string;
  })[];
};

/**
 * One stay: facts, absences, corrections with who and why, nights, and the person's other stays.
 * @throws NotFound when it is not the actor's organisation's
 */
export const showVerblijf = useCase({
  allow: 'verblijf:lezen',
  kind: 'persons',
  input: z.object({ verblijf: z.uuid() }),
  run: async (scope, { verblijf }): Promise<VerblijfDetails> => {
    const { trx } = scope;
    const { rows } = await sql<Omit<VerblijfDetails, 'afwezigheden' | 'correcties' | 'nachten' | 'andere'>>`
      select v.*, l.naam as locatienaam, g.naam as gemeentenaam, k.naam as kamer, b.naam as slaapplaatsnaam,
        (select max(c.aangemaakt_op) from bewonerscode c where c.gemeente = v.gemeente and c.verblijf = v.id) as code_sinds
      from verblijf v
      join locatie l on l.gemeente = v.gemeente and l.id = v.locatie
      join gemeente g on g.code = v.gemeente
      left join slaapplaats b on b.gemeente = v.gemeente and b.id = v.slaapplaats
      left join kamer k on k.gemeente = b.gemeente and k.id = b.kamer
      where v.id = ${verblijf}::uuid`.execute(trx);
    const [stay] = rows;
    if (stay === undefined) throw new NotFound('verblijf');
    await scope.seen([{ gemeente: stay.gemeente, persoon: stay.persoon, verblijf }], 'eigen nachtregister');
    return {
      ...stay,
      afwezigheden: await trx
        .selectFrom('afwezigheid')
        .select(['id', 'van', 'tot'])
        .where('gemeente', '=', stay.gemeente)
        .where('verblijf', '=', verblijf)
        .orderBy('van', 'desc')
        .execute(),
      correcties: await readCorrecties(scope, stay),
      nachten: await readNachten(scope, stay),
      andere: await readAndere(scope, stay),
    };
  },
});

type Key = Pick<Verblijf, 'gemeente' | 'id' | 'persoon'>;

async function readCorrecties({ trx }: Scope, { gemeente, id }: Key): Promise<VerblijfDetails['correcties']> {
  const { rows } = await sql<VerblijfDetails['correcties'][number]>`
    select c.soort, c.oud, c.nieuw, c.reden, g.naam as door, c.op
    from correctie c left join gebruiker g on g.id = c.door
    where c.gemeente = ${gemeente} and c.verblijf = ${id}::uuid order by c.id desc`.execute(trx);
  return rows;
}

async function readNachten({ trx }: Scope, { gemeente, id }: Key): Promise<VerblijfDetails['nachten']> {
  const { rows } = await sql<VerblijfDetails['nachten'][number]>`
    select o.nacht, o.tijdigheid, case when b.id is null then null else k.naam || ', ' || b.naam end as slaapplaats
    from overnachting o
    left join slaapplaats b on b.gemeente = o.gemeente and b.id = o.slaapplaats
    left join kamer k on k.gemeente = b.gemeente and k.id = b.kamer
    where o.gemeente = ${gemeente} and o.verblijf = ${id}::uuid order by o.nacht desc`.execute(trx);
  return rows;
}

async function readAndere({ trx }: Scope, { id, persoon }: Key): Promise<VerblijfDetails['andere']> {
  return trx
    .selectFrom('verblijf')
    .innerJoin('locatie', (join) =>
      join.onRef('locatie.gemeente', '=', 'verblijf.gemeente').onRef('locatie.id', '=', 'verblijf.locatie'),
    )
    .select([
      'verblijf.id',
      'verblijf.aankomst',
      'verblijf.verwacht_vertrek',
      'verblijf.vertrek',
      'verblijf.status',
      'locatie.naam as locatienaam',
    ])
    .where('verblijf.persoon', '=', persoon)
    .where('verblijf.id', '<>', id)
    .orderBy('verblijf.aankomst', 'desc')
    .execute();
}
