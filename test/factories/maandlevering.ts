import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../src/platform/database/open-database.ts';
import { asOwner } from '../database.ts';

type Of = { gemeente: string; organisatie: string; id: string };

/** October 2026 of a location, delivered by itself with every night missing. @returns its id */
export async function createMaandlevering(
  database: Database,
  { gemeente, organisatie, id: locatie }: Of,
): Promise<string> {
  const id = randomUUID();
  await asOwner(database, (owner) =>
    sql`insert into maandlevering (gemeente, id, organisatie, locatie, maand, versie, wijze, tijdig, geleverd_op, gevraagd,
        op_tijd, te_laat, ingehaald, ontbreekt, overnachtingen, nachten, hash)
      values (${gemeente}, ${id}, ${organisatie}, ${locatie}, '2026-10-01', 1, 'vanzelf', true, now(),
        31, 0, 0, 0, 31, 0, '[]', '\\x00')`.execute(owner),
  );
  return id;
}
