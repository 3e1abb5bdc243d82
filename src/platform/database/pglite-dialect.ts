import type { PGlite } from '@electric-sql/pglite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { Release, TurnLock } from './turn-lock.ts';

/** Kysely on PGlite: one session, a turn per connection, `exec` where a statement file has no parameters. */
export class PGliteDialect implements Dialect {
  readonly #pglite: PGlite;
  readonly #lock: TurnLock;

  constructor(pglite: PGlite, lock: TurnLock) {
    this.#pglite = pglite;
    this.#lock = lock;
  }

  createAdapter() {
    return new PostgresAdapter();
  }
  createQueryCompiler() {
    return new PostgresQueryCompiler();
  }
  createIntrospector(db: Kysely<unknown>) {
    return new PostgresIntrospector(db);
  }
  createDriver(): Driver {
    return new PGliteDriver(this.#pglite, this.#lock);
  }
}

class PGliteConnection implements DatabaseConnection {
  readonly pglite: PGlite;
  readonly release: Release;

  constructor(pglite: PGlite, release: Release) {
    this.pglite = pglite;
    this.release = release;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const result =
      parameters.length === 0
        ? (await this.pglite.exec(sql)).at(-1)
        : await this.pglite.query<R>(sql, [...parameters]);
    if (result === undefined) return { rows: [] };
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.affectedRows ?? 0) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }
}

class PGliteDriver implements Driver {
  readonly #pglite: PGlite;
  readonly #lock: TurnLock;

  constructor(pglite: PGlite, lock: TurnLock) {
    this.#pglite = pglite;
    this.#lock = lock;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new PGliteConnection(this.#pglite, await this.#lock.take());
  }

  async beginTransaction(_connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await this.#pglite.exec(
      settings.isolationLevel ? `begin isolation level ${settings.isolationLevel}` : 'begin',
    );
  }

  async commitTransaction(): Promise<void> {
    await this.#pglite.exec('commit');
  }

  async rollbackTransaction(): Promise<void> {
    await this.#pglite.exec('rollback');
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    (connection as PGliteConnection).release();
  }

  async destroy(): Promise<void> {
    await this.#pglite.close();
  }
}
