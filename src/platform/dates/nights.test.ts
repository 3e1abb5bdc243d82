import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { fixedClock } from './clock.ts';
import { addDays, daysBetween } from './iso-date.ts';
import {
  deadlineOf,
  momentAt,
  monthNights,
  nightOf,
  nightsBetween,
  openingOf,
  today,
  tonight,
} from './nights.ts';

const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('nightOf', () => {
  it.each([
    ['2026-11-24T22:00:00+01:00', '2026-11-24'],
    ['2026-11-25T02:00:00+01:00', '2026-11-24'],
    ['2026-11-25T05:59:59+01:00', '2026-11-24'],
    ['2026-11-25T06:00:00+01:00', '2026-11-25'],
    ['2026-06-30T23:30:00Z', '2026-06-30'],
  ])('%s is the night of %s', (moment, night) => expect(nightOf(moment)).toBe(night));

  it('takes another morning hour, as PostgreSQL writes it', () => {
    expect(nightOf('2026-11-25T08:00:00+01:00', '09:00:00')).toBe('2026-11-24');
  });

  it('never goes back as time goes on, whatever the boundary and the clock change', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 7200 }), times, (instant, seconds, morning) => {
        expect(nightOf(instant.add({ seconds }), morning) >= nightOf(instant, morning)).toBe(true);
      }),
    );
  });

  it('knows the hour that comes twice: 02:15 summer time and 02:15 winter time, boundary 02:30', () => {
    expect(nightOf('2026-10-25T02:15:00+02:00', '02:30')).toBe('2026-10-24');
    expect(nightOf('2026-10-25T02:15:00+01:00', '02:30')).toBe('2026-10-25');
  });
});

describe('tonight', () => {
  const noon = '12:00';
  it.each([
    ['a caretaker at ten in the evening', '2026-11-24T22:00:00+01:00', '2026-11-24'],
    ['after midnight the night still goes on', '2026-11-25T00:30:00+01:00', '2026-11-24'],
    ['in the morning it can still be confirmed', '2026-11-25T11:59:59+01:00', '2026-11-24'],
    ['from the closing hour it is the next', '2026-11-25T12:00:00+01:00', '2026-11-25'],
    ['the night summer time begins', '2026-03-29T03:30:00+02:00', '2026-03-28'],
    ['the night winter time begins, second 02:30', '2026-10-25T02:30:00+01:00', '2026-10-24'],
  ])('%s', (_name, moment, night) => expect(tonight(fixedClock(moment), noon)).toBe(night));

  it('is the one night that is open: from its opening up to its deadline', () => {
    fc.assert(
      fc.property(instants, times, (instant, closing) => {
        const night = tonight({ now: () => instant }, closing);
        expect(Temporal.Instant.compare(openingOf(night, closing), instant)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(instant, deadlineOf(night, closing))).toBeLessThan(0);
        expect(deadlineOf(night, closing).equals(openingOf(addDays(night, 1), closing))).toBe(true);
      }),
    );
  });
});

describe('deadlineOf', () => {
  it('is the local hour on the next day, in winter and in summer', () => {
    expect(deadlineOf('2026-11-24', '12:00').toString()).toBe('2026-11-25T11:00:00Z');
    expect(deadlineOf('2026-07-01', '12:00').toString()).toBe('2026-07-02T10:00:00Z');
  });
  it('makes the night of the clock change an hour shorter or longer', () => {
    const hours = (night: string) =>
      openingOf(night, '12:00').until(deadlineOf(night, '12:00')).total('hours');
    expect(hours('2026-03-28')).toBe(23);
    expect(hours('2026-10-24')).toBe(25);
    expect(hours('2026-11-24')).toBe(24);
  });
  it('moves a skipped time an hour on', () => {
    expect(momentAt('2026-03-29', '02:30').toString()).toBe('2026-03-29T01:30:00Z');
  });
});

describe('nightsBetween', () => {
  it('is half-open', () => {
    expect(nightsBetween('2026-12-31', '2027-01-02')).toEqual(['2026-12-31', '2027-01-01']);
    expect(nightsBetween('2026-12-31', '2026-12-31')).toEqual([]);
    expect(nightsBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29']);
  });
  it('counts a clock change as one night', () => {
    expect(nightsBetween('2026-03-28', '2026-03-30')).toHaveLength(2);
    expect(nightsBetween('2026-10-24', '2026-10-26')).toHaveLength(2);
  });
  it('refuses departure before arrival', () => {
    expect(() => nightsBetween('2026-12-02', '2026-12-01')).toThrow(RangeError);
  });
  it('has as many nights as days between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }), (start, length) => {
        const from = addDays('1990-01-01', start);
        const to = addDays(from, length);
        expect(nightsBetween(from, to)).toHaveLength(daysBetween(from, to));
      }),
    );
  });
});

describe('monthNights', () => {
  it('has every night of the month', () => {
    expect(monthNights('2026-11')).toHaveLength(30);
    expect(monthNights('2028-02').at(-1)).toBe('2028-02-29');
    expect(() => monthNights('2026-13')).toThrow(RangeError);
  });
});

it('today is the date in the Netherlands', () => {
  expect(today(fixedClock('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
});
