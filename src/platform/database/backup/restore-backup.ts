import { sql } from 'kysely';
import { askAgain } from '../../jobs/waiting-jobs.ts';
import { knownMigrations, migrate } from '../migrate.ts';
import type { Database, Db } from '../open-database.ts';
import { fingerprint, readLayout, type Table, writeAlike } from './layout.ts';
import { readBackup } from './read-backup.ts';
import { UnreadableBackup } from './unreadable-backup.ts';
import type { Head, Kept, Line } from './write-backup.ts';

/**
 * Fills an empty database with a backup, made of either kind of database. The file is read to its end first, so that one
 * that can't be restored changes nothing; then everything comes in one transaction, and what came in is held against
 * what the backup says.
 * @param root folder of the project
 * @throws UnreadableBackup, and when the backup is of another version or the database holds something
 */
export async function restoreBackup(
  database: Database,
  { file, key, root, queues }: { file: string; key: string; root: string; queues: readonly string[] },
): Promise<Kept> {
  const head = await check(file, key, root);
  await database.asOwner(refuseFilled);
  await migrate(database, root, queues);
  return database.asOwner((owner) =>
    owner.transaction().execute(async (trx) => {
      await writeAlike(trx);
      await makeAlike(trx, head);
      const kept: Kept = [];
      await setTriggers(trx, head.tables, 'disable');
      for await (const line of readBackup(file, key)) await take(trx, head, line, kept);
      await setTriggers(trx, head.tables, 'enable');
      for (const { name, value } of head.sequences)
        await sql`select setval(${`public.${name}`}::regclass, ${value}::bigint)`.execute(trx);
      return kept;
    }),
  );
}

/** Reads it all, and what it is of. */
async function check(file: string, key: string, root: string): Promise<Head> {
  let head: Head | undefined;
  for await (const line of readBackup(file, key)) if ('migrations' in line) head = line;
  if (head === undefined) throw new UnreadableBackup('The backup has no beginning.');
  const known = await knownMigrations(root);
  if (head.migrations.join() !== known.join())
    throw new UnreadableBackup(
      `The backup was made by a version with migration ${head.migrations.at(-1)}; this one has ${known.at(-1)}. ` +
        'Restore it with the version that made it, then upgrade.',
    );
  return head;
}

/** @throws UnreadableBackup when somebody works on the database, or it holds anything */
async function refuseFilled(owner: Db): Promise<void> {
  const { rows: others } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and application_name in ('onderdak', 'onderdak-taken')
      and pid <> pg_backend_pid()`.execute(owner);
  if ((others[0]?.n ?? 0) > 0)
    throw new UnreadableBackup('Onderdak is running on the database to restore into. Stop it first.');
  for (const { name } of (await readLayout(owner)).tables) {
    const { rows } = await sql`select 1 from ${sql.table(`public.${name}`)} limit 1`.execute(owner);
    if (rows.length > 0)
      throw new UnreadableBackup(
        `The database to restore into is not empty: there are rows in ${name}. Restore into a new one.`,
      );
  }
}

/** Partitions are made as the database makes them itself, when a night of their month comes. */
async function makeAlike(trx: Db, head: Head): Promise<void> {
  const { tables, partitions } = await readLayout(trx);
  const shape = (list: readonly Table[]) => list.map(({ name, columns }) => `${name}(${columns})`).join();
  if (shape(tables) !== shape(head.tables))
    throw new UnreadableBackup('The tables of the backup are others than those of this version.');
  for (const { name, parent, bounds } of head.partitions) {
    if (partitions.some((there) => there.name === name)) continue;
    const part = sql.table(`public.${name}`);
    const whole = sql.table(`public.${parent}`);
    await sql`create table ${part} (like ${whole} including defaults including constraints)`.execute(trx);
    await sql`alter table ${part} enable row level security`.execute(trx);
    await sql`alter table ${whole} attach partition ${part} ${sql.raw(bounds)}`.execute(trx);
  }
}

/** What was written long ago is not judged anew, and nobody is told of it again. */
async function setTriggers(trx: Db, tables: readonly Table[], how: 'disable' | 'enable'): Promise<void> {
  for (const { name } of tables)
    await sql`alter table ${sql.table(`public.${name}`)} ${sql.raw(how)} trigger user`.execute(trx);
}

async function take(trx: Db, head: Head, line: Head | Line, kept: Kept): Promise<void> {
  if ('jobs' in line) return askAgain(trx, line.jobs);
  if (!('table' in line)) return;
  const table = head.tables.find(({ name }) => name === line.table);
  if (table === undefined)
    throw new UnreadableBackup(`The backup has rows of an unknown table ${line.table}.`);
  if ('rows' in line) return insert(trx, table, line.rows);
  const found = await fingerprint(trx, table);
  if (found.rows !== line.done.rows || found.hash !== line.done.hash)
    throw new Error(`After restoring, ${line.table} is another than it was in the backup; nothing was kept.`);
  kept.push({ table: table.name, rows: Number(found.rows) });
}

async function insert(trx: Db, { name, columns }: Table, rows: readonly string[]): Promise<void> {
  const table = sql.table(`public.${name}`);
  const own = columns.map((column) => sql.ref(column));
  const theirs = columns.map((column) => sql`(r.row).${sql.ref(column)}`);
  await sql`insert into ${table} (${sql.join(own)}) overriding system value select ${sql.join(theirs)}
    from (select unnest(${[...rows]}::text[])::${table} as row offset 0) r`.execute(trx);
}
