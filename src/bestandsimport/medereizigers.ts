import { NAAM_MAX } from '../beleid/invoer/naam.ts';
import type { Aantal } from './aantal-personen.ts';

/** Somebody who travels along with the one the row names. */
export type Medereiziger = { naam: string; meereizend: 'nee' | 'minderjarig_kind' };

/**
 * The others of a row that stands for more people. They sleep there, so they count; what they are called nobody said, so
 * they carry a number (in letters, as names have no digits) and the name of the one they are with, until somebody writes
 * their own. Who is a child by the file is a minor child travelling along (art. 438 lid 3 Sr); of an adult nothing is
 * assumed, a partner included.
 * @param hoofd name of who the row names
 */
export function medereizigersVan(hoofd: string, { personen, kinderen }: Aantal): Medereiziger[] {
  return Array.from({ length: personen - 1 }, (_, index) => {
    const voor = `Medereiziger ${romeins(index + 2)} van `;
    const ruimte = NAAM_MAX - voor.length;
    return {
      naam: voor + [...hoofd].slice(0, ruimte).join('').trim(),
      meereizend: index + 2 > personen - kinderen ? 'minderjarig_kind' : 'nee',
    };
  });
}

const ROMEINS: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function romeins(getal: number): string {
  const past = ROMEINS.find(([waarde]) => waarde <= getal);
  return past ? past[1] + romeins(getal - past[0]) : '';
}
