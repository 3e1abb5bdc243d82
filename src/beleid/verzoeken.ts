import { addMonths, type IsoDate } from '../platform/dates/index.ts';

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

/** The last day to answer: a month after it came, and two more where that was said in time (art. 12 lid 3 AVG). */
export function uiterlijkAntwoord(ontvangen: IsoDate, verlengd = false): IsoDate {
  return addMonths(ontvangen, verlengd ? 3 : 1);
}
