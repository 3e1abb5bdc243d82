import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { createDatabase, postgresTarget } from '../database.ts';
import { startServer } from '../lifecycle/server.ts';
import { Visitor } from '../lifecycle/visitor.ts';

/** More than the server has connections. */
const VISITORS = 14;

it('answers 503 and when to try again while every connection is held, and goes on afterwards', async () => {
  const target = postgresTarget();
  const { urls, name, remove } = await createDatabase(target);
  onTestFinished(remove);
  const server = await startServer({ DATABASE_URL: urls.login, MIGRATION_DATABASE_URL: urls.owner });
  const visitor = new Visitor(server.url);
  await visitor.logIn('marieke');
  expect((await visitor.get('/vannacht')).status).toBe(200);

  const holder = new Client({ connectionString: target.superuser.replace(/\/[^/?]*\?/, `/${name}?`) });
  await holder.connect();
  onTestFinished(() => holder.end());
  await holder.query('begin');
  // Reading the session works, what the page is about waits: the connections fill up.
  await holder.query('lock table locatie in access exclusive mode');
  const asked = Array.from({ length: VISITORS }, () =>
    visitor.get('/vannacht').then(({ status, retryAfter }) => ({ status, retryAfter })),
  );
  const refused = await Promise.any(asked);
  expect(refused).toEqual({ status: 503, retryAfter: '5' });
  await holder.query('rollback');
  const answers = await Promise.all(asked);
  // Who had a connection is served late, who had none was told; nobody got anything else.
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  expect((await visitor.get('/vannacht')).status).toBe(200);
}, 90_000);
