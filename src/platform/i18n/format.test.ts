import { describe, expect, it } from 'vitest';
import { formatDate, formatMoment, formatMoney, formatMonth, formatNumber } from './format.ts';

describe('dates', () => {
  it('writes weekday, day, month and year without dots', () => {
    expect(formatDate('2026-11-24', 'nl')).toBe('di 24 nov 2026');
    expect(formatDate('2026-11-24', 'en')).toBe('Tue 24 Nov 2026');
    expect(formatDate('2024-02-29', 'nl')).toBe('do 29 feb 2024');
    expect(formatMonth('2026-03', 'nl')).toBe('maart 2026');
  });

  it('shows moments on the Dutch clock, in winter and in summer', () => {
    expect(formatMoment('2026-11-24T23:30:00Z', 'nl')).toBe('wo 25 nov 2026, 00:30');
    expect(formatMoment(new Date('2026-07-01T21:05:00Z'), 'en')).toBe('Wed 1 Jul 2026, 23:05');
  });

  it('keeps both 02:30s of the night the clock goes back', () => {
    expect(formatMoment('2026-10-25T00:30:00Z', 'nl')).toBe('zo 25 okt 2026, 02:30');
    expect(formatMoment('2026-10-25T01:30:00Z', 'nl')).toBe('zo 25 okt 2026, 02:30');
  });
});

describe('numbers', () => {
  it('uses the separators of the language', () => {
    expect(formatNumber(13794, 'nl')).toBe('13.794');
    expect(formatNumber(13794, 'en')).toBe('13,794');
    expect(formatNumber(2.5, 'nl', 2)).toBe('2,50');
  });

  it('writes cents as euros', () => {
    expect(formatMoney(123450, 'nl')).toBe('€\u00a01.234,50');
    expect(formatMoney(5, 'en')).toBe('€0.05');
  });
});
