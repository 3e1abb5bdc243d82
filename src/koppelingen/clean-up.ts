import { sql } from 'kysely';
import { withTaken } from '../platform/access/with-actor.ts';
import type { Db } from '../platform/database/open-database.ts';

/** Throws away tokens and proofs that are no longer good. @returns how many of each */
export function cleanUpTokens(db: Db, now: Date): Promise<{ tokens: number; bewijzen: number }> {
  return withTaken(db, async (trx) => {
    const tokens = await sql`delete from koppelingtoken where verloopt_op < ${now}::timestamptz`.execute(trx);
    const bewijzen = await sql`delete from koppelingbewijs where verloopt_op < ${now}::timestamptz`.execute(
      trx,
    );
    return { tokens: Number(tokens.numAffectedRows ?? 0), bewijzen: Number(bewijzen.numAffectedRows ?? 0) };
  });
}
