import { addMonths, type IsoDate } from '../platform/dates/index.ts';
import { laatsteDag } from './termijnenwet.ts';

/** Requests that who is registered can make, with the article that gives the right. */
export const verzoeksoorten = {
  inzage: { artikel: 'art. 15 AVG' },
  correctie: { artikel: 'art. 16 AVG' },
  bezwaar: { artikel: 'art. 21 AVG' },
} as const;
export type Verzoeksoort = keyof typeof verzoeksoorten;
export const VERZOEKSOORTEN = Object.keys(verzoeksoorten) as [Verzoeksoort, ...Verzoeksoort[]];

/** Days in which a huisvester answers a correction; then the gemeente has it too, well within the legal term. */
export const HUISVESTER_DAGEN = 7;

/**
 * The last day to answer: a month after it came, and two more where that was said in time (art. 12 lid 3 AVG); on a weekend
 * or holiday the working day after it (art. 3 lid 4 Verordening 1182/71).
 */
export function uiterlijkAntwoord(ontvangen: IsoDate, verlengd = false): IsoDate {
  return laatsteDag(addMonths(ontvangen, verlengd ? 3 : 1));
}
