import { sql } from 'kysely';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import type { Db } from '../platform/database/open-database.ts';
import { BEWAREN } from './jobs.ts';

/** Hours after which retention is late: two nights. */
const LATE_HOURS = 48;
/** Hours after which a server that starts does not wait for the night. */
const DUE_HOURS = 24;

/** Hours since retention last finished, by the database's clock; null where it never has. */
async function hoursSince(db: Db): Promise<number | null> {
  const { rows } = await sql<{
    uren: number | null;
  }>`select extract(epoch from now() - bewaren_laatst())::float8 / 3600
    as uren`.execute(db);
  return rows[0]?.uren ?? null;
}

/**
 * Whether the nightly work of retention has been left undone too long, for `/readyz`.
 * @param up hours that this process runs: a new installation has until then for its first night
 */
export async function isLate(db: Db, up: number): Promise<boolean> {
  return ((await hoursSince(db)) ?? up) > LATE_HOURS;
}

/**
 * When retention last finished and whether that is too long ago, for `/readyz`.
 * @param up hours that this process runs
 */
export async function retentionState(db: Db, up: number): Promise<{ last: Date | null; late: boolean }> {
  const { rows } = await sql<{ op: Date | null }>`select bewaren_laatst() as op`.execute(db);
  return { last: rows[0]?.op ?? null, late: await isLate(db, up) };
}

/** Asks for the work at once where the last night was missed, as on a machine that is off at night. */
export async function catchUp({ database, jobs }: Context): Promise<void> {
  const since = await hoursSince(database.db);
  if (since !== null && since < DUE_HOURS) return;
  await withTaken(database.db, (trx) => jobs.ask(trx, BEWAREN, {}, { key: 'inhalen' }));
}
