import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { withTaken } from '../../src/platform/access/with-actor.ts';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import { createQueues } from '../../src/platform/jobs/create-queues.ts';
import { jobDesk } from '../../src/platform/jobs/job-desk.ts';
import { runJobs } from '../../src/platform/jobs/run-jobs.ts';
import { createDatabase, postgresTarget } from '../database.ts';
import { TEMPLATE } from '../targets.ts';

const ASKED = 12;
const LONGEST_MS = 60_000;
/** Due at every minute, so at the start of every process too. */
const CLOCK = { name: 'klok', label: 'klok', cron: '* * * * *' };
const ORDER = { name: 'opdracht', label: 'opdracht' };

it.each([2, 4])(
  'does each job once with %i processes, asked for or by the clock',
  async (processes) => {
    const { urls, remove } = await createDatabase(postgresTarget(), TEMPLATE);
    onTestFinished(remove);
    const runs: string[] = [];
    const open = async () => {
      const database = await openDatabase({ url: urls.login, migrationUrl: urls.owner, poolSize: 3 });
      onTestFinished(() => database.close());
      return database;
    };
    const databases = await Promise.all(Array.from({ length: processes }, open));
    const [first] = databases as [Awaited<ReturnType<typeof open>>];
    await first.asOwner((owner) => createQueues(owner, [CLOCK.name, ORDER.name]));
    const desk = jobDesk([CLOCK, ORDER]);
    await withTaken(first.db, async (trx) => {
      for (let number = 0; number < ASKED; number += 1)
        await desk.ask(trx, ORDER.name, { number }, { key: String(number) });
    });
    const jobs = [
      { ...CLOCK, run: async () => ({ run: runs.push(CLOCK.name) }) },
      {
        ...ORDER,
        run: async ({ number }: Record<string, unknown>) => {
          await sleep(20);
          return { run: runs.push(`${ORDER.name} ${number}`) };
        },
      },
    ];
    for (const [at, database] of databases.entries()) {
      const running = await runJobs(database, jobs, pino({ level: 'silent' }));
      onTestFinished(() => running.stop());
      // The first puts the schedule there, which all the others find when they start.
      if (at === 0) await sleep(500);
    }

    const clockRows = async () => {
      const { rows } = await first.asTaken(`select state from taken.job where name = 'klok'`, []);
      return rows.length;
    };
    const end = Date.now() + LONGEST_MS;
    const isDone = () => runs.includes(CLOCK.name) && runs.length >= ASKED + 1;
    while (!isDone() && Date.now() < end) await sleep(200);
    // Long enough for everybody who wanted to do it a second time.
    await sleep(3_000);
    const asked = runs.filter((run) => run !== CLOCK.name);
    expect(asked.sort()).toEqual(Array.from({ length: ASKED }, (_, n) => `${ORDER.name} ${n}`).sort());
    const byClock = runs.length - asked.length;
    expect(byClock).toBe(await clockRows());
    // Once for the minute in which they started, and once for the next when that had begun.
    expect(byClock).toBeGreaterThanOrEqual(1);
    expect(byClock).toBeLessThanOrEqual(1 + Math.ceil((Date.now() - (end - LONGEST_MS)) / 60_000));
  },
  120_000,
);
