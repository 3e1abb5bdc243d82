import { join } from 'node:path';
import { queueNames } from '../src/jobs.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import {
  type Database,
  type DatabaseSettings,
  openDatabase,
} from '../src/platform/database/open-database.ts';

/** Folder of the project. */
export const ROOT = join(import.meta.dirname, '..');

/** Where test files get their databases from; the project's set-up makes it once, `testDatabase` uses it. */
export type TestTarget =
  /** A dump of a migrated embedded database. */
  | { kind: 'pglite'; dump: string }
  /** A cluster with a migrated database `TEMPLATE`; one connection string per user, `TEMPLATE` as the database. */
  | { kind: 'postgres'; superuser: string; owner: string; login: string };

declare module 'vitest' {
  interface ProvidedContext {
    target: TestTarget;
  }
}

export const TEMPLATE = 'onderdak_template';

/** Opens a database and brings it to the newest migration, ready to work as `onderdak_login`. */
export async function openMigrated(settings: DatabaseSettings): Promise<Database> {
  const database = await openDatabase(settings);
  await migrate(database, ROOT, queueNames());
  return database;
}

/** The same connection string for another database. */
export function forDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
