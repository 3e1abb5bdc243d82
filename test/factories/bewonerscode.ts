import { sql } from 'kysely';
import { hashOfCode } from '../../src/aanmelding/index.ts';
import type { Database } from '../../src/platform/database/open-database.ts';
import { asOwner } from '../database.ts';

/** Gives a stay a personal code, as check-in on location does. @returns the code, as its person types it */
export async function createBewonerscode(
  database: Database,
  stay: { gemeente: string; id: string; organisatie: string },
  code = 'KH7R-4MXA-PTC9',
): Promise<string> {
  const hash = Buffer.from(await hashOfCode(code), 'hex');
  await asOwner(database, (owner) =>
    sql`insert into bewonerscode (gemeente, hash, organisatie, verblijf, aangemaakt_op)
      values (${stay.gemeente}, ${hash}, ${stay.organisatie}, ${stay.id}, now())`.execute(owner),
  );
  return code;
}
