import { z } from 'zod';
import { eis } from './eis.ts';
import { eenRegel } from './tekens.ts';

/** Schema of a mail address; the part behind the @ in small letters, at most 254 characters. */
export function email() {
  return z
    .string({ error: 'verplicht' })
    .overwrite((text) => eenRegel(text).replace(/@[^@]*$/, (domain) => domain.toLowerCase()))
    .check(
      eis((text) => text !== '', 'verplicht'),
      eis((text) => text.length <= 254 && z.regexes.email.test(text), 'ongeldig_emailadres'),
    );
}
