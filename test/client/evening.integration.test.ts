import { execFile } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identifierOf, onderdak } from '../../client/index.mjs';
import { createKoppeling } from '../api.ts';
import { testApp } from '../app.ts';
import { testDatabase } from '../database.ts';
import { createHuis } from '../factories/huis.ts';

const database = await testDatabase();
const { app } = await testApp(database);
await app.listen({ port: 0, host: '127.0.0.1' });
const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

const gast = (locatie: string, naam: string) => ({
  locatie,
  naam,
  woonplaats: 'Rzeszów',
  land: '7028',
  aankomst: '2026-11-24',
  documentsoort: 'identiteitskaart' as const,
  identiteitVastgesteld: 'persoonlijk' as const,
});

async function arrange() {
  const huis = await createHuis(database);
  const { id, secret } = await createKoppeling(database, { organisatie: huis.organisatie });
  return { huis, id, secret, client: onderdak({ url, clientId: id, clientSecret: secret }) };
}

/** @throws Error with what the interface said */
function must<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

describe('the client made from the document', () => {
  it('drives a whole evening: arrivals, a departure, somebody away, the press, the register and the receipts', async () => {
    const { huis, client } = await arrange();
    const { locaties } = must(
      await client.GET('/locaties', { params: { query: { status: 'goedgekeurd' } } }),
    );
    expect(locaties.map(({ id }) => id)).toEqual([huis.locatie.id]);
    const { slaapplaatsen } = must(await client.GET('/slaapplaatsen', {}));
    const beds = slaapplaatsen.map(({ id }) => id);
    const people = ['Zofia Kowalczyk', 'Łukasz Wiśniewski', 'Agnieszka Żółć', 'Ion Popescu'].map(
      (naam, at) => ({
        ...gast(huis.locatie.id, naam),
        id: identifierOf('gast', naam),
        slaapplaats: beds[at] ?? null,
      }),
    );
    const delivery = must(
      await client.POST('/verblijven', { body: { levering: randomUUID(), verblijven: people } }),
    );
    expect(delivery.resultaten.map(({ resultaat }) => resultaat)).toEqual(Array(4).fill('nieuw'));

    const [zofia, lukasz] = people;
    must(
      await client.PUT('/verblijven/{id}/vertrek', { params: { path: { id: zofia?.id ?? '' } }, body: {} }),
    );
    must(
      await client.PUT('/afwezigheden/{id}', {
        params: { path: { id: randomUUID() } },
        body: { verblijf: lukasz?.id ?? '' },
      }),
    );
    const pressed = must(
      await client.PUT('/nachtbevestigingen/{id}', { params: { path: { id: randomUUID() } }, body: {} }),
    );
    expect(pressed.nachten).toMatchObject([{ aantal: 2, tijdigheid: 'op_tijd', nieuw: true }]);
    const register = must(
      await client.GET('/nachtregister', { params: { query: { locatie: huis.locatie.id } } }),
    );
    expect(register.personen.map(({ naam }) => naam).sort()).toEqual(['Agnieszka Żółć', 'Ion Popescu']);
    const { leveringen } = must(await client.GET('/leveringen', {}));
    expect(leveringen.map(({ soort }) => soort)).toEqual([
      'nachtbevestiging',
      'afwezigheid',
      'wijziging',
      'verblijven',
    ]);
    const { error } = await client.GET('/signalen', {});
    expect(error).toMatchObject({ status: 403 });
  });

  it('proves who it is with a key of its own, and asks for a new token when the old one is no longer good', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const huis = await createHuis(database);
    const { id } = await createKoppeling(database, {
      organisatie: huis.organisatie,
      sleutels: [{ ...publicKey.export({ format: 'jwk' }), alg: 'EdDSA', use: 'sig', kid: 'koppeling' }],
    });
    const asked: string[] = [];
    const client = onderdak({
      url,
      clientId: id,
      clientKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      fetch: async (input) => {
        const request = new Request(input);
        asked.push(new URL(request.url).pathname);
        // The first token is lost on the way.
        if (asked.length === 2) request.headers.set('authorization', `Bearer ${'x'.repeat(43)}`);
        return fetch(request);
      },
    });
    must(await client.GET('/locaties', {}));
    expect(asked).toEqual(['/oauth/token', '/api/v1/locaties', '/oauth/token', '/api/v1/locaties']);
  });

  it('waits as long as it is told to, and sends again', async () => {
    const { id, secret } = await arrange();
    const waited: number[] = [];
    let busy = 2;
    const client = onderdak({
      url,
      clientId: id,
      clientSecret: secret,
      wait: async (seconds) => {
        waited.push(seconds);
      },
      fetch: async (input) => {
        const request = new Request(input);
        if (request.url.includes('/api/') && busy-- > 0)
          return new Response('{}', { status: 503, headers: { 'retry-after': '7' } });
        return fetch(request);
      },
    });
    must(await client.GET('/locaties', {}));
    expect(waited).toEqual([7, 7]);
  });
});

describe('the command onderdak', () => {
  /** Runs it as a cron job does. */
  const run = (of: { id: string; secret: string }, ...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const env = { ONDERDAK_URL: url, ONDERDAK_CLIENT_ID: of.id, ONDERDAK_CLIENT_SECRET: of.secret };
      execFile(
        process.execPath,
        ['client/onderdak.mjs', ...args],
        { env: { PATH: process.env.PATH, ...env } },
        (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
    });
  const folder = mkdtempSync(join(tmpdir(), 'onderdak-client-'));

  it('hands over a file of stays once, and says which rows are wrong', async () => {
    const { huis, ...of } = await arrange();
    const file = join(folder, 'gasten.csv');
    writeFileSync(
      file,
      [
        'kenmerk;naam;woonplaats;land;aankomst;documentsoort;identiteitVastgesteld',
        'G-1;Zofia Kowalczyk;Rzeszów;7028;2026-11-24;identiteitskaart;persoonlijk',
        'G-2;Ion 2;Bacău;7047;2026-11-24;identiteitskaart;persoonlijk',
      ].join('\n'),
    );
    const tried = await run(of, 'stays', 'import', file, '--location', huis.locatie.id, '--dry-run');
    expect(tried.out).toContain('Nothing was written.');
    const done = await run(of, 'stays', 'import', file, '--location', huis.locatie.id);
    expect(done.code).toBe(1);
    expect(done.out).toContain('1 new, 0 known, 1 refused, 0 late');
    expect(done.err).toContain('row 2');
    expect(done.err).toContain('#/verblijven/1/naam');
    expect((await run(of, 'stays', 'import', file, '--location', huis.locatie.id)).out).toBe(done.out);
    const pressed = await run(of, 'confirm');
    expect(pressed).toMatchObject({ code: 0, out: expect.stringContaining('1 people, op_tijd') });
    const register = await run(of, 'register', '--on', '2026-11-24');
    expect(register.out.split('\n')[1]).toContain('Zofia Kowalczyk');
  });

  it('saves the files of a delivered month, each location in its newest version', async () => {
    const { huis, client, ...of } = await arrange();
    const locaties = [huis, await createHuis(database, [2], { organisatie: huis.organisatie })].map(
      ({ locatie }) => locatie.id,
    );
    const made = [];
    for (const id of locaties)
      made.push(
        must(
          await client.PUT('/locaties/{id}/maanden/{maand}', {
            params: { path: { id, maand: '2026-10' } },
            body: {},
          }),
        ),
      );
    const here = mkdtempSync(join(folder, 'maand-'));
    const done = await run(of, 'month', '2026-10', '--to', here);
    expect(done).toMatchObject({ code: 0, err: '' });
    const names = readdirSync(here);
    expect(names).toHaveLength(2);
    const texts = names.map((name) => readFileSync(join(here, name), 'utf8'));
    for (const { hash } of made) {
      expect(done.out).toContain(`SHA-256 ${hash}`);
      expect(texts.some((text) => text.includes(hash))).toBe(true);
    }
    const one = await run(
      of,
      'month',
      '2026-10',
      '--to',
      here,
      '--as',
      'pdf',
      '--location',
      locaties[1] ?? '',
    );
    expect(one.out.trim().split('\n')).toEqual([expect.stringContaining(made[1]?.hash ?? '')]);
    expect(await run(of, 'month', '2026-09')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Nothing was delivered of 2026-09.'),
    });
    expect(await run(of, 'month', '2026-10', '--as', 'doc')).toMatchObject({ code: 2 });
  });

  it('says what to do when it is asked wrongly, refused or not let in', async () => {
    const { huis: _, ...of } = await arrange();
    expect(await run(of, 'dans')).toMatchObject({
      code: 2,
      err: expect.stringContaining('onderdak confirm'),
    });
    expect(await run(of, 'confirm', '--nacht', 'x')).toMatchObject({ code: 2 });
    expect(await run(of, 'confirm', '--night', '2026-13-01')).toMatchObject({
      code: 1,
      err: expect.stringContaining('JJJJ-MM-DD'),
    });
    expect(await run({ ...of, secret: 'verkeerd' }, 'confirm')).toMatchObject({
      code: 1,
      err: expect.stringContaining('invalid_client'),
    });
  });
});
