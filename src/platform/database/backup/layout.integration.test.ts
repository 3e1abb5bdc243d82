import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../../../test/database.ts';
import { readLayout } from './layout.ts';

/** What a backup holds nothing of, and why, in `layout.ts`; sessions and tokens must not come back to life. */
const LEFT_OUT = ['bewaard_formulier', 'koppelingbewijs', 'koppelingtoken', 'sessie'];
/** Made anew at migration: its own bookkeeping, and the jobs', of which only those that wait are kept. */
const MADE_ANEW = ['kysely_migration', 'kysely_migration_lock'];
const JOBS_SCHEMA = 'taken';

const database = await testDatabase();

it('a backup holds every table there is, also those of later migrations, but for the few that are named', async () => {
  const { found, layout } = await asOwner(database, async (owner) => {
    const { rows } = await sql<{ schema: string; name: string }>`
      select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm', 'f') and not c.relispartition and n.nspname !~ '^pg_'
        and n.nspname not in ('information_schema', ${JOBS_SCHEMA}) order by 2`.execute(owner);
    return { found: rows, layout: await readLayout(owner) };
  });
  const kept = layout.tables.map(({ name }) => ({ schema: 'public', name }));
  const missing = found.filter(
    (table) => !kept.some((k) => k.schema === table.schema && k.name === table.name),
  );
  expect(
    missing.filter(({ name }) => !MADE_ANEW.includes(name)).map(({ schema, name }) => [schema, name]),
  ).toEqual(LEFT_OUT.map((name) => ['public', name]));
  expect(found.length).toBeGreaterThan(20);
});

it('a backup holds every column but those that follow from others', async () => {
  const { columns, layout } = await asOwner(database, async (owner) => {
    const { rows } = await sql<{ table: string; columns: string[] }>`
      select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
      from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' group by 1`.execute(
      owner,
    );
    return { columns: rows, layout: await readLayout(owner) };
  });
  for (const { name, columns: kept } of layout.tables)
    expect(kept, name).toEqual(columns.find(({ table }) => table === name)?.columns);
});
