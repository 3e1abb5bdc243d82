import { describe, expect, it } from 'vitest';
import { GASTTALEN } from '../aanmelding.ts';
import { routeTekst } from './route-tekst.ts';
import { gastteksten } from './teksten.ts';

const at = (verwachtVertrek: string | null) => ({ aankomst: '2026-11-28', verwachtVertrek });

describe('where to register, in a guest’s words', () => {
  it('is the RNI below two thirds of half a year, the BRP from there with the last day, and both when it is not known', () => {
    const nl = (end: string | null) => routeTekst(at(end), gastteksten.nl, 'nl', 'Hardenberg');
    expect(nl('2027-03-28')).toContain('RNI');
    expect(nl('2027-03-29')).toBe(
      'U blijft twee derde van een half jaar (ongeveer 4 maanden) of langer. Dan moet u zich zelf inschrijven in de BRP, bij de gemeente Hardenberg, uiterlijk op donderdag 3 december 2026. Neem uw document mee.',
    );
    expect(nl(null)).toContain('binnen 5 dagen na aankomst');
  });

  it.each(GASTTALEN)('leaves nothing to fill in (%s)', (taal) => {
    for (const end of ['2027-01-01', '2027-09-01', null])
      expect(routeTekst(at(end), gastteksten[taal], taal, 'Hardenberg')).not.toMatch(/[{}]/);
  });
});
