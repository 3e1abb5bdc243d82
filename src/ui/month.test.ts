import { describe, expect, it } from 'vitest';
import { monthWeeks, nextMonth, previousMonth } from './month.ts';

const datesOf = (month: string) =>
  monthWeeks(month)
    .flat()
    .flatMap(({ date }) => date ?? []);

describe('monthWeeks', () => {
  it('starts on Monday and leaves places outside the month empty', () => {
    const weeks = monthWeeks('2026-11').map((week) => week.map(({ date }) => date));
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
    expect(datesOf('2026-11')).toHaveLength(30);
  });

  it('knows February of a leap year', () => {
    expect(datesOf('2024-02').at(-1)).toBe('2024-02-29');
  });

  it('fits a February of exactly four weeks', () => {
    expect(monthWeeks('2027-02')).toHaveLength(4);
  });
});

it('goes over the turn of the year', () => {
  expect(nextMonth('2026-12')).toBe('2027-01');
  expect(previousMonth('2027-01')).toBe('2026-12');
});
