import { z } from 'zod';
import { eis } from './eis.ts';
import { eenRegel } from './tekens.ts';

/**
 * Schema of a number in the trade register of the KVK: eight digits, spaces and dots left out.
 *
 * The form is all that can be checked here: the number has no check digit. Whether it exists and whose it is stands in
 * the register itself. A vestigingsnummer (twelve digits) gets its own answer, because people mistake it for this.
 */
export function kvkNummer() {
  return z
    .string({ error: 'verplicht' })
    .overwrite((text) => eenRegel(text).replace(/[ .]/g, ''))
    .check(
      eis((text) => text !== '', 'verplicht'),
      eis((text) => !/^\d{12}$/.test(text), 'kvk_is_vestigingsnummer'),
      eis((text) => /^\d{8}$/.test(text) && text !== '00000000', 'kvk_ongeldig'),
    );
}
