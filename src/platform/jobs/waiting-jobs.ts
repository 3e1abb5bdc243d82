import { sql } from 'kysely';
import type { Db } from '../database/open-database.ts';
import { JOBS_SCHEMA } from './create-queues.ts';

const JOB = sql.table(`${JOBS_SCHEMA}.job`);

/**
 * Jobs that were asked for and are not done, as PostgreSQL writes rows. What was done and what runs by the clock is left
 * out: the first is history, the second asks for itself.
 * @param db the owner's
 */
export async function readWaitingJobs(db: Db): Promise<string[]> {
  const { rows } = await sql<{ job: string }>`select j::text as job from ${JOB} j
    where j.state < 'completed' and j.name not like '\\_\\_pgboss\\_\\_%' order by j.created_on, j.id`.execute(
    db,
  );
  return rows.map(({ job }) => job);
}

/** Asks again for jobs of `readWaitingJobs`, in a database with the same queues. Who was at work begins again. */
export async function askAgain(db: Db, jobs: readonly string[]): Promise<void> {
  await sql`insert into ${JOB} select (j.job).* from
    (select unnest(${[...jobs]}::text[])::${JOB} as job offset 0) j`.execute(db);
  await sql`update ${JOB} set state = 'retry', start_after = now() where state = 'active'`.execute(db);
}
