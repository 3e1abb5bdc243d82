import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';

/** How many stays at a location have a night on or after a date, those to come included; somebody present counts. */
export async function countVerblijvenVanaf(trx: Trx, locatie: string, night: IsoDate): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select count(*)::int as aantal from verblijf
    where locatie = ${locatie} and status <> 'vervallen'
      and (status = 'aanwezig' or bezet && daterange(${night}::date, null))`.execute(trx);
  return rows[0]?.aantal ?? 0;
}

/** How a bed stands today; `vanaf` is the first night of who is expected next. */
export type Bedstand = { stand: 'vrij' | 'bezet' | 'verwacht'; vanaf: IsoDate | null };

/**
 * How the beds of a location stand: taken by somebody present, or expected by somebody to come. Counts only, no names.
 * @returns by bed id; a bed that is not in it is free
 */
export async function readBedstanden(trx: Trx, locatie: string): Promise<Map<string, Bedstand>> {
  const { rows } = await sql<{ slaapplaats: string; bezet: boolean; vanaf: IsoDate | null }>`
    select slaapplaats, bool_or(status = 'aanwezig') as bezet,
      min(aankomst) filter (where status = 'verwacht') as vanaf
    from verblijf
    where locatie = ${locatie} and slaapplaats is not null and status in ('aanwezig', 'verwacht')
    group by slaapplaats`.execute(trx);
  return new Map(
    rows.map(({ slaapplaats, bezet, vanaf }) => [
      slaapplaats,
      { stand: bezet ? 'bezet' : 'verwacht', vanaf },
    ]),
  );
}

/** How many are present at a location, and how many of them without a bed of their own. */
export async function countAanwezig(
  trx: Trx,
  locatie: string,
): Promise<{ aanwezig: number; zonderSlaapplaats: number }> {
  const { rows } = await sql<{ aanwezig: number; zonder: number }>`
    select count(*)::int as aanwezig, (count(*) filter (where slaapplaats is null))::int as zonder
    from verblijf where locatie = ${locatie} and status = 'aanwezig'`.execute(trx);
  return { aanwezig: rows[0]?.aanwezig ?? 0, zonderSlaapplaats: rows[0]?.zonder ?? 0 };
}

/**
 * Which of these beds somebody has in a night or later. Who is overdue holds the bed until the departure is registered.
 * @param today tells who is overdue
 */
export async function bedsInUse(
  trx: Trx,
  beds: readonly string[],
  night: IsoDate,
  today: IsoDate,
): Promise<string[]> {
  if (beds.length === 0) return [];
  const { rows } = await sql<{ slaapplaats: string }>`
    select distinct slaapplaats from verblijf
    where slaapplaats = any (${beds}::uuid[]) and status <> 'vervallen'
      and (bezet_slaapplaats && daterange(${night}::date, null)
        or status = 'aanwezig' and verwacht_vertrek <= ${today}::date)`.execute(trx);
  return rows.map(({ slaapplaats }) => slaapplaats);
}
