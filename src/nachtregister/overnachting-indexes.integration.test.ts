import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';

const database = await testDatabase();

/** The first column of every index on who slept where. */
const leading = () =>
  asOwner(database, async (owner) => {
    const { rows } = await sql<{ kolom: string }>`
      select distinct a.attname as kolom from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = 'overnachting'::regclass order by 1`.execute(owner);
    return rows.map(({ kolom }) => kolom);
  });

it('no index lets PostgreSQL take the whole evening for one person (docs/performance.md)', async () => {
  expect(await leading()).toEqual(['gemeente', 'persoon', 'slaapplaats']);
});
