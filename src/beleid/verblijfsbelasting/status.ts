import type { IsoDate } from '../../platform/dates/index.ts';

/** How a declaration stands: drafted, its term over without an answer, handed in, objected to, or settled by an assessment. */
export const AANGIFTESTATUSSEN = [
  'concept',
  'termijn_voorbij',
  'ingediend',
  'betwist',
  'vastgesteld',
] as const;
export type Aangiftestatus = (typeof AANGIFTESTATUSSEN)[number];

/**
 * The state that follows from what happened. A count that came to what was levied already is settled by the assessment that
 * was there.
 * @param reagerenTot the last day to answer
 */
export function aangiftestatus(
  feiten: { aangeslagen: boolean; gelijk: boolean; ingediend: boolean; oneens: number; reagerenTot: IsoDate },
  vandaag: IsoDate,
): Aangiftestatus {
  if (feiten.aangeslagen || feiten.gelijk) return 'vastgesteld';
  if (feiten.oneens > 0) return 'betwist';
  if (feiten.ingediend) return 'ingediend';
  return vandaag > feiten.reagerenTot ? 'termijn_voorbij' : 'concept';
}
