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
    doel: 'Controle ter plaatse',
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
    for (const route of pages) {
      for (const tenant of [hardenberg, ommen]) {
        const address = addressOf(route, tenant);
        for (const url of [
          address,
          `${address}?zoek=${tenant.person}&gemeente=${tenant.gemeente}&q=${tenant.place}`,
        ]) {
          const { statusCode, rawPayload } = await browser.get(url);
          const body = rawPayload.toString('utf8');
          // What was asked for comes back in the search field; what was not, must not be there.
          const asked = url.includes('?') ? [tenant.person, tenant.place] : [];
          expect.soft(statusCode, url).toBeLessThan(500);
          for (const mark of never.filter((m) => !asked.includes(m))) {
            expect.soft(body.includes(mark), `${url} shows ${mark}`).toBe(false);
          }
        }
      }
    }
  }, 120_000);
});

describe('forms', () => {
  it('of one tenant change nothing when another sends them, and show nothing', async () => {
    const before = await contentsOf(database, hardenberg);
    for (const route of pages) {
      for (const actie of (await actionsOf(route)) ?? []) {
        for (const { name, browser, never, stranger } of walkers) {
          if (!stranger) continue;
          const url = addressOf(route, hardenberg);
          const { statusCode, body } = await browser.post(url, bodyFor(hardenberg, actie));
          expect.soft(statusCode, `${name} ${url} ${actie}`).toBeLessThan(500);
          expect.soft(body.includes(hardenberg.ids.persoon ?? ''), `${name} ${url} ${actie}`).toBe(false);
          const shown = never.filter((mark) => mark !== hardenberg.person && body.includes(mark));
          expect.soft(shown, `${name} ${url} ${actie}`).toEqual([]);
          expect.soft(body, `${name} ${url} ${actie}`).not.toContain(`${hardenberg.person} Kowalska`);
        }
      }
    }
    expect(await contentsOf(database, hardenberg)).toBe(before);
  }, 240_000);

  it('without the session’s token change nothing, whoever sends them', async () => {
    const before = await contentsOf(database, hardenberg);
    let forms = 0;
    for (const route of pages) {
      for (const actie of (await actionsOf(route)) ?? []) {
        for (const { name, browser } of walkers.filter((walker) => walker.name.endsWith('of Hardenberg'))) {
          const url = addressOf(route, hardenberg);
          const { statusCode } = await browser.post(url, { ...bodyFor(hardenberg, actie), _csrf: 'forged' });
          expect.soft([403, 404], `${name} ${url} ${actie}`).toContain(statusCode);
          forms += 1;
        }
      }
    }
    expect(forms).toBeGreaterThan(0);
    expect(await contentsOf(database, hardenberg)).toBe(before);
  }, 240_000);
});
