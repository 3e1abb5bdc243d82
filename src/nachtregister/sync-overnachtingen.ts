import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { Tijdigheid } from '../platform/database/tables.ts';
import type { LocalTime } from '../platform/dates/index.ts';
import { arraysOf, type Locatienacht, spanOf, tijdigheden } from './nacht.ts';

/** A confirmed night after it was made equal to who slept there. */
export type Gelijkgetrokken = Locatienacht & {
  organisatie: string;
  aantal: number;
  maximum: number;
  tijdigheid: Tijdigheid;
  /** People added and taken away just now. */
  erbij: number;
  eraf: number;
  /** People who sleep here and are registered somewhere else that night. */
  elders: number;
};

/**
 * Makes `overnachting` equal to who slept there, for nights that have been confirmed, and counts them anew. The same few
 * statements for one person or half a million. Who is added is marked by how timely that is now; who stays keeps the
 * mark. Two in one bed: the one who came last has no bed that night. Somebody who is registered elsewhere that night is
 * left out and counted in `elders`.
 *
 * The caller holds the locations (`lockLocaties`), so that what is read here doesn't change meanwhile.
 * @param changes `bestaand`: nights confirmed earlier, which may hold people already; `nieuw`: confirmed just now
 */
export async function syncOvernachtingen(
  trx: Trx,
  changes: { bestaand?: readonly Locatienacht[]; nieuw?: readonly Locatienacht[] },
  uren: ReadonlyMap<string, LocalTime>,
  now: Date,
): Promise<Gelijkgetrokken[]> {
  const { bestaand = [], nieuw = [] } = changes;
  const alle = [...bestaand, ...nieuw];
  if (alle.length === 0) return [];
  const months = [...new Set(alle.map(({ nacht }) => `${nacht.slice(0, 7)}-01`))];
  await sql`/* ahead */ /* often */ select overnachting_partitie(maand) from unnest(${months}::date[]) maand`.execute(
    trx,
  );
  const eraf = bestaand.length === 0 ? [] : await takeAway(trx, bestaand);
  const verlegd = bestaand.length === 0 ? [] : await changeBeds(trx, bestaand);
  return addAndCount(trx, changes, { eraf, verlegd }, tijdigheden(alle, uren, now), now);
}

type Telling = Locatienacht & { aantal: number };

/** Who does not sleep there (any more). */
async function takeAway(trx: Trx, nachten: readonly Locatienacht[]): Promise<Telling[]> {
  const { rows } = await sql<Telling>`
    with weg as (
      delete from overnachting o using ${doel(nachten)}
      where o.gemeente = d.gemeente and o.locatie = d.locatie and o.nacht = d.nacht and ${inSpan(nachten)}
        and not exists (select from ${slapers(nachten)} s
          where s.gemeente = o.gemeente and s.nacht = o.nacht and s.verblijf = o.verblijf)
      returning o.gemeente, o.locatie, o.nacht)
    select gemeente, locatie, nacht, count(*)::int as aantal from weg group by 1, 2, 3`.execute(trx);
  return rows;
}

/** Who sleeps in another bed: all let go of theirs first, so that two can change places. */
async function changeBeds(trx: Trx, nachten: readonly Locatienacht[]): Promise<Locatienacht[]> {
  const same = sql`o.gemeente = s.gemeente and o.nacht = s.nacht and o.verblijf = s.verblijf and ${inSpan(nachten)}`;
  const { rows } = await sql<Locatienacht>`
    with los as (
      update overnachting o set slaapplaats = null from ${inBeds(nachten)} s
      where ${same} and o.slaapplaats is distinct from s.slaapplaats
      returning o.gemeente, o.locatie, o.nacht)
    select distinct gemeente, locatie, nacht from los`.execute(trx);
  if (rows.length > 0) {
    await sql`update overnachting o set slaapplaats = s.slaapplaats from ${inBeds(nachten)} s
      where ${same} and o.slaapplaats is null and s.slaapplaats is not null`.execute(trx);
  }
  return rows;
}

/**
 * Who is not there yet; then the number of each night. Of a night confirmed just now nobody is there, so nobody is looked
 * for: on the first evening of a month PostgreSQL knows nothing yet of that month's partition, and what it then takes for
 * the cheapest way to look may be to read the whole country's night for each person (docs/performance.md).
 */
async function addAndCount(
  trx: Trx,
  { bestaand = [], nieuw = [] }: { bestaand?: readonly Locatienacht[]; nieuw?: readonly Locatienacht[] },
  { eraf, verlegd }: { eraf: readonly Telling[]; verlegd: readonly Locatienacht[] },
  marks: ReturnType<typeof tijdigheden>,
  now: Date,
): Promise<Gelijkgetrokken[]> {
  const nachten = [...bestaand, ...nieuw];
  const less = arraysOf(eraf);
  const touched = arraysOf(verlegd);
  const { rows } = await sql<Gelijkgetrokken>`/* often */
    with doel as materialized (select * from ${doel(nachten)}),
    goed as materialized (${bestaand.length === 0 ? sql`select s.*, false as al from ${inBeds(nachten)} s` : lookedFor(nachten)}),
    nieuw as (
      insert into overnachting (gemeente, nacht, verblijf, persoon, locatie, organisatie, slaapplaats, tijdigheid, vastgelegd_op)
      select g.gemeente, g.nacht, g.verblijf, g.persoon, g.locatie, g.organisatie, g.slaapplaats, t.tijdigheid, ${now}::timestamptz
      from goed g
      join unnest(${marks.map((m) => m.gemeente)}::text[], ${marks.map((m) => m.nacht)}::date[],
        ${marks.map((m) => m.tijdigheid)}::text[]) t (gemeente, nacht, tijdigheid)
        on t.gemeente = g.gemeente and t.nacht = g.nacht
      where not g.al
      order by g.nacht, g.aankomst, g.verblijf
      on conflict do nothing
      returning gemeente, locatie, nacht),
    slapend as (select gemeente, locatie, nacht, count(*)::int as aantal, (count(*) filter (where al))::int as al
      from goed group by 1, 2, 3),
    erbij as (select gemeente, locatie, nacht, count(*)::int as aantal from nieuw group by 1, 2, 3),
    eraf as (select * from unnest(${less.gemeenten}::text[], ${less.locaties}::uuid[], ${less.nachten}::date[],
      ${eraf.map((n) => n.aantal)}::int[]) e (gemeente, locatie, nacht, aantal)),
    telling as (
      select d.gemeente, d.locatie, d.nacht, coalesce(s.al, 0) + coalesce(b.aantal, 0) as aantal,
        coalesce(b.aantal, 0) as erbij, coalesce(a.aantal, 0) as eraf, coalesce(s.aantal, 0) as slapend
      from doel d
      left join slapend s on (s.gemeente, s.locatie, s.nacht) = (d.gemeente, d.locatie, d.nacht)
      left join erbij b on (b.gemeente, b.locatie, b.nacht) = (d.gemeente, d.locatie, d.nacht)
      left join eraf a on (a.gemeente, a.locatie, a.nacht) = (d.gemeente, d.locatie, d.nacht)),
    geteld as (
      update nacht n set aantal = t.aantal,
        gewijzigd_op = case when n.bevestigd_op < ${now}::timestamptz then ${now}::timestamptz else n.gewijzigd_op end
      from telling t
      where n.gemeente = t.gemeente and n.locatie = t.locatie and n.nacht = t.nacht
        and (n.aantal <> t.aantal or t.erbij > 0 or t.eraf > 0 or (n.gemeente, n.locatie, n.nacht) in (
          select * from unnest(${touched.gemeenten}::text[], ${touched.locaties}::uuid[], ${touched.nachten}::date[]))))
    select n.gemeente, n.locatie, n.nacht, n.organisatie, n.maximum, n.tijdigheid, t.aantal, t.erbij, t.eraf,
      t.slapend - t.aantal as elders
    from telling t join nacht n on n.gemeente = t.gemeente and n.locatie = t.locatie and n.nacht = t.nacht
    order by n.nacht, n.gemeente, n.locatie`.execute(trx);
  return rows;
}

/** Who sleeps there, and whether that is registered already. */
const lookedFor = (nachten: readonly Locatienacht[]) => sql`
  select s.*, o.verblijf is not null as al from ${inBeds(nachten)} s
  left join overnachting o on o.gemeente = s.gemeente and o.nacht = s.nacht and o.verblijf = s.verblijf
    and ${inSpan(nachten)}`;

const doel = (nachten: readonly Locatienacht[]) => {
  const { gemeenten, locaties, nachten: dagen } = arraysOf(nachten);
  return sql`unnest(${gemeenten}::text[], ${locaties}::uuid[], ${dagen}::date[]) d (gemeente, locatie, nacht)`;
};

const slapers = (nachten: readonly Locatienacht[]) => {
  const { gemeenten, locaties, nachten: dagen } = arraysOf(nachten);
  return sql`slapers(${gemeenten}::text[], ${locaties}::uuid[], ${dagen}::date[])`;
};

/** A bed goes to who has been in it longest, for who overstays while the next one has come. */
const inBeds = (nachten: readonly Locatienacht[]) => sql`(
  select gemeente, locatie, nacht, verblijf, persoon, organisatie, aankomst,
    case when row_number() over (partition by nacht, slaapplaats order by aankomst, verblijf) = 1 then slaapplaats end as slaapplaats
  from ${slapers(nachten)})`;

/** Only the partitions of these months are read. */
const inSpan = (nachten: readonly Locatienacht[]) => {
  const { eerste, laatste } = spanOf(nachten);
  return sql`o.nacht between ${eerste}::date and ${laatste}::date`;
};
