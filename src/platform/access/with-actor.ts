import { sql, type Transaction } from 'kysely';
import type { Db } from '../database/open-database.ts';
import type { Tables } from '../database/tables.ts';
import type { Reach } from './reach.ts';

export type Trx = Transaction<Tables>;

/**
 * Runs work in one transaction in which row-level security lets through what the reach allows and nothing else.
 * Pass `trx` on; a query on `db` inside would wait for itself on the embedded database.
 * @param often keeps one plan for each prepared statement instead of planning it for its values
 */
export function withActor<T>(
  db: Db,
  reach: Reach,
  work: (trx: Trx) => Promise<T>,
  { often = false }: { often?: boolean } = {},
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`/* ahead */ /* often */ select set_config('role', 'onderdak_app', true),
      set_config('app.gebruiker', ${reach.gebruiker ?? ''}, true),
      set_config('app.organisatie', ${reach.organisatie ?? ''}, true),
      set_config('app.gemeenten', ${arrayLiteral(reach.gemeenten)}, true),
      set_config('app.cijfers', ${arrayLiteral(reach.cijfers)}, true),
      set_config('app.personen', ${reach.personen ? 'ja' : ''}, true),
      set_config('app.beheer', ${reach.beheer ? 'ja' : ''}, true),
      set_config('plan_cache_mode', ${often ? 'force_generic_plan' : 'auto'}, true)`.execute(trx);
    return work(trx);
  });
}

/** Runs work in one transaction as the jobs' role: sees every gemeente, writes only what jobs write. */
export function withTaken<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`/* ahead */ select set_config('role', 'onderdak_taken', true)`.execute(trx);
    return work(trx);
  });
}

/**
 * Runs work inside an open transaction as the jobs' role, and goes on as before. For what belongs to the transaction but
 * stands in tables of the jobs; the right to it must have been checked.
 */
export async function asTakenWithin<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(trx);
  const become = (role: string) => sql`select set_config('role', ${role}, true)`.execute(trx);
  await become('onderdak_taken');
  let result: T;
  try {
    result = await work();
  } catch (error) {
    // A transaction that a statement broke ends, and the role with it.
    await become(rows[0]?.role ?? 'none').catch(() => {});
    throw error;
  }
  await become(rows[0]?.role ?? 'none');
  return result;
}

function arrayLiteral(codes: readonly string[]): string {
  return `{${codes.filter((code) => /^[0-9]{4}$/.test(code)).join(',')}}`;
}
