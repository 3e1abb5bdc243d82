import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, monthNights } from '../platform/dates/index.ts';
import {
  isTijdigGeleverd,
  leverdag,
  maandoordeel,
  maandovergangen,
  maandstatus,
  nachtverschillen,
} from './maandlevering.ts';
import { weigerOvergang } from './overgang.ts';

const month = fc
  .tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, nr]) => `${year}-${String(nr).padStart(2, '0')}`);
const night = fc.record({
  toestand: fc.constantFrom('op_tijd', 'te_laat', 'ontbreekt'),
  aantal: fc.option(fc.nat(50), { nil: null }),
});

describe('a delivered month', () => {
  it('is due on the day after its last night', () => {
    fc.assert(
      fc.property(month, (maand) => {
        expect(leverdag(maand)).toBe(addDays(monthNights(maand).at(-1) ?? '', 1));
      }),
    );
  });
  it('is in time on the first by Dutch time, also where UTC is a day behind', () => {
    expect(isTijdigGeleverd('2026-10', '2026-11-01T23:59:59+01:00')).toBe(true);
    expect(isTijdigGeleverd('2026-10', '2026-11-02T00:00:00+01:00')).toBe(false);
    expect(isTijdigGeleverd('2026-05', '2026-06-02T00:00:00+02:00')).toBe(false);
  });
  it('stands as its facts say, and steps only as the table says', () => {
    const facts = { geleverd: false, correctieOpen: false };
    expect(maandstatus('2026-10', '2026-10-31', facts)).toBe('loopt');
    expect(maandstatus('2026-10', '2026-11-01', facts)).toBe('te_leveren');
    expect(maandstatus('2026-10', '2026-11-01', { ...facts, geleverd: true })).toBe('geleverd');
    expect(maandstatus('2026-10', '2026-11-09', { geleverd: true, correctieOpen: true })).toBe(
      'in_correctie',
    );
    expect(weigerOvergang(maandovergangen, 'geleverd', 'in_correctie')).toBe('reden_verplicht');
    expect(weigerOvergang(maandovergangen, 'geleverd', 'te_leveren', 'x')).toBe('overgang_niet_toegestaan');
  });
  it('is judged by what is missing first, then by when it came', () => {
    expect(maandoordeel('2026-10', '2026-11-01', null)).toBe('nog_niet');
    expect(maandoordeel('2026-10', '2026-11-02', null)).toBe('niets');
    expect(maandoordeel('2026-10', '2026-11-02', { tijdig: false, ontbreekt: 2 })).toBe('onvolledig');
    expect(maandoordeel('2026-10', '2026-11-02', { tijdig: false, ontbreekt: 0 })).toBe('te_laat');
    expect(maandoordeel('2026-10', '2026-11-02', { tijdig: true, ontbreekt: 0 })).toBe('compleet');
  });
  it('differs from another version in exactly the nights that differ, either way round', () => {
    const nights = monthNights('2026-10');
    const version = fc
      .array(fc.option(night, { nil: null }), { minLength: nights.length, maxLength: nights.length })
      .map((all) =>
        all.flatMap((one, index) => (one === null ? [] : [{ ...one, nacht: nights[index] ?? '' }])),
      );
    fc.assert(
      fc.property(version, version, (voor, na) => {
        const found = nachtverschillen(voor, na);
        expect(nachtverschillen(voor, voor)).toEqual([]);
        expect(nachtverschillen(na, voor)).toEqual(
          found.map(({ nacht, voor: a, na: b }) => ({ nacht, voor: b, na: a })),
        );
        // What differs, put in place of what was, gives what is.
        const touched = new Set(found.map(({ nacht }) => nacht));
        const made = [
          ...voor.filter(({ nacht }) => !touched.has(nacht)),
          ...found.flatMap(({ na: b }) => (b === null ? [] : [b])),
        ].sort((a, b) => a.nacht.localeCompare(b.nacht));
        expect(made).toEqual(na);
      }),
    );
  });
});
