import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../platform/dates/index.ts';
import { arraysOf, spanOf, tijdigheden } from './nacht.ts';
import { nieuwVerblijf, taalVanLand, verblijffouten } from './verblijf.ts';

const VANDAAG = '2026-11-24';
const proof = {
  documentsoort: 'paspoort',
  identiteit_vastgesteld: 'persoonlijk',
  meereizend: 'nee',
} as const;
const codes = (over: object, status: 'verwacht' | 'aanwezig' | 'vertrokken' = 'aanwezig') =>
  verblijffouten({ aankomst: VANDAAG, ...proof, ...over }, status, VANDAAG).map(
    ({ path, code }) => `${path} ${code}`,
  );

describe('a stay', () => {
  it('may end on the day it began, and not before', () => {
    expect(codes({ vertrek: VANDAAG }, 'vertrokken')).toEqual([]);
    expect(codes({ vertrek: '2026-11-23' }, 'vertrokken')).toEqual(['vertrek vertrek_voor_aankomst']);
  });

  it('says everything that is wrong at once', () => {
    expect(
      codes({
        aankomst: '2026-11-25',
        verwacht_vertrek: '2026-11-24',
        documentsoort: null,
        geboortedatum: '2030-01-01',
      }),
    ).toEqual([
      'verwacht_vertrek vertrek_voor_aankomst',
      'aankomst aankomst_in_toekomst',
      'geboortedatum geboortedatum_ongeldig',
      'documentsoort documentsoort_verplicht',
    ]);
  });

  it('needs no document before arrival, of a partner or child, or from a file', () => {
    const without = { documentsoort: null, identiteit_vastgesteld: null };
    expect(codes({ ...without, aankomst: '2026-12-01' }, 'verwacht')).toEqual([]);
    expect(codes({ ...without, meereizend: 'minderjarig_kind' })).toEqual([]);
    expect(codes({ ...without, bron: 'bestand' })).toEqual([]);
  });

  it('asks the language of the country', () => {
    expect([taalVanLand('7028'), taalVanLand('6030'), taalVanLand('nergens')]).toEqual(['pl', 'nl', 'en']);
  });

  it('knows its fields only', () => {
    const parsed = nieuwVerblijf.parse({
      id: '0190f8a4-3f5e-4c1a-9a51-0f6a3c1d2e4f',
      locatie: '0190f8a4-3f5e-4c1a-9a51-0f6a3c1d2e4e',
      naam: 'Ana',
      woonplaats: 'Sofia',
      land: '7024',
      aankomst: VANDAAG,
      bsn: '123456782',
    });
    expect(parsed).not.toHaveProperty('bsn');
  });
});

describe('sets of nights', () => {
  const night = fc.integer({ min: -400, max: 400 }).map((days) => addDays(VANDAAG, days));
  const nights = fc.array(
    fc.record({ gemeente: fc.constantFrom('0160', '0175'), locatie: fc.uuid(), nacht: night }),
    { minLength: 1, maxLength: 50 },
  );
  const uren = new Map([
    ['0160', '12:00'],
    ['0175', '09:00'],
  ]);

  it('are arrays of one length, within their span, each gemeente and night marked once', () => {
    fc.assert(
      fc.property(nights, (set) => {
        const { gemeenten, locaties, nachten } = arraysOf(set);
        expect([gemeenten.length, locaties.length, nachten.length]).toEqual([
          set.length,
          set.length,
          set.length,
        ]);
        const { eerste, laatste } = spanOf(set);
        expect(set.every(({ nacht }) => nacht >= eerste && nacht <= laatste)).toBe(true);
        const marks = tijdigheden(set, uren, new Date('2026-11-24T20:30:00Z'));
        const keys = marks.map(({ gemeente, nacht }) => `${gemeente} ${nacht}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set(set.map(({ gemeente, nacht }) => `${gemeente} ${nacht}`)));
        for (const { nacht, tijdigheid } of marks) expect(tijdigheid === 'op_tijd').toBe(nacht >= VANDAAG);
      }),
    );
  });
});
