import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { beoordeelAdres, huisnummer, postcode, straat } from './adres.ts';
import { bevatBsn } from './bsn.ts';
import { email } from './email.ts';
import { kvkNummer } from './kvk.ts';
import { normaliseerTelefoon, telefoon, toonTelefoon } from './telefoon.ts';

const answer = (schema: z.ZodType<string>, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? result.data : result.error.issues.map(({ message }) => message);
};

describe('kvkNummer', () => {
  it.each([
    ['12345678', '12345678'],
    [' 12 34 56.78 ', '12345678'],
    ['', ['verplicht']],
    ['1234567', ['kvk_ongeldig']],
    ['123456782', ['kvk_ongeldig']],
    ['00000000', ['kvk_ongeldig']],
    ['12345678a', ['kvk_ongeldig']],
    ['000012345678', ['kvk_is_vestigingsnummer']],
  ])('%s', (typed, outcome) => expect(answer(kvkNummer(), typed)).toEqual(outcome));

  it('takes any eight digits and none of them is ever a BSN', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        const written = String(number).padStart(8, '0');
        expect(answer(kvkNummer(), written)).toBe(written);
        expect(bevatBsn(written)).toBe(false);
      }),
    );
  });
});

describe('postcode', () => {
  it.each([
    ['7771ab', '7771 AB'],
    [' 7771  AB ', '7771 AB'],
    ['7771-AB', '7771 AB'],
    ['0771 AB', ['postcode_ongeldig']],
    ['7771 SS', ['postcode_ongeldig']],
    ['7771', ['postcode_ongeldig']],
    ['', ['verplicht']],
    [undefined, ['verplicht']],
  ])('%s', (typed, outcome) => expect(answer(postcode(), typed)).toEqual(outcome));
});

describe('straat and huisnummer', () => {
  it.each(["'t Holt", '2e Wijk', 'Burg. van Oldeneellaan', 'Coevorderweg (achter)', 'Stationsstraat'])(
    'takes %s',
    (typed) => expect(answer(straat(), typed)).toBe(typed),
  );
  it.each([
    ['Lutterdijk 123456782', ['bsn_geweigerd']],
    ['Lutterdijk XR1234567', ['documentnummer_geweigerd']],
  ])('refuses a number of a person in %s', (typed, outcome) =>
    expect(answer(straat(), typed)).toEqual(outcome),
  );
  it.each(['<b>', '=1', ''])('refuses %s', (typed) => expect(straat().safeParse(typed).success).toBe(false));
  it.each(['12', '12a', '12-3', '12 bis', '1234 A 2'])('takes number %s', (typed) =>
    expect(answer(huisnummer(), typed)).toBe(typed),
  );
  it.each(['0', 'a12', '123456', '12 verdieping'])('refuses number %s', (typed) =>
    expect(answer(huisnummer(), typed)).toEqual(['huisnummer_ongeldig']),
  );
});

describe('telefoon', () => {
  it.each([
    ['0523-289111', '+31523289111'],
    ['(0523) 28 91 11', '+31523289111'],
    ['06 12345678', '+31612345678'],
    ['+31 (0)6 12 34 56 78', '+31612345678'],
    ['0048 512 345 678', '+48512345678'],
    ['+40 712 345 678', '+40712345678'],
    ['0800-1234', '08001234'],
    ['112', ['telefoon_ongeldig']],
    ['512 345 678', ['telefoon_ongeldig']],
    ['06-1234567', ['telefoon_ongeldig']],
    ['+31 06 12345678', ['telefoon_ongeldig']],
    ['bel Jan', ['telefoon_ongeldig']],
    ['', ['verplicht']],
  ])('%s', (typed, outcome) => expect(answer(telefoon(), typed)).toEqual(outcome));

  it('is the same when read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (number) => {
        const once = normaliseerTelefoon(`0${number}`);
        expect(once && normaliseerTelefoon(once)).toBe(once);
        expect(once && normaliseerTelefoon(toonTelefoon(once))).toBe(once);
      }),
    );
  });
});

describe('email', () => {
  it('keeps the part before the @ as written', () => {
    expect(answer(email(), ' J.Nowak@Voorbeeld.NL ')).toBe('J.Nowak@voorbeeld.nl');
    expect(answer(email(), 'geen adres')).toEqual(['ongeldig_emailadres']);
    expect(answer(email(), '')).toEqual(['verplicht']);
  });
});

describe('beoordeelAdres', () => {
  it('is silent when place and postcode are of the gemeente', () => {
    expect(beoordeelAdres({ postcode: '7692 AB', woonplaats: 'marienberg' }, '0160')).toEqual([]);
    expect(beoordeelAdres({ postcode: '7731 AB', woonplaats: 'Ommen' }, '0175')).toEqual([]);
  });
  it.each([
    ['7771 AB', 'Ommen', '0160', 'woonplaats_andere_gemeente', 'fout'],
    ['7771 AB', 'Atlantis', '0160', 'onbekende_woonplaats', 'fout'],
    ['1234 AB', 'Hardenberg', '0160', 'postcode_buiten_gemeente', 'waarschuwing'],
    ['7701 AB', 'Hardenberg', '0160', 'postcode_andere_woonplaats', 'waarschuwing'],
  ])('%s %s', (code, place, gemeente, finding, ernst) => {
    expect(beoordeelAdres({ postcode: code, woonplaats: place }, gemeente)).toMatchObject([
      { code: finding, ernst },
    ]);
  });
});
