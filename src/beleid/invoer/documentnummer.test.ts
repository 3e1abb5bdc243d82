import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bevatDocumentnummer } from './documentnummer.ts';
import { isCnp, isPesel } from './persoonsnummer.ts';

/** Published specimens of ICAO Doc 9303: test/fixtures/mrz/SOURCE.md. */
const { specimens } = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/mrz/specimens.json', import.meta.url), 'utf8'),
) as {
  specimens: { format: string; lines: string[] }[];
};

const figures = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));
const letters = (length: number) =>
  fc
    .array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const around = fc.constantFrom('', 'Paszport: ', 'meegenomen ', 'zie ', 'Jan Nowak (', 'nr. ');

describe('bevatDocumentnummer', () => {
  it.each(specimens)('finds each line of a $format', ({ lines }) => {
    for (const line of lines) {
      expect(bevatDocumentnummer(`gezien: ${line}`)).toBe(true);
      expect(bevatDocumentnummer(line.toLowerCase())).toBe(true);
    }
  });

  it('finds Polish identity cards, by their check digit', () => {
    fc.assert(
      fc.property(letters(3), figures(5), around, (series, rest, before) => {
        const weights = [7, 3, 1, 7, 3, 1, 7, 3];
        const sum = [...`${series}${rest}`].reduce(
          (total, sign, index) => total + (weights[index] ?? 0) * Number.parseInt(sign, 36),
          0,
        );
        for (const form of [
          `${series}${sum % 10}${rest}`,
          `${series} ${sum % 10}${rest}`,
          `${series}${sum % 10}${rest}`.toLowerCase(),
        ])
          expect(bevatDocumentnummer(`${before}${form}, `)).toBe(true);
      }),
    );
  });

  it('finds two letters with six or seven digits: Romania, Poland, Hungary, Bulgaria, Slovakia', () => {
    fc.assert(
      fc.property(letters(2), fc.oneof(figures(6), figures(7)), around, (series, number, before) => {
        fc.pre(!['NR', 'NO'].includes(series));
        for (const form of [`${series}${number}`, `${series} ${number}`, `${series}${number}`.toLowerCase()])
          expect(bevatDocumentnummer(`${before}${form}.`)).toBe(true);
      }),
    );
  });

  it.each([
    'NX1A2B3C4',
    'nx1a2b3c4',
    'RR nr. 999001',
    '123456AB',
    'L01X00T47',
    'paspoort 123456789',
    'Паспорт: 640123456',
    'buletin seria RR nr 999001',
    'ID-kaart nr 87654321',
  ])('finds %s', (text) => expect(bevatDocumentnummer(`kwam met ${text} aan`)).toBe(true));

  it.each(['44051401458', '440514 01458', '1800101221144'])('finds the personal number %s', (text) => {
    expect(bevatDocumentnummer(`nr ${text}`)).toBe(true);
  });

  it.each([
    'paspoort gezien op 01-12-2026, geldig tot 20271201',
    'identiteitskaart via video bekeken, bel 0612345678',
    'Kamer 12B, bed 3 en 4',
    '7771 AB 12 en 7771AB 14',
    'zaak HZ202512 en vergunning OV123456',
    'SNF-nummer AB123456',
    'KVK 12345678',
    'factuur ABC123456',
    'onderdak@voorbeeld.nl',
    'https://voorbeeld.nl/a/NX1A2B3C4',
    '0f8fad5b-d9cb-469f-a165-70867728950e',
    'NL91 ABNA 0417 1643 00',
    'NL91ABNA0417164300',
    'kenteken AB-123-C',
    'Hardenberg12 bg2kamer3',
    'nr 123456, NR 123456 en op 202611',
    'WELKOM123',
    'a < b << c',
  ])('leaves "%s" alone', (text) => expect(bevatDocumentnummer(text)).toBe(false));

  it('leaves everyday notes alone', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const notes = [
      day.map((d) => `Aankomst ${d}-12-2026 om 18.30 uur, vertrek ${d}/1/2027`),
      figures(8).map((n) => `Bel de beheerder op 06${n} of +48 5${n}`),
      fc
        .integer({ min: 1, max: 400 })
        .map((n) => `Kanaalweg ${n}a, 77${String(n % 100).padStart(2, '0')} AB, kamer ${n % 20}.${n % 7}`),
      fc.integer({ min: 1, max: 99_999 }).map((n) => `Huur € ${n},50 per week, ${n % 90} nachten`),
    ];
    fc.assert(
      fc.property(fc.oneof(...notes), (note) => {
        expect(bevatDocumentnummer(note)).toBe(false);
      }),
    );
  });
});

describe('personal numbers', () => {
  it('need a birth date that exists and the right check digit', () => {
    expect(isPesel('44051401458')).toBe(true);
    expect(isPesel('44051401459')).toBe(false);
    expect(isPesel('44023001458')).toBe(false);
    expect(isCnp('1800101221144')).toBe(true);
    expect(isCnp('1800101221145')).toBe(false);
  });
});
