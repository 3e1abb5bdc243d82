import { describe, expect, it } from 'vitest';
import { inschrijvingsroute } from '../beleid/inschrijving/route.ts';
import { routeText } from './route-text.ts';
import { TEKSTTALEN, teksttaalVan, werknemerteksten } from './werknemerteksten.ts';

type Node = { [key: string]: string | Node };
const flat = (node: Node, at = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : flat(value, `${at}${key}.`),
  );
const names = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();
const dutch = new Map(flat(werknemerteksten.nl));

const vandaag = '2026-11-28';
const routes = [
  { aankomst: '2026-11-28', verwachtVertrek: '2027-06-01' },
  { aankomst: '2026-11-01', verwachtVertrek: '2027-06-01' },
  { aankomst: '2026-11-28', verwachtVertrek: '2027-01-01' },
  { aankomst: '2026-11-01' },
].map((stay) => inschrijvingsroute([stay], vandaag));

describe.each(TEKSTTALEN)('what a worker reads about registering, in %s', (taal) => {
  const texts = new Map(flat(werknemerteksten[taal]));

  it('says the same as the Dutch text, with the same filled in, in its own words', () => {
    expect([...texts.keys()]).toEqual([...dutch.keys()]);
    for (const [key, text] of texts) expect([key, names(text)]).toEqual([key, names(dutch.get(key) ?? '')]);
    if (taal !== 'nl') expect([...texts].filter(([key, text]) => text === dutch.get(key))).toEqual([]);
  });

  it('leaves nothing to fill in, for any route', () => {
    for (const route of routes) {
      const { titel, alineas } = routeText(route, taal, 'Hardenberg', vandaag, {});
      expect([titel, ...alineas].join(' ')).not.toMatch(/[{}]|undefined/);
      expect(alineas.length).toBeGreaterThan(2);
    }
  });

  it('says that the form files nothing, and that nobody else can', () => {
    const { niet, niemand } = werknemerteksten[taal].formulier;
    expect(niet).toContain('BRP');
    expect(niemand.length).toBeGreaterThan(40);
  });
});

it('gives the day, or that it has passed, or the appointment', () => {
  const say = (index: number, stand = {}) =>
    routeText(routes[index] as (typeof routes)[number], 'nl', 'Hardenberg', vandaag, stand).alineas;
  expect(say(0)[1]).toBe('Doe dat uiterlijk op 3 december 2026.');
  expect(say(1)[1]).toBe('Dat moest uiterlijk op 6 november 2026. Ga zo snel mogelijk.');
  expect(say(1, { afspraak: '2026-12-01' })[1]).toBe(
    'U hebt een afspraak om u in te schrijven op 1 december 2026.',
  );
  expect(say(1, { afspraak: '2026-12-01', plek: 'Esweg 1, Gramsbergen' })[1]).toBe(
    'U hebt een afspraak om u in te schrijven op 1 december 2026, op dit adres: Esweg 1, Gramsbergen.',
  );
  expect(say(1, { uitgenodigd: '2026-11-20' }).slice(1, 3)).toEqual([
    'De gemeente heeft u op 20 november 2026 uitgenodigd om u in te schrijven.',
    'Dat moest uiterlijk op 6 november 2026. Ga zo snel mogelijk.',
  ]);
  expect(say(1, { nietNodig: '2026-11-20' })).toHaveLength(1);
  expect(say(1, { ingeschreven: true })).toHaveLength(1);
  expect(teksttaalVan('lt')).toBe('en');
});
