import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';

/**
 * Begins a statement that is asked all the time. It is prepared once for each connection, as planning takes PostgreSQL
 * longer than answering does (docs/performance.md). Its text must be the same every time.
 */
export const OFTEN = '/* often */';

/**
 * Begins a statement of a transaction whose answer nobody needs. It is sent and not waited for; when it fails so does the
 * transaction, with its error. May stand before `OFTEN`.
 */
export const AHEAD = '/* ahead */';

/**
 * A client that sends without waiting for the answer before, prepares what is asked often, and sends what goes ahead
 * together with what follows: each time that something is sent wakes PostgreSQL.
 */
export class EagerClient extends pg.Client {
  #held = false;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true } as pg.ClientConfig);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the many forms of `query` are handed on as they are
  override query(...args: any[]): any {
    const [text, values] = args;
    const plain = super.query as (...all: unknown[]) => unknown;
    if (typeof text !== 'string') return plain.apply(this, args);
    if (text === 'begin' || isMarked(text, AHEAD)) this.#hold();
    const often = Array.isArray(values) && isMarked(text, OFTEN);
    const result = often ? plain.call(this, { name: nameOf(text), text, values }) : plain.apply(this, args);
    if (text !== 'begin' && !isMarked(text, AHEAD)) this.#letGo();
    return result;
  }

  #hold(): void {
    if (this.#held) return;
    this.#held = true;
    this.#socket.cork();
    // Nothing may follow for a while.
    setImmediate(() => this.#letGo());
  }

  #letGo(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#socket.uncork();
  }

  get #socket(): Writable {
    return (this as unknown as { connection: { stream: Writable } }).connection.stream;
  }
}

/** PostgreSQL through such clients. */
export class PostgresqlDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;
  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new EagerDriver(new PostgresDriver(this.#config));
  }
}

class EagerDriver implements Driver {
  readonly #plain: PostgresDriver;
  readonly #connections = new WeakMap<PlainConnection, EagerConnection>();

  constructor(plain: PostgresDriver) {
    this.#plain = plain;
  }
  init = () => this.#plain.init();
  destroy = () => this.#plain.destroy();

  async acquireConnection(): Promise<EagerConnection> {
    const plain = (await this.#plain.acquireConnection()) as PlainConnection;
    const known = this.#connections.get(plain);
    if (known !== undefined) return known;
    const made = new EagerConnection(plain);
    this.#connections.set(plain, made);
    return made;
  }

  async releaseConnection(connection: EagerConnection): Promise<void> {
    await connection.settle();
    await this.#plain.releaseConnection(connection.plain);
  }

  async beginTransaction(connection: EagerConnection, settings: TransactionSettings): Promise<void> {
    if (settings.isolationLevel !== undefined || settings.accessMode !== undefined)
      return this.#plain.beginTransaction(connection, settings);
    connection.send(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: EagerConnection): Promise<void> {
    const committed = connection.executeQuery(CompiledQuery.raw('commit'));
    // PostgreSQL answers the commit of a broken transaction with a rollback, without an error.
    const [broken] = await Promise.all([connection.settle(), committed]);
    if (broken !== null) throw broken.reason;
  }

  async rollbackTransaction(connection: EagerConnection): Promise<void> {
    await this.#plain.rollbackTransaction(connection);
    await connection.settle();
  }

  savepoint: PostgresDriver['savepoint'] = (...args) => this.#plain.savepoint(...args);
  rollbackToSavepoint: PostgresDriver['rollbackToSavepoint'] = (...args) =>
    this.#plain.rollbackToSavepoint(...args);
  releaseSavepoint: PostgresDriver['releaseSavepoint'] = (...args) => this.#plain.releaseSavepoint(...args);
}

type PlainConnection = Parameters<PostgresDriver['releaseConnection']>[0];

/** A connection on which statements may be under way that nobody waits for. */
class EagerConnection implements DatabaseConnection {
  readonly plain: PlainConnection;
  #sent: Promise<{ reason: unknown } | null>[] = [];

  constructor(plain: PlainConnection) {
    this.plain = plain;
  }

  /** Sends a statement; how it ended is told by `settle`. */
  send(query: CompiledQuery): void {
    this.#sent.push(
      this.plain.executeQuery(query).then(
        () => null,
        (reason: unknown) => ({ reason }),
      ),
    );
  }

  /** Waits for what was sent. @returns the first that failed */
  async settle(): Promise<{ reason: unknown } | null> {
    if (this.#sent.length === 0) return null;
    const ended = await Promise.all(this.#sent.splice(0));
    return ended.find((end) => end !== null) ?? null;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (isMarked(query.sql, AHEAD)) {
      this.send(query);
      return { rows: [] };
    }
    try {
      return await this.plain.executeQuery<R>(query);
    } catch (error) {
      // What says so only because something sent before it broke the transaction.
      const broken = (error as { code?: unknown } | null)?.code === '25P02' ? await this.settle() : null;
      throw broken === null ? error : broken.reason;
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.plain.streamQuery<R>(query, chunkSize);
  }
}

/** Marks stand at the very beginning, where SQL written over lines has a space or two. */
const isMarked = (text: string, mark: string) => text.slice(0, 64).includes(mark);

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    names.set(text, name);
  }
  return name;
}
