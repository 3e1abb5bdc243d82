import { sql } from 'kysely';
import type { Trx } from '../src/platform/access/with-actor.ts';
import { addToMonth, type IsoMonth, momentAt } from '../src/platform/dates/index.ts';
import { SLUITINGSUUR } from './gemeenten.ts';

/**
 * Delivers every month of the demo that is over, as it went by itself then: of every location that had to confirm nights. Of
 * the last one, one location delivered late
 * by itself and one corrected what it had forgotten; those where nights are missing are incomplete.
 * @param nu the month that is going on
 */
export async function deliverMonths(trx: Trx, nu: IsoMonth): Promise<void> {
  const last = addToMonth(nu, -1);
  const late = await lateOne(trx, last);
  const forgotten = await forgetOne(trx, last, late);
  const { rows: months } = await sql<{ gemeente: string; maand: IsoMonth; locaties: string[] }>`
    select q.gemeente, to_char(q.nacht, 'YYYY-MM') as maand, array_agg(distinct q.locatie) as locaties
    from gevraagde_nachten((select array_agg(code) from gemeente), '2000-01-01', ${`${nu}-01`}::date) q
    group by 1, 2 order by 2, 1`.execute(trx);
  for (const { gemeente, maand, locaties } of months) {
    const day = `${addToMonth(maand, 1)}-01`;
    const usual = locaties.filter((id) => maand !== last || id !== late);
    await deliver(trx, gemeente, usual, maand, 'vanzelf', momentAt(day, SLUITINGSUUR).add({ minutes: 10 }));
    if (usual.length < locaties.length && late !== undefined)
      await deliver(trx, gemeente, [late], maand, 'zelf', momentAt(`${nu}-04`, '09:20'));
  }
  if (forgotten !== undefined) await correctOne(trx, last, forgotten);
}

/** The first location, by name, that had every night. */
async function lateOne(trx: Trx, maand: IsoMonth): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select l.id from locatie l join nacht n on n.gemeente = l.gemeente and n.locatie = l.id
    where n.nacht >= ${`${maand}-01`}::date and n.nacht < (${`${maand}-01`}::date + interval '1 month')::date
    group by l.id, l.naam order by count(*) desc, l.naam limit 1`.execute(trx);
  return rows[0]?.id;
}

type Instant = ReturnType<typeof momentAt>;

async function deliver(
  trx: Trx,
  gemeente: string,
  locaties: readonly string[],
  maand: IsoMonth,
  how: 'vanzelf' | 'zelf',
  at: Instant,
): Promise<void> {
  await sql`select maand_vastleggen(${gemeente}, ${[...locaties]}::uuid[], ${`${maand}-01`}::date, ${how}, null,
    ${at.toString()}::timestamptz, ${how === 'vanzelf'})`.execute(trx);
}

type Forgotten = { gemeente: string; locatie: string };

/** A night that one location had not confirmed when its month was delivered: taken out, and put back afterwards. */
async function forgetOne(trx: Trx, maand: IsoMonth, not: string | undefined): Promise<Forgotten | undefined> {
  const night = `${maand}-17`;
  const { rows } = await sql<Forgotten>`
    select n.gemeente, n.locatie from nacht n join locatie l on l.gemeente = n.gemeente and l.id = n.locatie
    where n.nacht = ${night}::date and n.gemeente = '0160' and n.locatie is distinct from ${not ?? null}::uuid
    order by n.tijdigheid = 'op_tijd', l.naam limit 1`.execute(trx);
  const [one] = rows;
  if (one === undefined) return undefined;
  for (const table of ['nacht', 'overnachting'])
    await sql`create temp table ${sql.table(`vergeten_${table}`)} on commit drop as select * from ${sql.table(table)}
      where gemeente = ${one.gemeente} and locatie = ${one.locatie}::uuid and nacht = ${night}::date`.execute(
      trx,
    );
  for (const table of ['overnachting', 'nacht'])
    await sql`delete from ${sql.table(table)} where gemeente = ${one.gemeente} and locatie = ${one.locatie}::uuid
      and nacht = ${night}::date`.execute(trx);
  return one;
}

/** The night that was forgotten, in a correction. */
async function correctOne(trx: Trx, maand: IsoMonth, { gemeente, locatie }: Forgotten): Promise<void> {
  const begun = `${addToMonth(maand, 1)}-02T09:00:00Z`;
  const id = '0190b5a2-5b1e-7c3a-9f00-0d3e0a0b0c99';
  await sql`
    insert into maandcorrectie (gemeente, id, organisatie, locatie, maand, vorige_versie, reden, begonnen_op, begonnen_door)
    select m.gemeente, ${id}::uuid, m.organisatie, m.locatie, m.maand, 1, 'Een avond was in de drukte vergeten',
      ${begun}::timestamptz, (select t.gebruiker from toekenning t where t.organisatie = m.organisatie
        order by t.gebruiker limit 1)
    from maandlevering m where m.gemeente = ${gemeente} and m.locatie = ${locatie}::uuid
      and m.maand = ${`${maand}-01`}::date`.execute(trx);
  await sql`
    insert into maandovernachting (gemeente, locatie, maand, versie, nacht, verblijf, organisatie)
    select gemeente, locatie, ${`${maand}-01`}::date, 1, nacht, verblijf, organisatie from overnachting
    where gemeente = ${gemeente} and locatie = ${locatie}::uuid and nacht >= ${`${maand}-01`}::date
      and nacht < (${`${maand}-01`}::date + interval '1 month')::date`.execute(trx);
  for (const table of ['nacht', 'overnachting'])
    await sql`insert into ${sql.table(table)} select * from ${sql.table(`vergeten_${table}`)}`.execute(trx);
  await sql`select maandcorrectie_sluiten(${gemeente}, ${id}::uuid, ${begun}::timestamptz + interval '20 minutes')`.execute(
    trx,
  );
}
