import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/access/actor.ts';
import { type Browser, testApp } from '../app.ts';
import { testDatabase } from '../database.ts';
import { createActor, createActors } from '../factories/actor.ts';
import { addressOf, type Route, routes } from './routes.ts';
import { contentsOf, createTenant, type Tenant } from './tenant.ts';

const database = await testDatabase();
const hardenberg = await createTenant(database, '0160', { person: 'Zofiamerk', place: 'Alfaplaats' });
const ommen = await createTenant(database, '0175', { person: 'Ionelamerk', place: 'Betaplaats' });
const { browserOf } = await testApp(database);
const pages = await routes();

/** Who walks, and what must never meet their eyes. */
type Walker = { name: string; browser: Browser; never: string[]; stranger: boolean };

const walkers = [
  ...(await walkersOf('Hardenberg', hardenberg, ommen)),
  ...(await walkersOf('Ommen', ommen, hardenberg)),
  {
    name: 'nobody',
    browser: await browserOf(),
    never: [hardenberg, ommen].flatMap((t) => [t.person, t.place]),
    stranger: true,
  },
  {
    name: 'somebody without a role',
    browser: await browserOf(await createActor(database, [])),
    never: [hardenberg, ommen].flatMap((t) => [t.person, t.place]),
    stranger: true,
  },
];

async function walkersOf(name: string, own: Tenant, other: Tenant): Promise<Walker[]> {
  const actors: Record<string, Actor> = await createActors(database, {
    gemeenten: [own.gemeente],
    organisatie: own.organisatie,
  });
  const namesHidden = ['belastingen', 'beleid', 'beheer'];
  return Promise.all(
    Object.entries(actors).map(async ([rol, actor]) => ({
      name: `${rol} of ${name}`,
      browser: await browserOf(actor),
      never: [other.person, other.place, ...(namesHidden.includes(rol) ? [own.person] : [])],
      stranger: own === ommen,
    })),
  );
}

/** What a form might send, with identifiers of the tenant attacked. */
function bodyFor(tenant: Tenant, actie: string): Record<string, string> {
  return {
    actie,
    doel: 'controle_ter_plaatse',
    toelichting: 'Proef',
    reden: 'Proef van de toegang',
    notitie: 'Proef',
    naam: tenant.person,
    zoek: tenant.person,
    q: tenant.person,
    id: tenant.ids.verblijf ?? '',
    ...tenant.ids,
    locaties: tenant.ids.locatie ?? '',
    nacht: '2026-11-23',
    datum: '2026-11-23',
    vertrek: '2026-11-23',
    status: 'afgehandeld',
    besluit: 'toelaten',
  };
}

async function actionsOf(route: Route): Promise<string[] | null> {
  const source = await readFile(join('src', route.file), 'utf8');
  if (!/export (const|async function|function) action\b/.test(source)) return null;
  const named = [...source.matchAll(/(?:value="|case '|actie === '|=== ')([a-z][a-z-]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
  return [...new Set(['', ...named])];
}

describe.each(walkers)('$name', ({ browser, never }) => {
  it('meets nothing of another tenant or above the role on any page, list, count or file', async () => {
    const findings: string[] = [];
    for (const route of pages) {
      for (const tenant of [hardenberg, ommen]) {
        const address = addressOf(route, tenant);
        const search = `?zoek=${tenant.person}&gemeente=${tenant.gemeente}&q=${tenant.place}`;
        for (const query of route.pattern.includes(':id') ? [''] : ['', search]) {
          const { statusCode, rawPayload } = await browser.get(address + query);
          const body = rawPayload.toString('utf8');
          if (statusCode >= 500) findings.push(`${address}${query} fails with ${statusCode}`);
          // What was asked for comes back in the search field; what was not, must not be there.
          const asked = query === '' ? [] : [tenant.person, tenant.place];
          const shown = never.filter((mark) => !asked.includes(mark) && body.includes(mark));
          if (shown.length > 0) findings.push(`${address}${query} shows ${shown}`);
        }
      }
    }
    expect(findings).toEqual([]);
  }, 120_000);
});

describe('forms', () => {
  it('of one tenant change nothing when another sends them, and show nothing', async () => {
    const before = await contentsOf(database, hardenberg);
    const findings: string[] = [];
    for (const { url, actie } of await forms()) {
      for (const { name, browser, never, stranger } of walkers) {
        if (!stranger) continue;
        const { statusCode, body } = await browser.post(url, bodyFor(hardenberg, actie));
        if (statusCode >= 500) findings.push(`${name}: ${url} ${actie} fails with ${statusCode}`);
        const marks = [
          ...never.filter((mark) => mark !== hardenberg.person),
          `${hardenberg.person} Kowalska`,
        ];
        const shown = marks.filter((mark) => body.includes(mark));
        if (shown.length > 0) findings.push(`${name}: ${url} ${actie} shows ${shown}`);
      }
    }
    expect(findings).toEqual([]);
    expect(await contentsOf(database, hardenberg)).toBe(before);
  }, 240_000);

  it('without the session’s token change nothing, whoever sends them', async () => {
    const before = await contentsOf(database, hardenberg);
    const findings: string[] = [];
    const all = await forms();
    expect(all.length).toBeGreaterThan(0);
    for (const { url, actie } of all) {
      for (const { name, browser } of walkers.filter((walker) => walker.name.endsWith('of Hardenberg'))) {
        const { statusCode } = await browser.post(url, { ...bodyFor(hardenberg, actie), _csrf: 'forged' });
        if (![403, 404].includes(statusCode)) findings.push(`${name}: ${url} ${actie} answers ${statusCode}`);
      }
    }
    expect(findings).toEqual([]);
    expect(await contentsOf(database, hardenberg)).toBe(before);
  }, 240_000);
});

/** Every form: the address of a page with an action, once for each of its buttons. */
async function forms(): Promise<{ url: string; actie: string }[]> {
  const found: { url: string; actie: string }[] = [];
  for (const route of pages) {
    if (route.pattern === '/*') continue;
    for (const actie of (await actionsOf(route)) ?? [])
      found.push({ url: addressOf(route, hardenberg), actie });
  }
  return found;
}
