import { sql } from 'kysely';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { toDate } from '../platform/dates/index.ts';

/** Lines of one log in one go. */
const BATCH = 10_000;

/**
 * Seals what was added to the audit and reading logs since the last time, per gemeente (BIO2 8.15.05). Writing a log costs
 * nothing extra: this only reads.
 * @returns lines sealed, and the last hash of each chain's log, which belongs in a log outside this database
 */
export async function sealLogs({ database, clock }: Context): Promise<Record<string, number | string>> {
  const now = toDate(clock.now());
  const sealed = { auditlog: 0, inzage: 0 };
  for (;;) {
    const rows = await withTaken(database.db, async (trx) => {
      const made = await sql<{
        log: keyof typeof sealed;
        regels: number;
      }>`select log, regels from logs_verzegelen(${BATCH}, ${now}::timestamptz)`.execute(trx);
      return made.rows;
    });
    for (const { log, regels } of rows) sealed[log] += regels;
    if (rows.every(({ regels }) => regels < BATCH)) break;
  }
  const heads = await withTaken(database.db, async (trx) => {
    const { rows } = await sql<{
      naam: string;
      hash: string;
    }>`select naam, hash from zegels_laatste()`.execute(trx);
    return Object.fromEntries(rows.map(({ naam, hash }) => [naam, hash]));
  });
  return { ...sealed, ...heads };
}
