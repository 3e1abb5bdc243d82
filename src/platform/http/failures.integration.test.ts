import { Readable, Writable } from 'node:stream';
import pino from 'pino';
import type { ServerBuild } from 'react-router';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { createStaff } from '../../../test/factories/actor.ts';
import { createGemeente } from '../../../test/factories/gemeente.ts';
import { LARGEST_UPLOAD } from './page-request.ts';

const database = await testDatabase();
await createGemeente(database);
const toezicht = await createStaff(database, 'toezicht');
const HTML = { accept: 'text/html' };
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

type Line = { reference?: string; status?: number; level: number; msg: string };

/** The application with its log, at the level that production and demo keep. */
async function logged(over: Parameters<typeof testApp>[1] = {}) {
  const lines: Line[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const log = pino({ level: 'warn', base: null }, stream);
  const made = await testApp(database, { ...over, services: { log, ...over.services } });
  return { ...made, lines };
}

/** The reference on an error page. */
const referenceOn = (body: string) => UUID.exec(/(?:referentie|reference):[^<]*/.exec(body)?.[0] ?? '')?.[0];

/** The pages, one of which can't be rendered. */
const breaking = (id: string) => (pages: ServerBuild) => {
  const route = pages.routes[id];
  if (!route) throw new Error(`There is no page ${id}`);
  const module = {
    ...route.module,
    default: () => {
      throw new Error('secret detail');
    },
  };
  return { ...pages, routes: { ...pages.routes, [id]: { ...route, module } } };
};

/** A database whose every query fails in this way. */
const failing = (error: () => Error) =>
  ({
    ...database,
    db: new Proxy(
      {},
      {
        get: () => () => {
          throw error();
        },
      },
    ),
  }) as never;

describe('an error page has a reference that finds its log line', () => {
  it('when a form is not from this session (403), with the menu', async () => {
    const { browserOf, lines } = await logged();
    const browser = await browserOf(toezicht);
    const { statusCode, body } = await browser.post('/sessies', { _csrf: 'forged' }, HTML);
    expect(statusCode).toBe(403);
    expect(body).toContain('Geen toegang');
    expect(body).toContain('/signalen');
    expect(lines.find((line) => line.reference === referenceOn(body))).toMatchObject({ status: 403 });
  });

  it('when it is too large (413), with the menu', async () => {
    const { browserOf, lines } = await logged();
    const browser = await browserOf(toezicht);
    const { statusCode, body } = await browser.post('/sessies', { x: 'x'.repeat(LARGEST_UPLOAD) }, HTML);
    expect(statusCode).toBe(413);
    expect(body).toContain('Te groot');
    expect(body).toContain('/signalen');
    expect(lines.find((line) => line.reference === referenceOn(body))).toMatchObject({ status: 413 });
  });

  it('when it doesn’t say how large it is (411)', async () => {
    const { browserOf, lines, app } = await logged();
    const browser = await browserOf(toezicht);
    const { statusCode, body } = await app.inject({
      method: 'POST',
      url: '/sessies',
      headers: {
        ...HTML,
        'content-type': 'application/x-www-form-urlencoded',
        'transfer-encoding': 'chunked',
      },
      payload: Readable.from([`_csrf=${browser.csrf}&actie=overal`]),
      cookies: Object.fromEntries(browser.cookies),
    });
    expect(statusCode).toBe(411);
    expect(body).toContain('Niet verstuurd');
    expect(lines.find((line) => line.reference === referenceOn(body))).toMatchObject({ status: 411 });
  });

  it('when a person asks too often (429), with the menu', async () => {
    const { browserOf, lines, app } = await logged({ config: { requestsPerMinute: 2 } });
    const browser = await browserOf(toezicht);
    const ask = (remoteAddress: string) =>
      app.inject({
        url: '/start',
        headers: HTML,
        remoteAddress,
        cookies: Object.fromEntries(browser.cookies),
      });
    for (const address of ['192.0.2.1', '192.0.2.2']) expect((await ask(address)).statusCode).toBe(302);
    const { statusCode, body, headers } = await ask('192.0.2.3');
    expect(statusCode).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body).toContain('Even wachten');
    expect(body).toContain('/signalen');
    expect(lines.find((line) => line.reference === referenceOn(body))).toMatchObject({ status: 429 });
  });

  it('when an address asks too often (429), in the language chosen; programs get problem details', async () => {
    const { lines, app } = await logged({ config: { requestsPerMinute: 1 } });
    const ask = (headers: Record<string, string>) =>
      app.inject({ url: '/start', headers, remoteAddress: '192.0.2.9', cookies: { 'onderdak-taal': 'en' } });
    await ask(HTML);
    const { statusCode, body, headers } = await ask(HTML);
    expect([statusCode, headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).toContain('Please wait');
    expect(lines.find((line) => line.reference === referenceOn(body))).toMatchObject({ status: 429 });
    expect((await ask({ accept: 'application/json' })).headers['content-type']).toContain('problem+json');
  });

  it('when something breaks (500), without saying what', async () => {
    const broken = failing(() => new Error('secret detail'));
    const { lines, app } = await logged({ services: { database: broken } });
    const { statusCode, body } = await app.inject({ url: '/', headers: HTML });
    expect(statusCode).toBe(500);
    expect(body).not.toContain('secret detail');
    const found = lines.filter((line) => line.reference === referenceOn(body));
    expect(found.map((line) => line.msg)).toEqual(['page failed', 'answered']);
  });

  it('when a page breaks while it is rendered (500), without saying what', async () => {
    const { lines, app } = await logged({ pages: breaking('informatie/pages/voorpagina') });
    const { statusCode, body } = await app.inject({ url: '/', headers: HTML });
    expect(statusCode).toBe(500);
    expect(body).not.toContain('secret detail');
    const found = lines.filter((line) => line.reference === referenceOn(body));
    expect(found.map((line) => line.msg)).toEqual(['page failed', 'answered']);
  });

  it('when the database is away (503)', async () => {
    const away = failing(() => Object.assign(new Error('away'), { code: '57P01' }));
    const { lines, app } = await logged({ services: { database: away } });
    const { statusCode, body, headers } = await app.inject({
      url: '/start',
      headers: HTML,
      cookies: { onderdak: 'x' },
    });
    expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
    expect(body).toContain('Even niet bereikbaar');
    expect(body).toContain('href="/privacy"');
    expect(lines.find((line) => line.reference === referenceOn(body))).toMatchObject({
      msg: 'database away',
    });
  });

  it('when the identity provider can’t be asked, outside the pages', async () => {
    const { lines, app } = await logged({
      config: { oidc: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x' } },
    });
    const { statusCode, body } = await app.inject({ url: '/inloggen', headers: HTML });
    expect(statusCode).toBe(503);
    expect(body).toContain('Even niet bereikbaar');
    expect(lines.find((line) => line.reference === referenceOn(body))).toMatchObject({ msg: 'failed' });
  });
});

it('asks who is not logged in, and sends a form, to log in', async () => {
  const { browserOf } = await logged();
  const { statusCode, body } = await (await browserOf()).post('/sessies', {}, HTML);
  expect(statusCode).toBe(401);
  expect(body).toContain('U bent niet ingelogd');
  expect(body).toContain('href="/inloggen"');
});
