import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './iso-date.ts';
import { parseDate } from './parse-date.ts';

describe('parseDate', () => {
  it.each([
    '2026-11-24',
    '20261124',
    '24-11-2026',
    '24/11/2026',
    '24.11.2026',
    '24 nov 2026',
    '24 nov. 2026',
    '24-nov-2026',
    'di 24 november 2026',
    'Tuesday, 24 November 2026',
    'November 24, 2026',
    ' 24-11-2026 ',
    '2026-11-24T00:00:00.000Z',
    '2026-11-24 14:30',
    '24-11-2026 00:00:00',
  ])('reads %s', (text) => expect(parseDate(text)).toEqual({ ok: true, date: '2026-11-24' }));

  it('reads the day first unless told otherwise', () => {
    expect(parseDate('3/4/2026')).toEqual({ ok: true, date: '2026-04-03' });
    expect(parseDate('3/4/2026', { order: 'mdy' })).toEqual({ ok: true, date: '2026-03-04' });
  });

  it.each([
    '',
    'morgen',
    '24-11',
    '24-11/2026',
    '24-11-26',
    '24 foo 2026',
    '24 ja 2026',
    '46350',
    '2026-11-23T23:30:00Z',
  ])('cannot read "%s"', (text) => expect(parseDate(text)).toEqual({ ok: false, reason: 'unreadable' }));

  it.each(['29-02-2026', '2026-02-30', '31 april 2026', '13/13/2026', '00-00-2026'])(
    'knows %s does not exist',
    (text) => expect(parseDate(text)).toEqual({ ok: false, reason: 'nonexistent' }),
  );

  it('reads 29 February in a leap year', () => {
    expect(parseDate('29-02-2000')).toEqual({ ok: true, date: '2000-02-29' });
  });

  it.each([
    ['24-11-26', '2026-11-24'],
    ['12-05-90', '1990-05-12'],
    ['01-01-45', '2045-01-01'],
    ['01-01-46', '1946-01-01'],
  ])('reads the short year of %s near the given date', (text, date) => {
    expect(parseDate(text, { twoDigitYearsAround: '2026-11-23' })).toEqual({ ok: true, date });
  });

  it('reads every date back in every order it is written in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), fc.constantFrom('-', '/', '.'), (day, separator) => {
        const date = addDays('1900-01-01', day);
        const [year, month, dayOfMonth] = date.split('-');
        expect(parseDate([year, month, dayOfMonth].join(separator))).toEqual({ ok: true, date });
        expect(parseDate([dayOfMonth, month, year].join(separator))).toEqual({ ok: true, date });
        expect(parseDate([month, dayOfMonth, year].join(separator), { order: 'mdy' })).toEqual({
          ok: true,
          date,
        });
      }),
    );
  });
});
