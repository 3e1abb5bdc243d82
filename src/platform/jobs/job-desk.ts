import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';
import { asTakenWithin, type Trx } from '../access/with-actor.ts';
import { JOBS_SCHEMA, pgBossOn } from './create-queues.ts';

/** A job as it is known outside its own chapter. `label`: a text key; `cron`: in Europe/Amsterdam, null when only asked for. */
export type KnownJob = { name: string; label: string; cron: string | null };

/** Where jobs are asked for. */
export type JobDesk = {
  /** Everything that can be asked for. */
  known: readonly KnownJob[];
  /**
   * Asks for a job, now or after some seconds, in the transaction of what it is about: it runs once that is committed and
   * never when it is rolled back. The same job asked with the same `key` while one is still waiting is done once.
   * @throws Error for a job that isn't known
   */
  ask(
    trx: Trx,
    name: string,
    data?: Record<string, unknown>,
    options?: { key?: string; afterSeconds?: number },
  ): Promise<void>;
};

/** The desk of these jobs; it only writes, so it needs no running workers. */
export function jobDesk(jobs: readonly { name: string; label: string; cron?: string }[]): JobDesk {
  const known = jobs.map(({ name, label, cron }) => ({ name, label, cron: cron ?? null }));
  const boss = new PgBoss({ db: pgBossOn(async () => ({ rows: [] })), schema: JOBS_SCHEMA });
  return {
    known,
    ask: async (trx, name, data = {}, { key, afterSeconds } = {}) => {
      if (!known.some((job) => job.name === name)) throw new Error(`There is no job ${name}`);
      const db = pgBossOn(async (text, values) => trx.executeQuery(CompiledQuery.raw(text, values)));
      await asTakenWithin(trx, () =>
        boss.send(name, data, {
          db,
          retryLimit: RETRIES,
          retryBackoff: true,
          ...(key === undefined ? {} : { singletonKey: key }),
          ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }),
        }),
      );
    },
  };
}

/** How often a job that failed is tried again before it counts as failed. */
export const RETRIES = 3;
