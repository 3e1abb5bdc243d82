import { z } from 'zod';
import { eis } from './eis.ts';
import { eenRegel, lengte } from './tekens.ts';

/** Longest name of a person, in characters. */
export const NAAM_MAX = 120;

/** Letters of any script with their marks, spaces, apostrophes in the forms keyboards have them, `-` `‐` `.` `,` `·`. */
const ALLOWED = /^[\p{L}\p{M} '’‘ʼʻ`´\-‐.,·]*$/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
/** Starts with a letter or an apostrophe ('t Hart, ʻOkina); a pile of marks on one letter is no name. */
const SHAPE = /^['’‘ʼʻ`´]?\p{L}(?!.*\p{M}{6})/u;

/**
 * Schema of a person's name as written in the document shown (art. 438 Sr): diacritics, capitals and script stay.
 * Anything else than letters, spaces, apostrophes, hyphens, dots and commas is refused, so digits and markup are too.
 */
export function naam() {
  return z
    .string({ error: 'verplicht' })
    .overwrite(eenRegel)
    .check(
      eis((text) => text !== '', 'verplicht'),
      eis((text) => lengte(text) <= NAAM_MAX, 'naam_te_lang', { maximum: NAAM_MAX }),
      eis((text) => !EMOJI.test(text), 'naam_emoji'),
      eis((text) => !/\d/.test(text), 'naam_cijfers'),
      eis((text) => ALLOWED.test(text) && SHAPE.test(text), 'naam_tekens'),
    );
}

/**
 * Schema of an organisation's or location's name: as a person's, and digits and `& + / ( ) ! : "` too.
 * @param max longest, in characters
 */
export function benaming(max = 120) {
  return z
    .string({ error: 'verplicht' })
    .overwrite(eenRegel)
    .check(
      eis((text) => text !== '', 'verplicht'),
      eis((text) => lengte(text) >= 2, 'te_kort', { minimum: 2 }),
      eis((text) => lengte(text) <= max, 'te_lang', { maximum: max }),
      eis(
        (text) => /^[\p{L}\p{M}\d '’‘`´\-–‐.,·&+/()!:"]*$/u.test(text) && /[\p{L}\d]/u.test(text),
        'benaming_tekens',
      ),
    );
}
