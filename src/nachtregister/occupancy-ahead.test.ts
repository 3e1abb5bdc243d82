import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../platform/dates/index.ts';
import { type Bezetting, withGaps } from './occupancy-ahead.ts';

const START = '2026-11-24';
const END = addDays(START, 14);

it('fills a bed’s nights without a gap or an overlap, whoever overstays', () => {
  const stay = fc
    .record({ from: fc.integer({ min: 0, max: 13 }), nights: fc.integer({ min: 1, max: 14 }) })
    .map(({ from, nights }): Bezetting => {
      const tot = addDays(START, Math.min(14, from + nights));
      const naam = 'Ana Ivanova';
      return { van: addDays(START, from), tot, verblijf: naam, naam, status: 'aanwezig', verder: false };
    });
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 5 }), (taken) => {
      const filled = withGaps(taken, START, END);
      expect(filled[0]?.van).toBe(START);
      expect(filled.at(-1)?.tot).toBe(END);
      for (const [index, one] of filled.entries()) {
        expect(one.van < one.tot).toBe(true);
        if (index > 0) expect(one.van).toBe(filled[index - 1]?.tot);
      }
      const nights = Array.from({ length: 14 }, (_, day) => addDays(START, day));
      for (const night of nights) {
        const free = filled.some(({ van, tot, naam }) => naam === null && van <= night && night < tot);
        expect(free).toBe(!taken.some(({ van, tot }) => van <= night && night < tot));
      }
    }),
  );
});
