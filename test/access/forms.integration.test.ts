import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf, isDoor, type Route } from './routes.ts';
import { contentsOf, type Tenant } from './tenant.ts';
import { createWorld } from './walkers.ts';

const { database, hardenberg, ofHardenberg, pages, strangers } = await createWorld();

/** What a form might send, with identifiers of the tenant attacked. */
function bodyFor(tenant: Tenant, actie: string, url: string): Record<string, string> {
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
    // Elsewhere a gemeente is one to ask admission of, which everybody may.
    ...(url.startsWith('/verblijfsbelasting') ? { gemeente: tenant.gemeente } : {}),
    tijdvak: '2026-10',
    motivering: 'Proef',
    vanaf: '2026-12-01',
    tarief: '2,00',
    stap: 'ingeschreven',
    akkoord: 'ja',
    taal: 'pl',
    van: '14:00',
    soort: 'brp',
    peildatum: '2026-11-23',
    drempel: '6',
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

describe('forms', () => {
  it('of one tenant change nothing when another sends them, and show nothing', async () => {
    const before = await contentsOf(database, hardenberg);
    const findings: string[] = [];
    for (const { url, actie, door } of await forms()) {
      for (const { name, browser, never } of strangers) {
        const { statusCode, body } = await browser.post(url, bodyFor(hardenberg, actie, url));
        if (statusCode >= 500) findings.push(`${name}: ${url} ${actie} fails with ${statusCode}`);
        const marks = [
          ...never.filter((mark) => mark !== hardenberg.person && !(door && mark === hardenberg.place)),
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
      // The token is looked at before the button that was pressed: every button once, every form by everybody.
      for (const { name, browser } of actie === '' ? ofHardenberg : ofHardenberg.slice(0, 1)) {
        const { statusCode } = await browser.post(url, {
          ...bodyFor(hardenberg, actie, url),
          _csrf: 'forged',
        });
        // What devices send is no form: it has no token, and is refused before it is read.
        const refusals = url.endsWith('/verzenden') ? [410, 415] : [403, 404];
        if (!refusals.includes(statusCode)) findings.push(`${name}: ${url} ${actie} answers ${statusCode}`);
      }
    }
    expect(findings).toEqual([]);
    expect(await contentsOf(database, hardenberg)).toBe(before);
  }, 240_000);
});

/** Every form: the address of a page with an action, once for each of its buttons. */
async function forms(): Promise<{ url: string; actie: string; door: boolean }[]> {
  const found: { url: string; actie: string; door: boolean }[] = [];
  for (const route of pages) {
    if (route.pattern === '/*') continue;
    for (const actie of (await actionsOf(route)) ?? [])
      found.push({ url: addressOf(route, hardenberg), actie, door: isDoor(route) });
  }
  return found;
}
