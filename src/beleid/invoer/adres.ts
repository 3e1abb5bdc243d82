import { z } from 'zod';
import { postcodesVan, woonplaatsenVan, zoekWoonplaats } from '../woonplaatsen.ts';
import { bevatBsn } from './bsn.ts';
import { bevatDocumentnummer } from './documentnummer.ts';
import { eis } from './eis.ts';
import { eenRegel } from './tekens.ts';

/** Schema of a Dutch postcode, kept as `7771 AB`. `SA`, `SD` and `SS` are not given out. */
export function postcode() {
  return z
    .string({ error: 'verplicht' })
    .overwrite((text) => {
      const bare = eenRegel(text).replace(/[ .-]/g, '').toUpperCase();
      return /^\d{4}[A-Z]{2}$/.test(bare) ? `${bare.slice(0, 4)} ${bare.slice(4)}` : eenRegel(text);
    })
    .check(
      eis((text) => text !== '', 'verplicht'),
      eis((text) => /^[1-9]\d{3} (?!S[ADS])[A-Z]{2}$/.test(text), 'postcode_ongeldig'),
    );
}

/** Schema of a street: letters, digits, spaces and `' - . , / ( )`; no BSN or document number. */
export function straat() {
  return z
    .string({ error: 'verplicht' })
    .overwrite(eenRegel)
    .check(
      eis((text) => text !== '', 'verplicht'),
      eis((text) => text.length <= 80, 'te_lang', { maximum: 80 }),
      eis((text) => /^['’]?[\p{L}\d][\p{L}\p{M}\d '’\-.,/()]*$/u.test(text), 'straat_ongeldig'),
      eis((text) => !bevatBsn(text), 'bsn_geweigerd'),
      eis((text) => !bevatDocumentnummer(text), 'documentnummer_geweigerd'),
    );
}

/** Schema of a house number with its addition: `12`, `12a`, `12-3`, `12 bis`. */
export function huisnummer() {
  return z
    .string({ error: 'verplicht' })
    .overwrite(eenRegel)
    .check(
      eis((text) => text !== '', 'verplicht'),
      eis(
        (text) => /^[1-9]\d{0,4}(?:[ -]?[A-Za-z]{1,4}|[ -]\d{1,4}){0,2}$/.test(text),
        'huisnummer_ongeldig',
      ),
    );
}

/** What is odd about an address: `fout` stops, `waarschuwing` asks to look again. */
export interface Adresbevinding {
  field: 'woonplaats' | 'postcode';
  code:
    | 'onbekende_woonplaats'
    | 'woonplaats_andere_gemeente'
    | 'postcode_buiten_gemeente'
    | 'postcode_andere_woonplaats';
  ernst: 'fout' | 'waarschuwing';
  params: Record<string, string>;
}

/**
 * Whether a place is one of the gemeente's official woonplaatsen and the postcode lies there. The list of postcodes has
 * one woonplaats each and dates from 2019, so what it says is a warning; a gemeente without such a list gets none.
 * @param gemeente BRP code of four digits, `0160`
 */
export function beoordeelAdres(
  adres: { postcode: string; woonplaats: string },
  gemeente: string,
): Adresbevinding[] {
  const place = zoekWoonplaats(adres.woonplaats, gemeente);
  if (!place) {
    const elsewhere = zoekWoonplaats(adres.woonplaats);
    return [
      elsewhere
        ? {
            field: 'woonplaats',
            code: 'woonplaats_andere_gemeente',
            ernst: 'fout',
            params: { gemeente: elsewhere.gemeente },
          }
        : {
            field: 'woonplaats',
            code: 'onbekende_woonplaats',
            ernst: 'fout',
            params: { woonplaatsen: woonplaatsenVan(gemeente).join(', ') },
          },
    ];
  }
  const known = postcodesVan(gemeente);
  if (!known) return [];
  const expected = known.get(adres.postcode.slice(0, 4));
  if (!expected)
    return [{ field: 'postcode', code: 'postcode_buiten_gemeente', ernst: 'waarschuwing', params: {} }];
  if (expected === place.naam) return [];
  return [
    {
      field: 'postcode',
      code: 'postcode_andere_woonplaats',
      ernst: 'waarschuwing',
      params: { woonplaats: expected },
    },
  ];
}
