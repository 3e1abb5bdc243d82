import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { createDatabase, postgresTarget } from '../database.ts';
import { startServer } from './server.ts';
import { tokenOn, Visitor } from './visitor.ts';

/** Milliseconds in which the server must have noticed that the database is back. */
const BACK_MS = 15_000;

it('lives on when the database goes while a job is at work, and cannot note how it ended', async () => {
  const target = postgresTarget();
  const { urls, name, remove } = await createDatabase(target);
  onTestFinished(remove);
  const server = await startServer({ DATABASE_URL: urls.login, MIGRATION_DATABASE_URL: urls.owner });
  const inside = new Client({ connectionString: target.superuser.replace(/\/[^/?]*\?/, `/${name}?`) });
  inside.on('error', () => undefined);
  await inside.connect();
  const admin = new Client({ connectionString: target.superuser });
  await admin.connect();
  onTestFinished(() => admin.end());
  const waiting = async () => {
    const { rows } = await admin.query(
      `select from pg_stat_activity where datname = $1 and wait_event_type = 'Lock' and query like '%bewaarronde%'`,
      [name],
    );
    return rows.length;
  };

  // The job of retention begins, and waits for this.
  await inside.query('begin');
  await inside.query('lock table bewaarronde in exclusive mode');
  await inside.query(`insert into taken.job (name, data) values ('privacy-bewaren', '{}')`);
  await inside.query('commit and chain');
  await inside.query('lock table bewaarronde in exclusive mode');
  await expect.poll(waiting, { timeout: BACK_MS }).toBe(1);
  await admin.query(`alter database ${name} connection limit 0`);
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await expect.poll(() => server.output(), { timeout: BACK_MS }).toContain('"msg":"jobs failed"');
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

  await admin.query(`alter database ${name} connection limit -1`);
  const ready = async () => (await fetch(`${server.url}/readyz`)).status;
  await expect.poll(ready, { timeout: BACK_MS }).toBe(200);
}, 90_000);

it('goes on by itself after its database broke every connection, and after it was away', async () => {
  const target = postgresTarget();
  const { urls, name, remove } = await createDatabase(target);
  onTestFinished(remove);
  const admin = new Client({ connectionString: target.superuser });
  await admin.connect();
  onTestFinished(() => admin.end());
  const breakConnections = () =>
    admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);

  const server = await startServer({
    DATABASE_URL: urls.login,
    MIGRATION_DATABASE_URL: urls.owner,
    REQUESTS_PER_MINUTE: '1000000',
  });
  const ask = async (path: string) =>
    (await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } })).status;
  const visitor = new Visitor(server.url);
  await visitor.logIn('marieke');
  const overview = (await visitor.get('/vannacht')).body;
  const csrf = tokenOn(overview);
  const nacht = /name="nacht" value="([0-9-]{10})"/.exec(overview)?.[1] ?? '';
  const evenings = [...new Set(overview.match(/\/vannacht\/[0-9a-f-]{36}/g))];
  expect(evenings.length).toBeGreaterThan(3);

  let pressing = true;
  const answers = new Set<number>();
  const pressed = Promise.allSettled(
    evenings.map(async (path) => {
      while (pressing) answers.add(await visitor.post(path, { actie: 'bevestig', nacht }, csrf));
    }),
  );
  for (let round = 0; round < 30; round += 1) {
    await sleep(40 + round);
    await breakConnections();
  }
  pressing = false;
  expect((await pressed).filter(({ status }) => status === 'rejected')).toEqual([]);
  // Done, or told to try again; nobody is told they may not.
  expect([...answers].filter((status) => ![302, 503].includes(status))).toEqual([]);

  await admin.query(`alter database ${name} connection limit 0`);
  await breakConnections();
  expect([await ask('/healthz'), await ask('/readyz'), await ask('/vannacht')]).toEqual([200, 503, 503]);
  await admin.query(`alter database ${name} connection limit -1`);
  const end = Date.now() + BACK_MS;
  while ((await ask('/readyz')) !== 200 && Date.now() < end) await sleep(200);
  expect(await ask('/readyz')).toBe(200);
  expect((await visitor.get('/vannacht')).status).toBe(200);
});
