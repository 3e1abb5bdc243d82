import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bevatBsn, isBsn } from './bsn.ts';

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));
/** Eight digits and the ninth that makes the proof come out, where there is one. */
const bsns = digits(8)
  .map((start) => [...Array(10).keys()].map((last) => `${start}${last}`).find(isBsn))
  .filter((bsn) => bsn !== undefined);
const words = fc.constantFrom(
  '',
  'BSN ',
  'kamer 12: ',
  'tel 06-12345678 ',
  'Jan Nowak,',
  'zie 01-12-2026; ',
  'NL',
);

function written(bsn: string): string[] {
  const groups = [/(.{3})(.{3})(.{3})/, /(.{4})(.{2})(.{3})/, /(.{2})(.{2})(.{2})(.{3})/];
  const grouped = groups.flatMap((group) =>
    [' ', '.', '-', ' - ', '\u00a0'].map((separator) => group.exec(bsn)?.slice(1).join(separator) ?? ''),
  );
  const fullWidth = [...bsn].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
  return [
    bsn,
    ...grouped,
    `${bsn.slice(0, 4)} ${bsn.slice(4)}`,
    [...bsn].join(' '),
    fullWidth,
    `${bsn.slice(0, 5)}\u200b${bsn.slice(5)}`,
  ];
}

describe('isBsn', () => {
  it.each(['123456782', '111222333', '999999990', '010464554'])('%s passes', (bsn) =>
    expect(isBsn(bsn)).toBe(true),
  );
  it.each(['123456789', '000000000', '12345678', '1234567820', '12345678a'])('%s does not', (text) =>
    expect(isBsn(text)).toBe(false),
  );
});

describe('bevatBsn', () => {
  it('finds every BSN in every way it is written, whatever stands around it', () => {
    fc.assert(
      fc.property(bsns, words, words, (bsn, before, after) => {
        for (const form of written(bsn)) expect(bevatBsn(`${before}${form}, ${after}`)).toBe(true);
      }),
    );
  });

  it('finds it stuck to letters, as in a VAT number', () => {
    expect(bevatBsn('NL123456782B01')).toBe(true);
  });

  it('leaves KVK numbers and every other length alone', () => {
    fc.assert(
      fc.property(fc.oneof(digits(8), digits(7), digits(12)), words, (number, before) => {
        expect(bevatBsn(`${before}${number}`)).toBe(false);
      }),
    );
  });

  it('leaves Dutch and foreign telephone numbers alone', () => {
    fc.assert(
      fc.property(digits(8), digits(9), (mobile, rest) => {
        for (const number of [
          `06${mobile}`,
          `06-${mobile}`,
          `06 ${mobile.match(/../g)?.join(' ')}`,
          `+31 6 ${mobile}`,
        ])
          expect(bevatBsn(`bel ${number} na 18.00`)).toBe(false);
        for (const number of [
          `+31${rest}`,
          `+31 (0)${rest}`,
          `0031${rest}`,
          `+48 ${rest.match(/.../g)?.join(' ')}`,
        ])
          expect(bevatBsn(`bel ${number}.`)).toBe(false);
      }),
    );
  });

  it('leaves dates, times, postcodes, amounts, coordinates and case numbers alone', () => {
    const texts = [
      'van 01-12-2026 4 nachten, om 08.00 - 17.00',
      '7771 AB 12, 7772 CD 45',
      '€ 1.234.567,89',
      '52.6045875, 6.4518059',
      'scenario 296/112/112',
      'zaak 2024-12345',
      '2026-11-24T22:00:00Z',
      'IBAN NL91 ABNA 0417 1643 00',
    ];
    for (const text of texts) expect([text, bevatBsn(text)]).toEqual([text, false]);
  });
});
