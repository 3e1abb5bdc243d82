import pg from 'pg';

type Statement = { text: string; values: unknown[] };

/**
 * Writes down what goes to PostgreSQL while something is done, so that a baseline is the very SQL of the product and
 * stays so when that changes.
 */
export async function record(done: () => Promise<unknown>): Promise<Statement[]> {
  const original = pg.Client.prototype.query;
  const statements: Statement[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
    if (typeof first === 'string') statements.push({ text: first, values: values ?? [] });
    else if (typeof first.text === 'string')
      statements.push({ text: first.text, values: first.values ?? values ?? [] });
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  try {
    await done();
  } finally {
    pg.Client.prototype.query = original;
  }
  return statements;
}

/** The same statements about something else: each value that is a key of `other` becomes what stands there. */
export function about(statements: readonly Statement[], other: ReadonlyMap<string, string>): Statement[] {
  const swap = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(swap) : typeof value === 'string' ? (other.get(value) ?? value) : value;
  return statements.map(({ text, values }) => ({ text, values: values.map(swap) }));
}

/** Runs statements on one connection, in order. */
export async function replay(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, values);
  } finally {
    client.release();
  }
}
