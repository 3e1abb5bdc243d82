import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { queueNames } from './jobs.ts';
import { restoreBackup } from './platform/database/backup/restore-backup.ts';
import { UnreadableBackup } from './platform/database/backup/unreadable-backup.ts';
import { type Kept, writeBackup } from './platform/database/backup/write-backup.ts';
import { lockFolder } from './platform/database/folder-lock.ts';
import { appliedMigrations, knownMigrations } from './platform/database/migrate.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { ConfigError } from './platform/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Shorter keys could be guessed. */
const SHORTEST_KEY = 32;

/**
 * `npm run backup -- FILE`: everything in the database that the settings name, encrypted with the operator's key.
 * @param root folder of the project
 * @returns rows per table
 * @throws ConfigError when a setting is missing, the file is there, or a server has the embedded database's folder
 */
export async function backup(env: Environment, root: string, file: string | undefined): Promise<Kept> {
  const key = keyOf(env);
  const to = fileOf(root, file, 'backup');
  if (existsSync(to)) throw new ConfigError([`${to} is there already; name a new file.`]);
  const folder = folderOf(env, root);
  if (env.DATABASE_URL === undefined && !existsSync(join(folder, 'database', 'PG_VERSION')))
    throw new ConfigError([`There is no database in ${folder}. Set DATABASE_URL, or DATA_DIR.`]);
  const unlock = env.DATABASE_URL === undefined ? lockFolder(folder) : () => {};
  try {
    const database = await openDatabase(settingsOf(env, join(folder, 'database')));
    try {
      const there = await database.asOwner(appliedMigrations);
      if (there.join() !== (await knownMigrations(root)).join())
        throw new ConfigError([
          'The database is of another version. Start this one once, then make the backup.',
        ]);
      return await writeBackup(database, to, key, new Date());
    } finally {
      await database.close();
    }
  } finally {
    unlock();
  }
}

/**
 * `npm run restore -- FILE`: into the empty database that the settings name, of either kind. When it fails, the embedded
 * database's folder is as it was; of a PostgreSQL database the tables may have been made, and are empty.
 * @param root folder of the project
 * @returns rows per table
 * @throws ConfigError when a setting is missing, the target is in use or not empty, or the file can't be restored
 */
export async function restore(env: Environment, root: string, file: string | undefined): Promise<Kept> {
  const key = keyOf(env);
  const from = fileOf(root, file, 'restore');
  if (!existsSync(from)) throw new ConfigError([`There is no file ${from}.`]);
  const given = { file: from, key, root, queues: queueNames() };
  try {
    if (env.DATABASE_URL !== undefined) return await fill(settingsOf(env, ''), given);
    return await fillFolder(folderOf(env, root), given);
  } catch (error) {
    throw error instanceof UnreadableBackup ? new ConfigError([error.message]) : error;
  }
}

type Given = Parameters<typeof restoreBackup>[1];

async function fill(settings: Parameters<typeof openDatabase>[0], given: Given): Promise<Kept> {
  const database = await openDatabase(settings);
  try {
    return await restoreBackup(database, given);
  } finally {
    await database.close();
  }
}

/** Beside the place where it belongs, and put there when it is whole. */
async function fillFolder(folder: string, given: Given): Promise<Kept> {
  const unlock = lockFolder(folder);
  const place = join(folder, 'database');
  const beside = join(folder, 'database.restoring');
  try {
    if (existsSync(place))
      throw new ConfigError([`There is a database in ${folder} already. Set DATA_DIR to another folder.`]);
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside);
    const kept = await fill({ dataDir: beside }, given);
    renameSync(beside, place);
    return kept;
  } finally {
    rmSync(beside, { recursive: true, force: true });
    unlock();
  }
}

const folderOf = (env: Environment, root: string) => resolve(root, env.DATA_DIR ?? 'data');

const settingsOf = (env: Environment, dataDir: string) => ({
  url: env.DATABASE_URL,
  migrationUrl: env.MIGRATION_DATABASE_URL,
  dataDir,
});

function fileOf(root: string, file: string | undefined, command: string): string {
  if (file === undefined || file === '')
    throw new ConfigError([`Say which file: npm run ${command} -- onderdak.backup`]);
  return resolve(root, file);
}

/** From the environment or a file: a command line is there to read for everybody on the machine. */
function keyOf(env: Environment): string {
  const { BACKUP_KEY: key, BACKUP_KEY_FILE: file } = env;
  if (file !== undefined && !existsSync(file))
    throw new ConfigError([`BACKUP_KEY_FILE: there is no file ${file}.`]);
  const found = key ?? (file === undefined ? '' : readFileSync(file, 'utf8').trim());
  if (found.length < SHORTEST_KEY)
    throw new ConfigError([
      `Set BACKUP_KEY, or BACKUP_KEY_FILE to a file that holds it: ${SHORTEST_KEY} or more random characters, for example from: openssl rand -base64 33`,
    ]);
  return found;
}
