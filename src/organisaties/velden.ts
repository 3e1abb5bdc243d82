import { z } from 'zod';
import { eis } from '../beleid/invoer/eis.ts';
import { isIsoDate } from '../platform/dates/index.ts';

/** One of a few codes; a choice that was not made is told apart from one that doesn't exist. */
export function keuze<const T extends readonly [string, ...string[]]>(codes: T) {
  return z.enum(codes, {
    error: ({ input }) => (input === undefined || input === '' ? 'verplicht' : 'keuze_ongeldig'),
  });
}

/** A whole number as a form sends it (`' 12 '`) or as a number. */
export function aantal(minimum: number, maximum: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : value),
    z
      .int({ error: ({ input }) => (input === undefined || input === '' ? 'verplicht' : 'geen_heel_getal') })
      .check(
        eis((value) => value >= minimum, 'te_klein', { minimum }),
        eis((value) => value <= maximum, 'te_groot', { maximum }),
      ),
  );
}

/** An ISO date that exists. */
export function datum() {
  return z.string({ error: 'verplicht' }).check(
    eis((value) => value !== '', 'verplicht'),
    eis((value) => isIsoDate(value), 'ongeldige_datum'),
  );
}

/** A client-generated UUID; sending the same again changes nothing. */
export const id = () => z.uuid({ error: 'ongeldig' });

/** BRP code of a gemeente. */
export const gemeentecode = () =>
  z.string({ error: 'verplicht' }).check(
    eis((code) => code !== '', 'verplicht'),
    eis((code) => /^\d{4}$/.test(code), 'keuze_ongeldig'),
  );
