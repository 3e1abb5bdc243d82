import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { readWaitingJobs } from '../../jobs/waiting-jobs.ts';
import { appliedMigrations } from '../migrate.ts';
import type { Database, Db } from '../open-database.ts';
import { type Fingerprint, fingerprint, type Layout, readLayout, type Table, writeAlike } from './layout.ts';
import { seal } from './sealed.ts';

/** Rows read at once. */
const STEP = 2000;

/** The first line of a backup. */
export type Head = Layout & { made: string; migrations: string[] };
/** The lines after it: rows as PostgreSQL writes them, then how many there should be, at the end jobs that wait. */
export type Line =
  | { table: string; rows: string[] }
  | { table: string; done: Fingerprint }
  | { jobs: string[] }
  | { end: true };

/** How many rows of each table. */
export type Kept = { table: string; rows: number }[];

/**
 * Writes everything in the database to a file, compressed and encrypted, as it was at one moment; others may go on
 * working. The file is there when it is whole, readable for its owner only.
 * @param key the operator's, of which the file's own key is made
 */
export async function writeBackup(database: Database, file: string, key: string, now: Date): Promise<Kept> {
  const part = `${file}.part`;
  const kept: Kept = [];
  try {
    await database.asOwner((owner) =>
      owner
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (trx) => {
          await writeAlike(trx);
          await pipeline(
            Readable.from(linesOf(trx, now, kept)),
            createGzip(),
            (plain) => seal(plain, key),
            createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true }),
          );
        }),
    );
    await rename(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(part, { force: true });
    throw error;
  }
  return kept;
}

async function* linesOf(trx: Db, now: Date, kept: Kept): AsyncGenerator<string> {
  const line = (value: Head | Line) => `${JSON.stringify(value)}\n`;
  const layout = await readLayout(trx);
  yield line({ made: now.toISOString(), migrations: await appliedMigrations(trx), ...layout });
  for (const table of layout.tables) {
    for await (const rows of rowsOf(trx, table)) yield line({ table: table.name, rows });
    const done = await fingerprint(trx, table);
    kept.push({ table: table.name, rows: Number(done.rows) });
    yield line({ table: table.name, done });
  }
  yield line({ jobs: await readWaitingJobs(trx) });
  yield line({ end: true });
}

async function* rowsOf(trx: Db, { name }: Table): AsyncGenerator<string[]> {
  await sql`declare backup_rows no scroll cursor for select t::text as row from ${sql.table(`public.${name}`)} t`.execute(
    trx,
  );
  const next = sql<{ row: string }>`fetch ${sql.lit(STEP)} from backup_rows`;
  for (let { rows } = await next.execute(trx); rows.length > 0; { rows } = await next.execute(trx))
    yield rows.map(({ row }) => row);
  await sql`close backup_rows`.execute(trx);
}
