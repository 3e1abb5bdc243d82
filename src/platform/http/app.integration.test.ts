import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { createActor, createStaff } from '../../../test/factories/actor.ts';
import { createGemeente } from '../../../test/factories/gemeente.ts';

const database = await testDatabase();
await createGemeente(database);
await createGemeente(database, { code: '0175' });
const { app, browserOf } = await testApp(database);
const nobody = await browserOf();

describe('every answer', () => {
  it('allows scripts by nonce only, styles from here only, and no framing', async () => {
    const { headers, body } = await nobody.get('/');
    const policy = String(headers['content-security-policy']);
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toMatch(/default-src 'none'.*style-src 'self';.*frame-ancestors 'none'/);
    expect(policy).not.toContain('unsafe');
    expect(nonce).toBeTruthy();
    expect(body).not.toMatch(/<[a-z][^>]* style=/);
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const again = await nobody.get('/');
    expect(String(again.headers['content-security-policy'])).not.toContain(nonce);
  });

  it('tells load balancers whether it lives and works', async () => {
    expect((await nobody.get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await nobody.get('/readyz')).json()).toMatchObject({
      ...{ status: 'ok', database: true, retention: true, retentionLast: null },
    });
  });

  it('says in the language that was chosen, and remembers it', async () => {
    const browser = await browserOf();
    expect((await browser.get('/')).body).toContain('lang="nl"');
    const chosen = await browser.get('/taal/en?terug=/hardenberg');
    expect(chosen.headers.location).toBe('/hardenberg');
    expect((await browser.get('/')).body).toContain('lang="en"');
    expect((await browser.get('/taal/xx?terug=//elders.example')).headers.location).toBe('/');
  });
});

describe('a page that is not for who asks', () => {
  it('sends who is not logged in to the login page, and back afterwards', async () => {
    const { statusCode, headers } = await nobody.get('/start?a=b');
    expect([statusCode, headers.location]).toEqual([303, '/inloggen?terug=%2Fstart%3Fa%3Db']);
  });

  it('is a page with menu, a reference and a way on', async () => {
    const browser = await browserOf(await createStaff(database, 'toezicht'));
    const { statusCode, body } = await browser.get('/bestaat-niet');
    expect(statusCode).toBe(404);
    expect(body).toContain('/signalen');
    expect(body).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(body).not.toMatch(/at .*\.ts|node_modules/);
  });
});

describe('a form', () => {
  it('from another site is refused', async () => {
    const browser = await browserOf(await createActor(database, []));
    const { statusCode } = await browser.post('/uitloggen', {}, { origin: 'https://kwaad.example' });
    expect(statusCode).toBe(403);
    expect((await browser.post('/uitloggen', {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });

  it('without this session’s token logs nobody out', async () => {
    const browser = await browserOf(await createActor(database, []));
    await browser.post('/uitloggen', { _csrf: 'wrong' });
    expect((await browser.get('/start')).headers.location).not.toContain('/inloggen');
    await browser.post('/uitloggen', {});
    expect((await browser.get('/start')).headers.location).toContain('/inloggen');
  });
});

describe('the REST interface', () => {
  it('answers with its version and only what is declared', async () => {
    const { headers, json } = await nobody.get('/api/v1/gemeenten');
    expect(headers['api-version']).toBe('1.0.0');
    expect(json().gemeenten).toEqual([
      {
        code: '0160',
        naam: 'Hardenberg',
        slug: 'hardenberg',
        nachtregisterVanaf: '2025-01-01',
        sluitingsuur: '12:00',
      },
      expect.objectContaining({ code: '0175', naam: 'Ommen' }),
    ]);
  });

  it('describes itself to every origin', async () => {
    const { headers, json } = await nobody.get('/api/v1/openapi.json');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(json()).toMatchObject({ openapi: '3.1.0', paths: { '/gemeenten': {} } });
  });

  it('gives problem details for what is not there', async () => {
    const { statusCode, headers, json } = await nobody.get('/api/v1/bestaat-niet');
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(json()).toMatchObject({ status: 404, title: 'Not found', detail: expect.any(String) });
    expect(json().reference).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('rate limits', () => {
  it('hold per address, and leave the health check alone', async () => {
    const { app: limited } = await testApp(database, { config: { requestsPerMinute: 3 } });
    const ask = (url: string) => limited.inject({ url, remoteAddress: '192.0.2.7' });
    for (let n = 0; n < 3; n += 1) expect((await ask('/api/v1/gemeenten')).statusCode).toBe(200);
    const refused = await ask('/api/v1/gemeenten');
    expect([refused.statusCode, refused.json().status]).toEqual([429, 429]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('/healthz')).statusCode).toBe(200);
  });
});

it('keeps a form that came after its session ended, through the login', async () => {
  const actor = await createActor(database, []);
  const browser = await browserOf(actor);
  const late = await testApp(database, { now: '2026-11-25T02:00:00+01:00' });
  const form = new URLSearchParams({ _csrf: browser.csrf, naam: 'Vechtdal Verblijf' }).toString();
  const posted = await late.app.inject({
    method: 'POST',
    url: '/aanmelden',
    payload: form,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    cookies: Object.fromEntries(browser.cookies),
  });
  expect([303, 302]).toContain(posted.statusCode);
  expect(posted.headers.location).toBe('/inloggen?terug=%2Faanmelden');
  const key = posted.cookies.find((cookie) => cookie.name === 'onderdak-bewaard');
  expect(key?.value).toBeTruthy();
  const back = await late.browserOf(actor);
  back.cookies.set('onderdak-bewaard', key?.value ?? '');
  expect((await back.get('/aanmelden')).body).toContain('Vechtdal Verblijf');
});

it('a database that is away for a moment gives a page that says so', async () => {
  const actor = await createActor(database, []);
  const browser = await browserOf(actor);
  const away = await testApp(database, {
    services: { database: { ...database, db: failing() as never } },
  });
  const response = await away.app.inject({ url: '/start', cookies: Object.fromEntries(browser.cookies) });
  expect(response.statusCode).toBe(503);
  expect(response.headers['retry-after']).toBe('5');
  expect(response.headers['content-type']).toContain('text/html');
  expect((await away.app.inject('/readyz')).statusCode).toBe(503);
  expect((await app.inject('/readyz')).statusCode).toBe(200);
});

/** A database whose every query fails as one that was stopped. */
function failing() {
  return new Proxy(
    {},
    {
      get: () => () => {
        throw Object.assign(new Error(`away ${randomUUID()}`), { code: '57P01' });
      },
    },
  );
}
