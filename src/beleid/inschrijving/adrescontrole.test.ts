import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADRESOORDELEN,
  adressleutel,
  beoordeelAdres,
  beoordeelLeegstand,
  beoordeelOnbekendAdres,
  SIGNAAL_VAN,
} from './adrescontrole.ts';

const judge = (inBrp: number, inRegister: number, hoortInBrp: number, maximum = 10) =>
  beoordeelAdres({ inBrp, inRegister, hoortInBrp, maximum });

describe('a check of addresses (§3.1.2)', () => {
  it.each([
    [judge(4, 8, 4), 'klopt'],
    [judge(5, 8, 4), 'klopt'],
    [judge(8, 8, 8), 'klopt'],
    [judge(3, 8, 4), 'te_weinig'],
    [judge(0, 0, 0), 'klopt'],
    [judge(9, 8, 4), 'boven_register'],
    [judge(11, 11, 4), 'boven_maximum'],
    [judge(11, 2, 0), 'boven_maximum'],
    [beoordeelOnbekendAdres(5, 6), 'klopt'],
    [beoordeelOnbekendAdres(6, 6), 'onbekend'],
    [beoordeelLeegstand(0), 'klopt'],
    [beoordeelLeegstand(1), 'leeg_bewoond'],
  ])('%s', (found, wanted) => expect(found).toBe(wanted));

  it('is right only between who belongs in the BRP and who sleeps there, within the maximum', () => {
    const few = fc.nat({ max: 12 });
    fc.assert(
      fc.property(few, few, few, few, (inBrp, inRegister, more, maximum) => {
        const hoortInBrp = Math.min(more, inRegister);
        const right = inBrp >= hoortInBrp && inBrp <= inRegister && inBrp <= maximum;
        expect(judge(inBrp, inRegister, hoortInBrp, maximum) === 'klopt').toBe(right);
      }),
    );
  });

  it('gives a signal for everything but what is right', () => {
    expect(ADRESOORDELEN.filter((oordeel) => SIGNAAL_VAN[oordeel] === null)).toEqual(['klopt']);
  });
});

describe('adressleutel', () => {
  it.each([
    ['7771 AB', '12', 'a'],
    ['7771AB', '12A', ''],
    ['7771-ab', '12 a', ''],
    ['7771 ab', '12-a', undefined],
    ['7771 AB', '012', 'A'],
  ])('%s %s %s is one address', (postcode, huisnummer, toevoeging) =>
    expect(adressleutel(postcode, huisnummer, toevoeging)).toBe('7771AB 12a'),
  );
  it('keeps doors apart', () => {
    expect(adressleutel('7771 AB', '12', '3')).toBe('7771AB 12-3');
    expect(adressleutel('7771 AB', '12-3')).toBe('7771AB 12-3');
    expect(adressleutel('7771 AB', '123')).toBe('7771AB 123');
  });
  it.each([
    ['12345', '1'],
    ['0771 AB', '1'],
    ['7771 AB', 'a'],
    ['7771 AB', ''],
    ['7771 AB', '100000'],
    ['7771 AB', '0'],
  ])('%s %s is none', (postcode, huisnummer) => expect(adressleutel(postcode, huisnummer)).toBeNull());
});
