import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CompiledQuery, type Migration, type MigrationProvider, Migrator, sql } from 'kysely';
import { createQueues } from '../jobs/create-queues.ts';
import type { Database, Db } from './open-database.ts';

const SCHEMA = 'migraties';

/**
 * Brings the database up to the newest file in `migrations/`, as its owner, and makes the job queues. Plain SQL,
 * forward only; safe when several processes start at once: one migrates, the others wait.
 * @param root folder of the project
 * @param queues names of the job queues that must exist
 */
export async function migrate(database: Database, root: string, queues: readonly string[]): Promise<void> {
  await database.asOwner(async (owner) => {
    const provider = new SqlFiles(join(root, 'migrations'));
    if (!(await isNewest(owner, provider))) {
      const migrator = new Migrator({ db: owner, provider, migrationTableSchema: SCHEMA });
      const { error } = await migrator.migrateToLatest();
      if (error !== undefined) throw error;
    }
    if (database.kind === 'embedded') return createQueues(owner, queues);
    await owner.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtext('onderdak_queues'))`.execute(trx);
      await createQueues(owner, queues);
    });
  });
  await database.becomeLogin();
}

/**
 * Whether exactly the files that there are have been applied. The migrator finds out too, by describing every table of
 * the database, which takes an embedded one a fifth of its start.
 */
async function isNewest(owner: Db, provider: MigrationProvider): Promise<boolean> {
  const there = sql<{
    there: boolean;
  }>`select to_regclass(${`${SCHEMA}.kysely_migration`}) is not null as there`;
  if ((await there.execute(owner)).rows[0]?.there !== true) return false;
  return (await appliedMigrations(owner)).join() === (await namesOf(provider)).join();
}

const namesOf = async (provider: MigrationProvider) => Object.keys(await provider.getMigrations()).sort();

/** Names of the migrations a database has had, in order. */
export async function appliedMigrations(owner: Db): Promise<string[]> {
  const applied = sql<{ name: string }>`select name from ${sql.table(`${SCHEMA}.kysely_migration`)}`;
  return (await applied.execute(owner)).rows.map(({ name }) => name).sort();
}

/**
 * Names of the migrations there are, in order.
 * @param root folder of the project
 */
export function knownMigrations(root: string): Promise<string[]> {
  return namesOf(new SqlFiles(join(root, 'migrations')));
}

class SqlFiles implements MigrationProvider {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async getMigrations(): Promise<Record<string, Migration>> {
    const files = (await readdir(this.#folder)).filter((name) => name.endsWith('.sql')).sort();
    return Object.fromEntries(
      files.map((name) => [
        name.slice(0, -'.sql'.length),
        {
          up: async (db) => {
            await db.executeQuery(CompiledQuery.raw(await readFile(join(this.#folder, name), 'utf8')));
          },
        },
      ]),
    );
  }
}
