import { z } from 'zod';
import { eis } from './eis.ts';
import { eenRegel } from './tekens.ts';

/**
 * A telephone number as it is kept: `+31523289111`. Spaces, dashes, dots and brackets go; a Dutch number without country
 * code gets +31. Numbers of 0800 and 0900 can't be called from abroad and stay as they are.
 * @returns undefined when it has not the form of a number that can be called
 */
export function normaliseerTelefoon(text: string): string | undefined {
  const bare = eenRegel(text)
    .replace(/\(0\)/, '')
    .replace(/[\s\-–./()]/g, '')
    .replace(/^00(?=[1-9])/, '+');
  if (/^\+31\d/.test(bare)) return /^\+31[1-9]\d{8}$/.test(bare) ? bare : undefined;
  if (/^\+[1-9]\d{7,14}$/.test(bare)) return bare;
  if (/^0[89]00(\d{4}|\d{7})$/.test(bare)) return bare;
  return /^0[1-9]\d{8}$/.test(bare) ? `+31${bare.slice(1)}` : undefined;
}

/** Schema of a telephone number, such as the contact that answers day and night (Bijlage 3.3). */
export function telefoon() {
  return z
    .string({ error: 'verplicht' })
    .overwrite((text) => normaliseerTelefoon(text) ?? eenRegel(text))
    .check(
      eis((text) => text !== '', 'verplicht'),
      eis((text) => normaliseerTelefoon(text) !== undefined, 'telefoon_ongeldig'),
    );
}

/** For people to read: `0523 289111` can't be told from the number alone, so groups of three behind the country code. */
export function toonTelefoon(number: string): string {
  const dutch = /^\+31([1-9]\d{8})$/.exec(number)?.[1];
  if (dutch?.startsWith('6')) return `06 ${dutch.slice(1)}`;
  return dutch ? `0${dutch.slice(0, 3)} ${dutch.slice(3)}` : number;
}
