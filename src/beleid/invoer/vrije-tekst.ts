import { z } from 'zod';
import { bevatBsn } from './bsn.ts';
import { bevatDocumentnummer } from './documentnummer.ts';
import { eis } from './eis.ts';
import { bevatStuurtekens, eenRegel, lengte, meerRegels } from './tekens.ts';

export interface VrijeTekstOpties {
  /** Shortest and longest, in characters after trimming. Default 1 and 500. */
  min?: number;
  max?: number;
  /** Keeps line ends. Default false. */
  regels?: boolean;
}

/**
 * Schema of free text: normalised, without control characters, of bounded length, and refused when a BSN or a number
 * of an identity document stands in it (AVG; art. 438 Sr asks the kind of document only). The issue holds the code and
 * never the text.
 */
export function vrijeTekst({ min = 1, max = 500, regels = false }: VrijeTekstOpties = {}) {
  return z
    .string({ error: 'verplicht' })
    .overwrite(regels ? meerRegels : eenRegel)
    .check(
      eis((text) => min === 0 || text !== '', 'verplicht'),
      eis((text) => lengte(text) >= min, 'te_kort', { minimum: min }),
      eis((text) => lengte(text) <= max, 'te_lang', { maximum: max }),
      eis((text) => !bevatStuurtekens(text), 'stuurtekens'),
      eis((text) => !bevatBsn(text), 'bsn_geweigerd'),
      eis((text) => !bevatDocumentnummer(text), 'documentnummer_geweigerd'),
    );
}

/**
 * Schema of a reference number that others gave out (permit, case, certificate): letters, digits and `- _ / . :`.
 * A BSN is refused; the forms of document numbers are not looked for, since references have the same.
 */
export function kenmerk(max = 60) {
  return z
    .string({ error: 'verplicht' })
    .overwrite(eenRegel)
    .check(
      eis((text) => text !== '', 'verplicht'),
      eis((text) => lengte(text) <= max, 'te_lang', { maximum: max }),
      eis((text) => /^[\p{L}\d][\p{L}\d \-_/.:]*$/u.test(text), 'kenmerk_ongeldig'),
      eis((text) => !bevatBsn(text), 'bsn_geweigerd'),
    );
}
