import { sql } from 'kysely';
import type { Trx } from '../src/platform/access/with-actor.ts';
import { addToMonth, type IsoMonth, momentAt } from '../src/platform/dates/index.ts';
import { SLUITINGSUUR } from './gemeenten.ts';

/**
 * Delivers every month of the demo that is over, as it went by itself then. Of the last one, one location delivered late
 * by itself and one corrected what it had forgotten; those where nights are missing are incomplete.
 * @param nu the month that is going on
 */
export async function deliverMonths(trx: Trx, nu: IsoMonth): Promise<void> {
  const last = addToMonth(nu, -1);
  const late = await lateOne(trx, last);
  const { rows: months } = await sql<{ gemeente: string; maand: IsoMonth; locaties: string[] }>`
    select n.gemeente, to_char(n.nacht, 'YYYY-MM') as maand, array_agg(distinct n.locatie) as locaties
    from nacht n where n.nacht < ${`${nu}-01`}::date group by 1, 2 order by 2, 1`.execute(trx);
  for (const { gemeente, maand, locaties } of months) {
    const day = `${addToMonth(maand, 1)}-01`;
    const usual = locaties.filter((id) => maand !== last || id !== late);
    await deliver(trx, gemeente, usual, maand, 'vanzelf', momentAt(day, SLUITINGSUUR).add({ minutes: 10 }));
    if (usual.length < locaties.length && late !== undefined)
      await deliver(trx, gemeente, [late], maand, 'zelf', momentAt(`${nu}-04`, '09:20'));
  }
  await correctOne(trx, last);
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

/** Of a location with nights missing the first was made up, in a correction. */
async function correctOne(trx: Trx, maand: IsoMonth): Promise<void> {
  const first = `${maand}-01`;
  const begun = `${addToMonth(maand, 1)}-02T09:00:00Z`;
  const { rows } = await sql<{ gemeente: string; id: string; locatie: string }>`
    insert into maandcorrectie (gemeente, id, organisatie, locatie, maand, vorige_versie, reden, begonnen_op, begonnen_door)
    select m.gemeente, md5(m.id::text)::uuid, m.organisatie, m.locatie, m.maand, 1,
      'Een avond was in de drukte niet bevestigd', ${begun}::timestamptz,
      (select t.gebruiker from toekenning t where t.organisatie = m.organisatie order by t.gebruiker limit 1)
    from maandlevering m join locatie l on l.gemeente = m.gemeente and l.id = m.locatie
    where m.maand = ${first}::date and m.ontbreekt between 1 and 3 order by m.ontbreekt, l.naam limit 1
    returning gemeente, id, locatie`.execute(trx);
  const [open] = rows;
  if (open === undefined) return;
  const { gemeente, locatie } = open;
  await sql`
    insert into maandovernachting (gemeente, locatie, maand, versie, nacht, verblijf, organisatie)
    select gemeente, locatie, ${first}::date, 1, nacht, verblijf, organisatie from overnachting
    where gemeente = ${gemeente} and locatie = ${locatie}::uuid and nacht >= ${first}::date
      and nacht < (${first}::date + interval '1 month')::date`.execute(trx);
  const { rows: made } = await sql<{ nacht: string }>`
    insert into nacht (gemeente, locatie, nacht, organisatie, aantal, maximum, tijdigheid, bron, bevestigd_op)
    select l.gemeente, l.id, q.nacht, l.organisatie,
      (select count(*) from slapers(array[l.gemeente], array[l.id], array[q.nacht])), l.maximum, 'ingehaald', 'web',
      ${begun}::timestamptz
    from locatie l cross join lateral (
      select nacht from gevraagde_nachten(array[l.gemeente], ${first}::date, (${first}::date + interval '1 month')::date) g
      where g.locatie = l.id and not exists (select from nacht n where n.gemeente = l.gemeente and n.locatie = l.id
        and n.nacht = g.nacht) order by nacht limit 1) q
    where l.gemeente = ${gemeente} and l.id = ${locatie}::uuid returning nacht`.execute(trx);
  await sql`
    insert into overnachting (gemeente, nacht, verblijf, persoon, locatie, organisatie, slaapplaats, tijdigheid, vastgelegd_op)
    select s.gemeente, s.nacht, s.verblijf, s.persoon, s.locatie, s.organisatie, s.slaapplaats, 'ingehaald', ${begun}::timestamptz
    from slapers(array[${gemeente}], array[${locatie}::uuid], array[${made[0]?.nacht}::date]) s on conflict do nothing`.execute(
    trx,
  );
  await sql`select maandcorrectie_sluiten(${gemeente}, ${open.id}::uuid, ${begun}::timestamptz + interval '20 minutes')`.execute(
    trx,
  );
}
