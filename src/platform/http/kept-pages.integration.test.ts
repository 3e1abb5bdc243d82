import { expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { createHuisvester } from '../../../test/factories/actor.ts';
import { createGemeente } from '../../../test/factories/gemeente.ts';
import { createOrganisatie } from '../../../test/factories/organisatie.ts';

const database = await testDatabase();
await createGemeente(database);
const { browserOf } = await testApp(database);

it('drops what the browser kept of a session when another begins, and at its end', async () => {
  const { id } = await createOrganisatie(database);
  const browser = await browserOf(await createHuisvester(database, id));
  for (const answer of [await browser.get('/inloggen/terug'), await browser.post('/uitloggen', {})]) {
    expect(answer.statusCode).toBe(303);
    expect(answer.headers['clear-site-data']).toBe('"storage"');
    expect(answer.cookies).toContainEqual(expect.objectContaining({ name: 'onderdak-lijst', maxAge: 0 }));
  }
});

it('leaves it alone on every other page', async () => {
  const answer = await (await browserOf()).get('/readyz');
  expect(answer.headers['clear-site-data']).toBeUndefined();
});

it('serves the service worker as a script that is asked for anew each time', async () => {
  const answer = await (await browserOf()).get('/sw.js');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-cache');
  expect(answer.headers['content-security-policy']).toContain("worker-src 'self'");
});
