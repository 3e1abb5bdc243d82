import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';
import type { Db } from '../database/open-database.ts';

/** Schema in which pg-boss keeps its tables. */
export const JOBS_SCHEMA = 'taken';

/** pg-boss's own queue for jobs by the clock; when it is missing, cron never fires and nothing says so. */
const CLOCK_QUEUE = '__pgboss__send-it';

/** What pg-boss runs its statements on, given any runner of SQL. */
export function pgBossOn(execute: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>) {
  return { executeSql: (text: string, values?: unknown[]) => execute(text, values ?? []) };
}

/**
 * Makes pg-boss's tables and every queue, as the owner: at run time the jobs' role may work with queues, not make them.
 * Can be repeated.
 */
export async function createQueues(owner: Db, names: readonly string[]): Promise<void> {
  const boss = new PgBoss({
    db: pgBossOn(async (text, values) => owner.executeQuery(CompiledQuery.raw(text, values))),
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
  });
  const problems: Error[] = [];
  boss.on('error', (error) => problems.push(error));
  await boss.start();
  const there = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const name of [CLOCK_QUEUE, ...names]) {
    // `short`: of the same job with the same key, one waits at a time.
    if (!there.has(name))
      await boss.createQueue(name, name === CLOCK_QUEUE ? undefined : { name, policy: 'short' });
  }
  await boss.stop({ graceful: false, wait: false });
  if (problems[0] !== undefined) throw problems[0];
  await owner.executeQuery(
    CompiledQuery.raw(`
      grant usage on schema ${JOBS_SCHEMA} to onderdak_taken;
      grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to onderdak_taken;
      grant execute on all functions in schema ${JOBS_SCHEMA} to onderdak_taken;`),
  );
}
