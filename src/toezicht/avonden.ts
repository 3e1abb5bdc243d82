import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import { type Clock, type IsoDate, type LocalTime, tonight } from '../platform/dates/index.ts';

/** A gemeente the actor works for, and the night that is looked at there. */
export type Avond = {
  gemeente: string;
  naam: string;
  slug: string;
  sluitingsuur: LocalTime;
  nacht: IsoDate;
  /** Tonight by the closing hour of this gemeente; the newest night that can be looked at. */
  vanavond: IsoDate;
};

/**
 * The night meant in each of the actor's gemeenten: the one asked for, else tonight. A night to come is tonight, since
 * nobody sleeps there yet.
 * @param only one gemeente, or empty for all
 */
export async function avonden(
  trx: Trx,
  clock: Clock,
  gemeenten: readonly string[],
  asked: { nacht: IsoDate | ''; gemeente: string },
): Promise<Avond[]> {
  if (gemeenten.length === 0) return [];
  const { rows } = await sql<Pick<Avond, 'gemeente' | 'naam' | 'slug' | 'sluitingsuur'>>`/* often */
    select code as gemeente, naam, slug, sluitingsuur from gemeente where code = any(${gemeenten}::text[])
    order by naam`.execute(trx);
  return rows
    .filter(({ gemeente }) => asked.gemeente === '' || gemeente === asked.gemeente)
    .map((row) => {
      const vanavond = tonight(clock, row.sluitingsuur);
      const nacht = asked.nacht !== '' && asked.nacht < vanavond ? asked.nacht : vanavond;
      return { ...row, nacht, vanavond };
    });
}

/** The gemeenten an actor works for, to choose from; nothing to choose when it is one. */
export function readGemeenten(
  trx: Trx,
  gemeenten: readonly string[],
): Promise<{ code: string; naam: string }[]> {
  if (gemeenten.length === 0) return Promise.resolve([]);
  return trx
    .selectFrom('gemeente')
    .select(['code', 'naam'])
    .where('code', 'in', gemeenten)
    .orderBy('naam')
    .execute();
}
