import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../platform/dates/index.ts';
import { som } from './centen.ts';
import { forfaitbasis, forfaitOver, forfaitPerDag, tellendeNachten } from './forfait.ts';

const klassen = [
  { totSlaapplaatsen: 3, nachten: 171 },
  { totSlaapplaatsen: 10, nachten: 532 },
];
const size = { slaapplaatsen: 8, kamers: 4 };

describe('a flat rate', () => {
  it('counts locations, rooms or beds, as the ordinance says', () => {
    const of = (forfaitPer: 'locatie' | 'kamer' | 'slaapplaats') =>
      forfaitbasis({ forfait: klassen, forfaitPer }, size);
    expect(of('locatie')).toEqual({ per: 'locatie', aantal: 1, perJaar: 532 });
    expect(of('kamer')).toEqual({ per: 'kamer', aantal: 4, perJaar: 532 });
    expect(of('slaapplaats')).toEqual({ per: 'slaapplaats', aantal: 8, perJaar: 532 });
  });
  it('is not there for a size without class, nor for nothing', () => {
    expect(
      forfaitbasis({ forfait: klassen, forfaitPer: 'locatie' }, { slaapplaatsen: 11, kamers: 1 }),
    ).toBeNull();
    expect(
      forfaitbasis({ forfait: klassen, forfaitPer: 'kamer' }, { slaapplaatsen: 3, kamers: 0 }),
    ).toBeNull();
    expect(forfaitbasis({ forfait: [], forfaitPer: 'locatie' }, size)).toBeNull();
  });
  it('of a year is the whole, also a leap year, however the year is cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2023', '2024', '2025'),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 400 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 12 }),
        (jaar, perJaar, aantal, cuts) => {
          const [first, last] = [`${jaar}-01-01`, `${Number(jaar) + 1}-01-01`] as const;
          const at = [first, ...cuts.sort((a, b) => a - b).map((days) => addDays(first, days)), last];
          const parts = at
            .slice(1)
            .map((tot, index) => forfaitOver({ aantal, perJaar }, at[index] ?? first, tot));
          expect(som(parts)).toBe(aantal * perJaar);
          expect(parts.every((nachten) => nachten >= 0)).toBe(true);
        },
      ),
    );
  });
  it('goes over the end of a year, and adds up day by day', () => {
    const basis = { per: 'locatie', aantal: 1, perJaar: 171 } as const;
    // 184 days of 2023 and 182 of 2024: 87 and 85 nights.
    expect(forfaitOver(basis, '2023-07-01', '2024-07-01')).toBe(87 + 85);
    const days = forfaitPerDag(basis, '2024-02-10', '2024-03-05');
    expect(days).toHaveLength(daysBetween('2024-02-10', '2024-03-05'));
    expect(som(days.map(({ belast }) => belast))).toBe(forfaitOver(basis, '2024-02-10', '2024-03-05'));
  });
  it('counts only where it is chosen and there is one', () => {
    expect(tellendeNachten({ belast: 40, forfait: { nachten: 14 } }, 'forfait')).toBe(14);
    expect(tellendeNachten({ belast: 40, forfait: { nachten: 14 } }, 'werkelijk')).toBe(40);
    expect(tellendeNachten({ belast: 40, forfait: null }, 'forfait')).toBe(40);
  });
});
