import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, plainDate } from '../platform/dates/index.ts';
import { HOOGSTENS_VERLENGD, isFeestdag, laatsteDag } from './termijnenwet.ts';

const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('2000-01-01', days));

describe('holidays of art. 3 Algemene termijnenwet', () => {
  it('are these of 2026 and no others', () => {
    const all = Array.from({ length: 365 }, (_, at) => addDays('2026-01-01', at));
    expect(all.filter(isFeestdag)).toEqual([
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25'],
      ...['2026-12-25', '2026-12-26'],
    ]);
  });
  it('have the King’s birthday a day earlier when it would be a Sunday', () => {
    expect(['2025-04-26', '2025-04-27', '2031-04-26', '2026-04-26'].map(isFeestdag)).toEqual([
      ...[true, false, true, false],
    ]);
  });
});

describe('the last day of a term set by law', () => {
  it.each([
    ['an ordinary day', '2026-11-10', '2026-11-10'],
    ['a Saturday', '2026-11-14', '2026-11-16'],
    ['a Sunday', '2026-11-15', '2026-11-16'],
    ['Good Friday', '2026-04-03', '2026-04-07'],
    ['Christmas before a weekend', '2026-12-25', '2026-12-28'],
    ['Ascension Day', '2026-05-14', '2026-05-15'],
    ['Whit Sunday', '2026-05-24', '2026-05-26'],
    ['Easter against the King’s birthday', '2038-04-23', '2038-04-28'],
  ])('that ends on %s', (_, dag, last) => expect(laatsteDag(dag)).toBe(last));

  it('is a working day, the same one for every day between, and never earlier nor much later', () => {
    fc.assert(
      fc.property(day, (dag) => {
        const last = laatsteDag(dag);
        expect(plainDate(last).dayOfWeek).toBeLessThan(6);
        expect(isFeestdag(last)).toBe(false);
        expect(laatsteDag(last)).toBe(last);
        const moved = daysBetween(dag, last);
        expect(moved >= 0 && moved <= HOOGSTENS_VERLENGD).toBe(true);
        if (moved > 0) expect(laatsteDag(addDays(dag, 1))).toBe(last);
      }),
    );
  });
});
