import { expect, it, onTestFinished } from 'vitest';
import { makeJobDesk } from '../../src/jobs.ts';
import { withTaken } from '../../src/platform/access/with-actor.ts';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import { startServer } from '../lifecycle/server.ts';
import { Visitor } from '../lifecycle/visitor.ts';
import { startCluster } from '../postgres.ts';
import { keepPressing, look, openEvenings } from './presses.ts';
import { jobRows } from './processes/jobs.ts';

/** A wait ends when what is waited for is there; on a machine with other work that takes long. */
const LONG_MS = 60_000;
/** Started by the clock every minute, and for the test when it asks. */
const JOB = 'mail-versturen';
/** A minute and the moments in which the clock's jobs are noticed. */
const BY_CLOCK_MS = 180_000;

it('loses nothing that was acknowledged when PostgreSQL is restarted under presses, and goes on by itself', async () => {
  const cluster = await startCluster({ durable: true });
  onTestFinished(() => cluster.stop());
  await cluster.admin(
    'postgres',
    'create role onderdak login createrole',
    'create role onderdak_login login noinherit',
    'create database onderdak owner onderdak',
  );
  const urls = {
    url: cluster.url('onderdak', 'onderdak_login'),
    migrationUrl: cluster.url('onderdak', 'onderdak'),
  };
  const server = await startServer({
    DATABASE_URL: urls.url,
    MIGRATION_DATABASE_URL: urls.migrationUrl,
    REQUESTS_PER_MINUTE: '1000000',
  });
  const health = async (path: string) => {
    const answer = await fetch(`${server.url}${path}`);
    return { ...((await answer.json()) as object), code: answer.status };
  };
  const visitor = new Visitor(server.url);
  await visitor.logIn('marieke');
  const evenings = await openEvenings(visitor);

  for (const mode of ['fast', 'immediate'] as const) {
    const presses = keepPressing(visitor, evenings);
    await expect.poll(() => presses.answers.done, { timeout: LONG_MS }).toBeGreaterThan(evenings.all.length);
    await cluster.restart(mode, async () => {
      expect(await health('/healthz')).toMatchObject({ code: 200 });
      expect(await health('/readyz')).toMatchObject({ code: 503, database: false });
      const { status, retryAfter } = await visitor.get('/vannacht');
      expect([status, retryAfter]).toEqual([503, '5']);
    });
    const ready = { code: 200, database: true, jobs: true };
    await expect.poll(() => health('/readyz'), { timeout: LONG_MS }).toMatchObject(ready);
    const then = presses.answers.done;
    await expect
      .poll(() => presses.answers.done, { timeout: LONG_MS })
      .toBeGreaterThan(then + evenings.all.length);
    const { later, other } = await presses.stop();
    expect(other).toEqual([]);
    expect(later).toBeGreaterThan(0);
    for (const evening of evenings.all) look(evening, (await visitor.get(evening.path)).body);
  }

  const database = await openDatabase({ ...urls, poolSize: 2 });
  onTestFinished(() => database.close());
  const done = async (asked: boolean) =>
    (await jobRows(database, JOB, { asked })).filter(({ state }) => state === 'completed').length;
  const byClock = await done(false);
  await withTaken(database.db, (trx) => makeJobDesk().ask(trx, JOB, {}, { key: 'na de herstart' }));
  await expect.poll(() => done(true), { timeout: LONG_MS, interval: 200 }).toBe(1);
  await expect.poll(() => done(false), { timeout: BY_CLOCK_MS, interval: 500 }).toBeGreaterThan(byClock);
  expect(await server.end('SIGTERM')).toBe(0);
}, 600_000);
