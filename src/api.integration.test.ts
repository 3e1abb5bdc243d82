import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { createMachine, machineOf } from '../test/api.ts';
import { testApp } from '../test/app.ts';
import { testDatabase } from '../test/database.ts';
import { createBelasting, createConceptaangifte } from '../test/factories/belasting.ts';
import { createHuis } from '../test/factories/huis.ts';
import { createLocatie } from '../test/factories/locatie.ts';
import { createMaandlevering } from '../test/factories/maandlevering.ts';
import { createVerblijf, createVerblijven } from '../test/factories/verblijf.ts';
import { operations } from './api.ts';
import * as voorbeeld from './nachtregister/api/voorbeelden.ts';
import type { AnyOperation, Example } from './platform/api/index.ts';
import * as belasting from './verblijfsbelasting/api/voorbeelden.ts';

const database = await testDatabase();
const { app } = await testApp(database);
const huis = await createHuis(database, [2, 2], { id: voorbeeld.LOCATIE });
await createVerblijf(database, huis.locatie, { id: voorbeeld.VERBLIJF, naam: 'Łukasz Wiśniewski' });
const belast = await createLocatie(database, { organisatie: huis.organisatie, naam: 'Huis met aanslag' });
const of = { gemeente: '0160', organisatie: huis.organisatie, locatie: belast.id };
const maandlevering = await createMaandlevering(database, belast);
await createBelasting(
  database,
  { ...of, maandlevering, place: 'van het voorbeeld' },
  { aangifte: belasting.GEHEVEN, aanslag: belasting.AANSLAG },
);
await createConceptaangifte(database, of, belasting.CONCEPT);
const machine = await createMachine(app, database, { organisatie: huis.organisatie });
const nobody = { get: (url: string, headers = {}) => app.inject({ url: `/api/v1${url}`, headers }) };

const problemOf = (answer: LightMyRequestResponse) => ({
  status: answer.statusCode,
  type: answer.headers['content-type'],
  version: answer.headers['api-version'],
});
const problem = (status: number) => ({
  status,
  type: 'application/problem+json; charset=utf-8',
  version: '1.0.0',
});

describe('every answer of the interface', () => {
  it('bears the version, and is problem details when it is none', async () => {
    expect(problemOf(await nobody.get('/verblijven'))).toEqual(problem(401));
    expect(problemOf(await machineOf(app, 'x'.repeat(43)).get('/verblijven'))).toEqual(problem(401));
    expect(problemOf(await machine.get('/signalen'))).toEqual(problem(403));
    expect(problemOf(await machine.get('/bestaat-niet'))).toEqual(problem(404));
    expect(problemOf(await machine.get(`/verblijven/${randomUUID()}`))).toEqual(problem(404));
    expect(problemOf(await machine.get('/verblijven?aantal=veel'))).toEqual(problem(400));
    expect(problemOf(await machine.get('/locaties', { accept: 'text/csv' }))).toEqual(problem(406));
    const path = `/verblijven/${randomUUID()}`;
    const xml = { 'content-type': 'application/xml' };
    expect(problemOf(await machine.send('PUT', path, '<naam/>', xml))).toEqual(problem(415));
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(problemOf(await machine.send('PUT', path, 'naam=x', form))).toEqual(problem(415));
    expect(problemOf(await machine.send('PUT', path, '{"naam":'))).toEqual(problem(400));
    expect(problemOf(await machine.send('PUT', path, `"${'x'.repeat(4 * 1024 * 1024)}"`))).toEqual(
      problem(413),
    );
    const good = await machine.get('/locaties');
    expect(good.headers).toMatchObject({
      'api-version': '1.0.0',
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(good.headers['set-cookie']).toBeUndefined();
  });

  it('says everything that is wrong at once, where, and how to repair it in the reader’s language', async () => {
    const body = { naam: 'Ion 3', land: 'Polen', aankomst: '2026-02-30', kleur: 'rood' };
    const path = '/verblijven/geen-uuid?proef=ja&kleur=1';
    const { errors } = (await machine.send('PUT', path, body, { 'accept-language': 'en' })).json() as {
      errors: { in: string; location: { name?: string; pointer?: string }; code: string; detail: string }[];
    };
    const places = errors.map(({ in: place, location }) => `${place} ${location.name ?? location.pointer}`);
    expect(places.sort()).toEqual([
      'body #/aankomst',
      'body #/kleur',
      'body #/land',
      'body #/locatie',
      'body #/naam',
      'body #/woonplaats',
      'path id',
      'query kleur',
      'query proef',
    ]);
    expect(errors.find(({ code }) => code === 'ongeldige_datum')?.detail).toContain('YYYY-MM-DD');
    const dutch = await machine.send('PUT', `/verblijven/${randomUUID()}`, {});
    expect(dutch.json().errors[0].detail).toBe('Dit ontbreekt. Stuur het mee.');
    const table = (await nobody.get('/codetabellen/foutcodes')).json() as { codes: { code: string }[] };
    const codes = table.codes.map(({ code }) => code);
    expect(errors.map(({ code }) => code).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('says what rules make of the fields that can be read together with what cannot', async () => {
    const stay = {
      locatie: huis.locatie.id,
      naam: 'Ion 3',
      woonplaats: 'Cluj',
      land: '7047',
      aankomst: '2026-11-20',
      verwachtVertrek: '2026-11-18',
      documentsoort: 'rijbewijs',
    };
    const codes = (answer: { errors: { location: { pointer?: string }; code: string }[] }) =>
      answer.errors.map(({ location, code }) => `${location.pointer} ${code}`).sort();
    const wrong = [
      '#/documentsoort keuze_ongeldig',
      '#/identiteitVastgesteld identiteit_verplicht',
      '#/naam naam_cijfers',
      '#/verwachtVertrek vertrek_voor_aankomst',
    ];
    const put = await machine.send('PUT', `/verblijven/${randomUUID()}`, stay);
    expect([put.statusCode, codes(put.json())]).toEqual([400, wrong]);
    const batch = await machine.send('POST', '/verblijven', {
      levering: randomUUID(),
      verblijven: [{ id: randomUUID(), ...stay }],
    });
    expect(codes({ errors: batch.json().resultaten[0].fouten })).toEqual(
      wrong.map((one) => one.replace('#', '#/verblijven/0')),
    );
    const patch = await machine.send(
      'PATCH',
      `/verblijven/${voorbeeld.VERBLIJF}`,
      { naam: 'Ion 3', aankomst: '2026-11-20', vertrek: '2026-11-01' },
      { 'content-type': 'application/merge-patch+json', 'if-match': '*' },
    );
    expect([patch.statusCode, codes(patch.json())]).toEqual([
      400,
      ['#/naam naam_cijfers', '#/reden verplicht', '#/vertrek vertrek_voor_aankomst'],
    ]);
  });

  it('says of a list that cannot be read what is wrong with each part of the question', async () => {
    const asked = await machine.get('/nachten?aantal=5000&cursor=onzin&van=2026-11-20&tot=gisteren');
    const { errors } = asked.json() as {
      errors: { location: { name: string }; code: string; detail: string }[];
    };
    expect(errors.map(({ location, code }) => `${location.name} ${code}`).sort()).toEqual([
      'aantal te_groot',
      'cursor cursor_ongeldig',
      'tot ongeldige_datum',
    ]);
    expect(errors.find(({ code }) => code === 'te_groot')?.detail).toContain('1000');
    const turned = await machine.get('/nachten?van=2026-11-20&tot=2026-11-19');
    expect(turned.json()).toMatchObject({
      status: 400,
      errors: [{ in: 'query', location: { name: 'tot' }, code: 'tot_voor_van' }],
    });
  });

  it('says of an arrival or an absence everything at once', async () => {
    const codes = (answer: LightMyRequestResponse) => [
      answer.statusCode,
      ...(answer.json() as { errors: { code: string }[] }).errors.map(({ code }) => code).sort(),
    ];
    const expected = await createVerblijf(database, huis.locatie, {
      status: 'verwacht',
      aankomst: '2026-11-28',
      documentsoort: null,
      identiteit_vastgesteld: null,
    });
    const arrival = { aankomst: '2027-01-01', slaapplaats: randomUUID() };
    expect(codes(await machine.send('PUT', `/verblijven/${expected.id}/aankomst`, arrival))).toEqual([
      400,
      'aankomst_in_toekomst',
      'documentsoort_verplicht',
      'identiteit_verplicht',
      'slaapplaats_onbekend',
    ]);
    const absence = { verblijf: voorbeeld.VERBLIJF, van: '2001-01-01', tot: '2000-01-01' };
    expect(codes(await machine.send('PUT', `/afwezigheden/${randomUUID()}`, absence))).toEqual([
      400,
      'afwezigheid_buiten_verblijf',
      'afwezigheid_leeg',
    ]);
  });

  it('does not come from a page of another site', async () => {
    const answer = await machine.send(
      'POST',
      '/verblijven/zoekvragen',
      { naam: 'Zofia' },
      {
        origin: 'https://elders.example',
      },
    );
    expect(answer.statusCode).toBe(403);
  });
});

describe('a method that a path does not have', () => {
  const ALL = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'TRACE'] as const;
  const methods = new Map<string, string[]>([['/api/v1/openapi.json', ['GET']]]);
  for (const { path, method } of operations) {
    const url = `/api/v1${path.replace(/\{\w+\}/g, voorbeeld.LOCATIE)}`;
    methods.set(url, [...(methods.get(url) ?? []), method.toUpperCase()]);
  }
  methods.set('/oauth/token', ['POST']).set('/.well-known/oauth-authorization-server', ['GET']);
  const allowOf = (has: string[]) =>
    [...has, ...(has.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ');

  it.each([...methods])('of %s is answered with those it has, whatever is sent', async (url, has) => {
    for (const method of ALL.filter((one) => !allowOf(has).split(', ').includes(one))) {
      const xml = { payload: '<x/>', headers: { 'content-type': 'application/xml' } };
      const answer = await app.inject({ method: method as 'GET', url, ...(method !== 'TRACE' && xml) });
      expect([method, answer.statusCode, answer.headers.allow]).toEqual([method, 405, allowOf(has)]);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      if (method !== 'HEAD')
        expect(answer.json()).toMatchObject({
          status: 405,
          title: 'Method not allowed',
          instance: expect.any(String),
        });
    }
    const options = await app.inject({ method: 'OPTIONS', url });
    expect([options.statusCode, options.headers.allow, options.body]).toEqual([204, allowOf(has), '']);
  });

  it('does not make an unknown path known', async () => {
    expect(problemOf(await machine.send('DELETE', '/bestaat-niet'))).toEqual(problem(404));
    const answer = await machine.send('DELETE', '/locaties');
    expect(problemOf(answer)).toEqual(problem(405));
  });

  it('may be asked beforehand of the document by a page of every origin, and of nothing else', async () => {
    const preflight = {
      origin: 'https://elders.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'if-none-match',
    };
    const ask = (url: string) => app.inject({ method: 'OPTIONS', url, headers: preflight });
    expect((await ask('/api/v1/openapi.json')).headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': '*',
      'api-version': '1.0.0',
    });
    for (const url of ['/api/v1/locaties', '/oauth/token'])
      expect((await ask(url)).headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('the document', () => {
  it('is there for every origin, without a token, with every operation', async () => {
    const answer = await nobody.get('/openapi.json');
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'api-version': '1.0.0',
    });
    const { openapi, paths } = answer.json() as { openapi: string; paths: Record<string, object> };
    expect(openapi).toBe('3.1.0');
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(documented.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('names operations as the API Design Rules ask: plural or verbless nouns in kebab-case, fields in camelCase', () => {
    for (const { path, query, params } of operations) {
      expect(path).toMatch(/^(\/([a-z][a-z-]*|\{[a-z][A-Za-z]*\}))+$/);
      for (const name of Object.keys({ ...query?.shape, ...params?.shape }))
        expect(name).toMatch(/^[a-z][A-Za-z]*$/);
    }
  });

  it('is explained on a page, also for who has no script', async () => {
    const page = await app.inject('/api/v1/docs');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Koppelen met Onderdak');
    for (const { path } of operations) expect(page.body).toContain(path);
  });

  describe('has examples that work:', () => {
    const examples = operations.flatMap((operation: AnyOperation) =>
      (operation.examples ?? []).map((example: Example) => ({ operation, example })),
    );
    for (const { operation, example } of examples) {
      it(`${operation.method} ${operation.path}, ${example.summary}`, async () => {
        const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => example.params?.[name] ?? '');
        const query = example.query === undefined ? '' : `?${new URLSearchParams(example.query)}`;
        const answer =
          operation.method === 'get'
            ? await machine.get(path + query, example.headers)
            : await machine.send(
                operation.method.toUpperCase() as 'PUT',
                path + query,
                example.body,
                example.headers,
              );
        expect(answer.body.length > 0 && answer.json()).toBeTruthy();
        expect(answer.statusCode).toBe(example.status);
      });
    }
  });
});

describe('lists', () => {
  it('are read a page at a time without missing or repeating anybody', async () => {
    const other = await createHuis(database);
    const reader = await createMachine(app, database, { organisatie: other.organisatie });
    await createVerblijven(
      database,
      other.locatie,
      Array.from({ length: 25 }, (_, index) => ({ naam: `Gast ${String.fromCharCode(97 + index)}` })),
    );
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query: string = next === '' ? '' : `&cursor=${next}`;
      const page = (await reader.get(`/verblijven?aantal=10&velden=naam${query}`)).json() as {
        verblijven: { id: string; naam: string }[];
        volgende: string | null;
      };
      expect(page.verblijven.every((row) => Object.keys(row).sort().join() === 'id,naam')).toBe(true);
      seen.push(...page.verblijven.map(({ id }) => id));
      next = page.volgende;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
    const foreign = (await reader.get('/slaapplaatsen?aantal=1')).json().volgende;
    const wrong = await reader.get(`/verblijven?cursor=${foreign}`);
    expect(wrong.json().errors).toMatchObject([
      { in: 'query', location: { name: 'cursor' }, code: 'cursor_ongeldig' },
    ]);
  });
});

describe('receipts', () => {
  it('are fetched again as they were given, and as a tagged PDF without names', async () => {
    const put = await machine.send('PUT', `/verblijven/${randomUUID()}`, {
      ...voorbeeld.inchecken,
      naam: 'Agnieszka Żółć',
    });
    const { levering } = put.json();
    const again = (await machine.get(`/leveringen/${levering.id}`)).json();
    expect(again).toMatchObject({
      ...levering,
      organisatie: { naam: 'Vechtdal Verblijf' },
      van: 'Reserveringen',
    });
    expect(JSON.stringify(again)).not.toContain('Żółć');
    const pdf = await machine.get(`/leveringen/${levering.id}`, { accept: 'application/pdf' });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const text = pdf.rawPayload.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang (nl-NL)', 'pdfuaid'])
      expect(text).toContain(mark);
  });
});

describe('how much may be asked', () => {
  it('is said on every answer, and refused with how long to wait', async () => {
    const strict = await testApp(database, { config: { requestsPerMinute: 5 } });
    const few = machineOf(strict.app, machine.token);
    const first = await few.get('/locaties');
    expect(first.headers).toMatchObject({ 'ratelimit-limit': '5', 'ratelimit-remaining': '4' });
    for (let asked = 0; asked < 4; asked += 1) await few.get('/locaties');
    const over = await few.get('/locaties');
    expect(problemOf(over)).toEqual(problem(429));
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    // Each machine has its own, from whatever address.
    const other = await createMachine(app, database, { organisatie: huis.organisatie });
    expect((await machineOf(strict.app, other.token).get('/locaties')).statusCode).toBe(200);
  });

  it('is counted by address for who guesses tokens', async () => {
    const strict = await testApp(database, { config: { requestsPerMinute: 3 } });
    const statuses: number[] = [];
    for (let asked = 0; asked < 5; asked += 1)
      statuses.push(
        (await machineOf(strict.app, `geraden${asked}`.padEnd(43, 'x')).get('/locaties')).statusCode,
      );
    expect(statuses.slice(0, 3)).toEqual([401, 401, 401]);
    expect(statuses.at(-1)).toBe(429);
  });
});
