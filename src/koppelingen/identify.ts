import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { actiesVan, type Koppelrol } from '../beleid/koppelscopes.ts';
import type { Caller } from '../platform/api/index.ts';
import type { Db } from '../platform/database/open-database.ts';

/** Last use is written down at most this often, so that reading does not write each time. */
const TOUCH_SECONDS = 60;

type TokenRow = {
  id: string;
  rol: Koppelrol;
  gemeente: string | null;
  organisatie: string | null;
  scopes: string[];
  gebruikt_op: Date | null;
};

/** The hash under which a token is kept. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Who a token belongs to, as whom it works and what it is good for; null when it is not good (any more). */
export async function identify(db: Db, token: string, now: Date): Promise<Caller | null> {
  const { rows } = await sql<TokenRow>`
    /* often */ select * from koppelingtoken_lezen(${tokenHash(token)}::bytea, ${now}::timestamptz)`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) return null;
  if (row.gebruikt_op === null || now.getTime() - row.gebruikt_op.getTime() > TOUCH_SECONDS * 1000)
    await sql`select koppeling_aanraken(${row.id}::uuid, ${now}::timestamptz)`.execute(db);
  const { id, rol, gemeente, organisatie, scopes } = row;
  return {
    actor: {
      soort: gemeente === null ? 'huisvester' : 'gemeente',
      id,
      toekenningen: [{ rol, gemeente, organisatie }],
      organisatie,
      acties: actiesVan(scopes),
    },
    scopes,
  };
}
