import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { operations } from '../../src/api.ts';
import { KOPPELROLLEN, type Koppelrol, scopesVan } from '../../src/beleid/koppelscopes.ts';
import type { AnyOperation } from '../../src/platform/api/index.ts';
import { createKoppeling, createMachine, type Machine, machineOf } from '../api.ts';
import { testApp } from '../app.ts';
import { testDatabase } from '../database.ts';
import { contentsOf, createTenant, type Tenant } from './tenant.ts';

const database = await testDatabase();
const { app } = await testApp(database);
const hardenberg = await createTenant(database, '0160', { person: 'Zofiamerk', place: 'Alfaplaats' });
const ommen = await createTenant(database, '0175', { person: 'Ionelamerk', place: 'Betaplaats' });

const machineFor = (tenant: Tenant, rol: Koppelrol, scopes?: readonly string[]): Promise<Machine> =>
  createMachine(app, database, {
    rol,
    ...(rol === 'huisvester-medewerker'
      ? { organisatie: tenant.organisatie }
      : { gemeente: tenant.gemeente }),
    ...(scopes && { scopes }),
  });

/** What a parameter stands for, with identifiers of a tenant. */
function filled(path: string, { ids }: Tenant): string {
  const ID_OF: [RegExp, string][] = [
    [/^\/verblijven/, ids.verblijf ?? ''],
    [/^\/locaties/, ids.locatie ?? ''],
    [/^\/organisaties/, ids.organisatie ?? ''],
    [/^\/signalen/, ids.signaal ?? ''],
    [/^\/afwezigheden/, ids.afwezigheid ?? ''],
    [/^\/maandleveringen/, ids.maandlevering ?? ''],
    [/^\/maandcorrecties/, ids.maandcorrectie ?? ''],
    [/^\/leveringen/, ids.levering ?? ''],
    [/^\/aangiften/, ids.aangifte ?? ''],
    [/^\/aanslagen/, ids.aanslag ?? ''],
  ];
  return path
    .replace('{datum}', '2026-11-24')
    .replace('{naam}', 'landen')
    .replace('{maand}', '2026-10')
    .replace('{verplaatsing}', randomUUID())
    .replace('{id}', () => ID_OF.find(([words]) => words.test(path))?.[1] ?? randomUUID());
}

/** Bodies that are right, about what is a tenant's. */
function bodyFor({ operationId }: AnyOperation, { ids, person }: Tenant): unknown {
  const stay = {
    locatie: ids.locatie,
    naam: 'Ana Rusu',
    woonplaats: 'Cluj',
    land: '7047',
    aankomst: '2026-11-24',
    documentsoort: 'paspoort',
    identiteitVastgesteld: 'persoonlijk',
  };
  const { locatie: _, ...aanwezige } = stay;
  const bodies: Record<string, unknown> = {
    zoekVerblijven: { naam: person },
    zoekPersoon: { naam: person, doel: 'controle_ter_plaatse' },
    putVerblijf: stay,
    patchVerblijf: { naam: 'Ana Rusu', reden: 'Proef van de toegang' },
    postVerblijven: { levering: randomUUID(), verblijven: [{ ...stay, id: randomUUID() }] },
    putVertrek: {},
    putAankomst: {},
    putVerplaatsing: { locatie: ids.locatie },
    putVervallen: { reden: 'Proef van de toegang' },
    putNachtbevestiging: { locaties: [ids.locatie] },
    putNacht: { aanwezig: [{ ...aanwezige, id: randomUUID() }], afwezig: [ids.verblijf] },
    putAfwezigheid: { verblijf: ids.verblijf },
    putMaand: {},
    putMaandcorrectie: { locatie: ids.locatie, maand: '2026-10', reden: 'Proef van de toegang' },
    putAfronding: {},
    putIndiening: { bezwaren: [{ regel: ids.regel, reden: 'Proef van de toegang' }] },
  };
  return bodies[operationId];
}

const queries = ({ query }: AnyOperation, { ids, gemeente }: Tenant): string[] => {
  const known = Object.keys(query?.shape ?? {});
  const all: Record<string, string> = {
    locatie: ids.locatie ?? '',
    organisatie: ids.organisatie ?? '',
    persoon: ids.persoon ?? '',
    verblijf: ids.verblijf ?? '',
    gemeente,
    doel: 'controle_ter_plaatse',
  };
  const given = Object.entries(all).filter(([name]) => known.includes(name));
  return ['', ...given.map(([name, value]) => `?${new URLSearchParams({ [name]: value })}`)].map((text) =>
    known.includes('doel') && !text.includes('doel=')
      ? `${text === '' ? '?' : `${text}&`}doel=controle_ter_plaatse`
      : text,
  );
};

/** Asks every operation about everything of a tenant. */
async function askAll(machine: Pick<Machine, 'get' | 'send'>, about: Tenant) {
  const answers: { name: string; status: number; body: string }[] = [];
  for (const operation of operations) {
    for (const query of operation.method === 'get' ? queries(operation, about) : ['']) {
      const path = filled(operation.path, about) + query;
      const method = operation.method.toUpperCase() as 'PUT';
      const answer =
        operation.method === 'get'
          ? await machine.get(path)
          : await machine.send(method, path, bodyFor(operation, about), { 'if-match': '*' });
      answers.push({
        name: `${operation.operationId}${query.split('=')[0]}`,
        status: answer.statusCode,
        body: answer.body,
      });
    }
  }
  return answers;
}

const shows = (answers: Awaited<ReturnType<typeof askAll>>, marks: readonly string[]): string[] =>
  answers.filter(({ body }) => marks.some((mark) => body.includes(mark))).map(({ name }) => name);

describe('the interface', () => {
  it.each(KOPPELROLLEN)(
    'shows a machine with role %s nothing of another tenant, and lets it change nothing',
    async (rol) => {
      const before = await contentsOf(database, hardenberg);
      const stranger = await machineFor(ommen, rol);
      const answers = await askAll(stranger, hardenberg);
      expect(shows(answers, [hardenberg.person, hardenberg.place])).toEqual([]);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      expect(await contentsOf(database, hardenberg)).toBe(before);
    },
  );

  it('shows names only to who may see them, and taxes numbers', async () => {
    const named = { 'huisvester-medewerker': true, registratie: true, toezicht: true, belastingen: false };
    for (const rol of KOPPELROLLEN) {
      const answers = await askAllReading(await machineFor(hardenberg, rol));
      expect([rol, shows(answers, [hardenberg.person]).length > 0]).toEqual([rol, named[rol]]);
      expect([rol, shows(answers, [hardenberg.place]).length > 0]).toEqual([rol, true]);
    }
  });

  it('does for a machine only what its scopes say', async () => {
    for (const scope of scopesVan('huisvester-medewerker')) {
      const machine = await machineFor(hardenberg, 'huisvester-medewerker', [scope]);
      for (const { name, status } of await askAllReading(machine)) {
        const needed = operations.find(({ operationId }) => name.startsWith(operationId))?.scope ?? null;
        if (needed !== null && needed !== scope) expect([scope, name, status]).toEqual([scope, name, 403]);
        else expect([scope, name, status]).not.toEqual([scope, name, 403]);
      }
    }
  });

  it('answers nobody, a guessed token and an ended machine only what everybody may know', async () => {
    const ended = await machineFor(hardenberg, 'toezicht');
    const { id } = await createKoppeling(database, { organisatie: hardenberg.organisatie });
    const before = await contentsOf(database, hardenberg);
    const nobody = {
      get: (url: string) => app.inject({ url: `/api/v1${url}` }),
      send: (method: 'PUT', url: string, body: unknown) =>
        app.inject({ method, url: `/api/v1${url}`, payload: body as object }),
    } as Pick<Machine, 'get' | 'send'>;
    for (const machine of [nobody, machineOf(app, id.padEnd(43, 'x'))]) {
      const answers = await askAll(machine, hardenberg);
      expect(shows(answers, [hardenberg.person, hardenberg.place])).toEqual([]);
      const open = answers.filter(({ status }) => status !== 401).map(({ name }) => name);
      expect(open.filter((name) => operations.find((o) => o.operationId === name)?.scope !== null)).toEqual(
        [],
      );
    }
    expect(await contentsOf(database, hardenberg)).toBe(before);
    expect((await ended.get('/signalen')).statusCode).toBe(200);
  });
});

/** Only what reads: what changes would take away what the next one reads. */
async function askAllReading(machine: Machine) {
  const answers: { name: string; status: number; body: string }[] = [];
  for (const operation of operations.filter(
    ({ method, path }) => method === 'get' || path.endsWith('zoekvragen'),
  )) {
    for (const query of queries(operation, hardenberg)) {
      const path = filled(operation.path, hardenberg) + query;
      const answer =
        operation.method === 'get'
          ? await machine.get(path)
          : await machine.send('POST', path, bodyFor(operation, hardenberg));
      answers.push({ name: operation.operationId, status: answer.statusCode, body: answer.body });
    }
  }
  return answers;
}
