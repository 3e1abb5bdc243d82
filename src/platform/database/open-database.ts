import { PGlite, types } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { loginPowers } from './login-powers.ts';
import { PGliteDialect } from './pglite-dialect.ts';
import { EagerClient, PostgresqlDialect } from './postgresql-dialect.ts';
import type { Tables } from './tables.ts';
import { TurnLock } from './turn-lock.ts';

export type Db = Kysely<Tables>;

/**
 * A database to work on. `db` may do nothing by itself: only inside `withActor` (or as the jobs' role) is there
 * anything to see. `owner` is the connection that migrates.
 */
export type Database = {
  kind: 'embedded' | 'postgresql';
  db: Db;
  /** Everything that runs as the owner: migrations, and pg-boss's tables. */
  asOwner<T>(work: (owner: Db) => Promise<T>): Promise<T>;
  /** Everything after migration runs as `onderdak_login`, on the embedded database too. */
  becomeLogin(): Promise<void>;
  /** A raw statement as the jobs' role, in turn with everything else: what pg-boss runs on. */
  asTaken(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
};

export type DatabaseSettings = {
  /** PostgreSQL of the login that works; without it the embedded database in `dataDir`. */
  url?: string | undefined;
  /** PostgreSQL of the owner that migrates; `url` when left out. */
  migrationUrl?: string | undefined;
  /** Folder of the embedded database; `memory://` keeps nothing. */
  dataDir?: string | undefined;
  /** A dump of an embedded database to begin with. */
  loadDataDir?: Blob | undefined;
  poolSize?: number | undefined;
};

const asString = (value: string) => value;
// Both databases answer the same JavaScript types: dates, int8, numeric and intervals as strings.
const stringTypes = [types.DATE, types.INT8, types.NUMERIC, 1186];
for (const type of stringTypes) pg.types.setTypeParser(type, asString);
pg.types.setTypeParser(1182 as number, (value: string) =>
  value === '{}' ? [] : value.slice(1, -1).split(','),
);

/** How long work waits for a connection before its person is told to try again. */
const CONNECTION_MS = 15_000;

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.url === undefined ? openEmbedded(settings) : openPostgresql(settings.url, settings);
}

async function openEmbedded(settings: DatabaseSettings): Promise<Database> {
  const pglite = await PGlite.create({
    ...(settings.dataDir === undefined ? {} : { dataDir: settings.dataDir }),
    ...(settings.loadDataDir === undefined ? {} : { loadDataDir: settings.loadDataDir }),
    extensions: { btree_gist, pg_trgm, unaccent },
    parsers: Object.fromEntries(stringTypes.map((type) => [type, asString])),
  });
  const lock = new TurnLock();
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(pglite, lock) });
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await lock.take();
    try {
      return await work();
    } finally {
      release();
    }
  };
  return {
    kind: 'embedded',
    db,
    asOwner: async (work) => {
      await inTurn(() => pglite.exec('set session authorization postgres'));
      return work(db);
    },
    becomeLogin: async () => {
      await inTurn(() => pglite.exec('set session authorization onderdak_login'));
    },
    asTaken: (text, values) =>
      inTurn(async () => {
        await pglite.exec('set role onderdak_taken');
        try {
          if (values.length > 0) return await pglite.query(text, values);
          return (await pglite.exec(text)).at(-1) ?? { rows: [] };
        } finally {
          await pglite.exec('reset role');
        }
      }),
    close: () => db.destroy(),
  };
}

async function openPostgresql(url: string, settings: DatabaseSettings): Promise<Database> {
  const pool = poolOf(url, 'onderdak', settings.poolSize ?? 10, EagerClient);
  let login = false;
  pool.on('connect', (client) => {
    if (login) void client.query('set session authorization onderdak_login').catch(() => {});
  });
  const db = new Kysely<Tables>({ dialect: new PostgresqlDialect({ pool }) });
  const takenPool = poolOf(url, 'onderdak-taken', 3);
  return {
    kind: 'postgresql',
    db,
    asOwner: async (work) => {
      const owner = new Kysely<Tables>({
        dialect: new PostgresDialect({ pool: poolOf(settings.migrationUrl ?? url, 'onderdak-owner', 2) }),
      });
      try {
        return await work(owner);
      } finally {
        await owner.destroy();
      }
    },
    becomeLogin: async () => {
      login = (await loginPowers(url)).superuser;
    },
    asTaken: async (text, values) => {
      const client = await takenPool.connect();
      try {
        await client.query('set role onderdak_taken');
        return await client.query(text, values);
      } finally {
        client.release();
      }
    },
    close: async () => {
      await takenPool.end();
      await db.destroy();
    },
  };
}

/**
 * Connections that may break at any moment without ending the process: the pool replaces one that was idle, and work on
 * the other ones gets the error with its next query. An `error` event that nobody listens to would end it.
 */
function poolOf(
  connectionString: string,
  application_name: string,
  max: number,
  Client: typeof pg.Client = pg.Client,
): pg.Pool {
  const pool = new pg.Pool({
    Client,
    connectionString,
    application_name,
    max,
    connectionTimeoutMillis: CONNECTION_MS,
  });
  pool.on('error', () => {});
  // The pool listens to idle connections only.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
