import PgBoss from 'pg-boss';
import type { Log } from '../access/context.ts';
import type { Database } from '../database/open-database.ts';
import { errorFacts } from '../http/logging.ts';
import { JOBS_SCHEMA, pgBossOn } from './create-queues.ts';
import { RETRIES } from './job-desk.ts';

/** What runs by itself. */
export type Job = {
  /** Queue name, `mail-versturen`. */
  name: string;
  /** Cron in Europe/Amsterdam; left out for work that is only asked for. */
  cron?: string;
  /** What it does, for the screen of beheer: a text key. */
  label: string;
  /** @returns facts for the screen, such as how many; never names */
  run(data: Record<string, unknown>): Promise<Record<string, number | string>>;
};

/** The jobs at work. */
export type RunningJobs = {
  ready(): boolean;
  stop(): Promise<void>;
};

/**
 * Works through the queues as the jobs' role, and starts what runs by the clock in Europe/Amsterdam. Several processes
 * may do so at once; each job is done by one of them.
 */
export async function runJobs(database: Database, jobs: readonly Job[], log: Log): Promise<RunningJobs> {
  let healthy = true;
  const failures = new WeakSet<Error>();
  const failed = (error: Error) => {
    healthy = false;
    log.error(errorFacts(error), 'jobs failed');
  };
  // pg-boss notes how a job ended without waiting for it: with the database away then, that must not end the server. The
  // job is done again once its time is over. Whatever else nobody caught ends it, as it did before.
  const onUncaught = (reason: unknown) => {
    if (!(reason instanceof Error && failures.has(reason))) throw reason;
    failed(reason);
  };
  process.on('unhandledRejection', onUncaught);
  const boss = new PgBoss({
    db: pgBossOn(async (text, values) => {
      const answer = await database.asTaken(text, values).catch((error: Error) => {
        failures.add(error);
        throw error;
      });
      // Queues are asked every few seconds: after a database that was away, the jobs work again.
      healthy = true;
      return answer;
    }),
    schema: JOBS_SCHEMA,
    migrate: false,
    retryLimit: RETRIES,
    retryBackoff: true,
    archiveCompletedAfterSeconds: 14 * 24 * 3600,
    deleteAfterDays: 30,
  });
  boss.on('error', failed);
  await boss.start();
  for (const job of jobs) {
    if (job.cron !== undefined) await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/Amsterdam' });
    await boss.work<Record<string, unknown>>(
      job.name,
      { batchSize: 1, pollingIntervalSeconds: 2 },
      async ([task]) => {
        try {
          const facts = await job.run(task?.data ?? {});
          log.info({ job: job.name, ...facts }, 'job done');
          return facts;
        } catch (error) {
          log.error({ job: job.name, ...errorFacts(error) }, 'job failed');
          // Kept with the job for the screen of beheer, so without what a message might quote.
          throw new Error(error instanceof Error ? error.name : 'failed');
        }
      },
    );
  }
  return {
    ready: () => healthy,
    stop: async () => {
      await boss.stop({ graceful: true, wait: true, timeout: 5000 });
      process.off('unhandledRejection', onUncaught);
    },
  };
}
