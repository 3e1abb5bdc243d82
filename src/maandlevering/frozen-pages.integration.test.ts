import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { testDatabase } from '../../test/database.ts';
import { createHuisvester } from '../../test/factories/actor.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { makeUpNachten } from '../nachtregister/index.ts';
import { deliverMaand } from './deliver-maand.ts';

const database = await testDatabase();
const { browserOf } = await testApp(database);

const huis = await createHuis(database, [2, 2]);
const locatie = huis.locatie.id;
const verblijf = await huis.checkIn({ aankomst: '2026-10-05' });
await makeUpNachten(huis.ctx(), { locaties: [locatie], van: '2026-10-01', tot: '2026-10-31' });
await deliverMaand(huis.ctx(), { locatie, maand: '2026-10' });
const browser = await browserOf(await createHuisvester(database, huis.organisatie));

const stay = {
  naam: 'Zofia Kowalczyk',
  woonplaats: 'Rzeszów',
  land: '7028',
  documentsoort: 'identiteitskaart',
  identiteit_vastgesteld: 'persoonlijk',
  meereizend: 'nee',
};

/** Forms that would change a night of October, on every page there is for it. */
const FORMS: [name: string, page: string, values: Record<string, string>][] = [
  ['checking in', `/locaties/${locatie}/inchecken`, { ...stay, _id: randomUUID(), aankomst: '2026-10-20' }],
  ['departing', `/verblijven/${verblijf}/vertrek`, { actie: 'vertrek', vertrek: '2026-10-20' }],
  [
    'being away',
    `/verblijven/${verblijf}/afwezig`,
    { _id: randomUUID(), van: '2026-10-20', tot: '2026-10-22' },
  ],
  ['cancelling', `/verblijven/${verblijf}/vervallen`, { reden: 'Nooit gekomen' }],
  [
    'making up the one night that is missing',
    `/locaties/${locatie}/nachten?maand=2026-10`,
    { nacht: '2026-10-31', maand: '2026-10' },
  ],
];

describe('a page that would change a delivered month', () => {
  it.each(FORMS)('%s: says so, keeps what was typed, and leads to the month', async (_name, page, values) => {
    const answer = await browser.post(page, values);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('is al geleverd aan de gemeente');
    const link = new RegExp(`<a[^>]*href="/maandleveringen/${locatie}/2026-10"[^>]*>([^<]*)`).exec(
      answer.body,
    );
    expect(link?.[1]).toBe('Ga naar de maand om een correctie te beginnen');
    for (const value of Object.values(values).filter((text) => text.startsWith('2026-10-2')))
      expect(answer.body).toContain(value);
  });

  it('lets the same form through once a correction was begun where the link leads', async () => {
    const month = `/maandleveringen/${locatie}/2026-10`;
    const begun = await browser.post(month, {
      actie: 'corrigeren',
      _id: randomUUID(),
      reden: 'Een gast was vergeten',
    });
    expect([begun.statusCode, begun.headers.location]).toEqual([302, month]);
    const [, page, values] = FORMS[0] ?? ['', '', {}];
    const done = await browser.post(page, values);
    expect([done.statusCode, done.headers.location]).toEqual([302, expect.stringContaining('?ingecheckt=')]);
  });
});
