import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/open-database.ts';
import type { Config } from '../http/config.ts';
import type { Session } from './sessions.ts';

/**
 * Gives the role beheer to the person named in FIRST_ADMINISTRATOR (`0160:name@example.nl`) at login, as long as that
 * gemeente has nobody with it: somebody has to invite the others.
 */
export async function grantFirstAdministrator(
  db: Db,
  first: Config['firstAdministrator'],
  session: Session,
  now: Date,
): Promise<void> {
  if (first === null || session.email?.toLowerCase() !== first.email) return;
  await sql`select eerste_beheerder(${randomUUID()}::uuid, ${session.actor.id}::uuid, ${first.gemeente}, ${now}::timestamptz)`.execute(
    db,
  );
}
