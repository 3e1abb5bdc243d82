import type { IsoDate } from '../../platform/dates/index.ts';

/** How a declaration stands: drafted, its term over without an answer, handed in, objected to, or assessed. */
export const AANGIFTESTATUSSEN = [
  'concept',
  'termijn_voorbij',
  'ingediend',
  'betwist',
  'vastgesteld',
] as const;
export type Aangiftestatus = (typeof AANGIFTESTATUSSEN)[number];

/** The state that follows from what happened. @param reagerenTot the last day to answer */
export function aangiftestatus(
  feiten: { aangeslagen: boolean; ingediend: boolean; oneens: number; reagerenTot: IsoDate },
  vandaag: IsoDate,
): Aangiftestatus {
  if (feiten.aangeslagen) return 'vastgesteld';
  if (feiten.oneens > 0) return 'betwist';
  if (feiten.ingediend) return 'ingediend';
  return vandaag > feiten.reagerenTot ? 'termijn_voorbij' : 'concept';
}
