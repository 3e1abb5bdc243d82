import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../platform/dates/index.ts';
import { dagenTussen, plusDagen, plusMaanden } from './dagen.ts';

it('reckons as Temporal does, over leap years and ends of months', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
  fc.assert(
    fc.property(
      day,
      day,
      fc.integer({ min: -800, max: 800 }),
      fc.integer({ min: -30, max: 30 }),
      (a, b, n, m) => {
        expect(plusDagen(a, n)).toBe(addDays(a, n));
        expect(dagenTussen(a, b)).toBe(daysBetween(a, b));
        expect(plusMaanden(a, m)).toBe(addMonths(a, m));
      },
    ),
    { numRuns: 1000 },
  );
  expect(plusMaanden('2027-08-31', 6)).toBe('2028-02-29');
});
