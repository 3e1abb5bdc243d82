import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addToMonth,
  addYears,
  daysBetween,
  isIsoDate,
  isIsoMonth,
  monthOf,
} from './iso-date.ts';
import { isoDate } from './iso-date-schema.ts';

const isoDates = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 864e5, max: Date.UTC(2199, 11, 31) / 864e5 })
  .map((day) => new Date(day * 864e5).toISOString().slice(0, 10));

describe('isIsoDate', () => {
  it.each(['2026-11-24', '2024-02-29', '2000-02-29'])('takes %s', (text) =>
    expect(isIsoDate(text)).toBe(true),
  );
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-1-1',
    '24-11-2026',
    '2026-11-24T00:00',
    '0000-01-01',
    '0999-12-31',
    '3000-01-01',
    '9999-12-31',
    '',
    20261124,
    null,
  ])('refuses %s', (value) => expect(isIsoDate(value)).toBe(false));
  it('is what a schema takes, with the error it was given', () => {
    expect(isoDate().safeParse('2026-11-24').success).toBe(true);
    for (const wrong of ['0000-01-01', '9999-12-31', '2026-02-29', 'ooit', 20261124])
      expect(isoDate().safeParse(wrong).error?.issues).toHaveLength(1);
    for (const wrong of ['0000-01-01', '9999-12-31', '2026-02-29'])
      expect(isoDate({ error: 'ongeldige_datum' }).safeParse(wrong).error?.issues[0]?.message).toBe(
        'ongeldige_datum',
      );
  });
  it('takes months', () => {
    expect(isIsoMonth('2026-11')).toBe(true);
    expect(isIsoMonth('2026-00')).toBe(false);
    expect([isIsoMonth('2999-12'), isIsoMonth('9999-12'), isIsoMonth('0000-01')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isIsoMonth('2026-11-01')).toBe(false);
  });
});

describe('arithmetic', () => {
  it('adds across month, year and leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addToMonth('2026-11', 2)).toBe('2027-01');
    expect(monthOf('2026-11-24')).toBe('2026-11');
  });
  it('counts back what it added', () => {
    fc.assert(
      fc.property(isoDates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
  it('throws on text that is no date, without repeating it', () => {
    expect(() => addDays('123456782', 1)).toThrow(/^not a date written yyyy-mm-dd$/);
  });
});
