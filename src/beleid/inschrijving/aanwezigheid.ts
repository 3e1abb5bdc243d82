import type { IsoDate } from '../../platform/dates/index.ts';
import { dagenTussen, plusDagen } from './dagen.ts';

/** Nights in the Netherlands, `[van, tot)`; `tot` null while nobody knows the end. */
export interface Periode {
  van: IsoDate;
  tot: IsoDate | null;
}

/** A stay as the register knows it. */
export interface Verblijfsfeit {
  aankomst: IsoDate;
  verwachtVertrek?: IsoDate | null;
  vertrek?: IsoDate | null;
  /** The day it was written down; arrival when left out. */
  bekendOp?: IsoDate;
  /** What departure was expected before, each until the day on which it changed; oldest first. */
  eerder?: readonly { verwachtVertrek: IsoDate | null; totOp: IsoDate }[];
}

/** Stays as they were known on a day. */
export function bekendOp(stays: readonly Verblijfsfeit[], dag: IsoDate): Verblijfsfeit[] {
  return stays
    .filter(({ bekendOp: op, aankomst }) => aankomst <= dag || (op !== undefined && op <= dag))
    .map((stay) => {
      const before = stay.eerder?.find(({ totOp }) => dag < totOp);
      return {
        ...stay,
        verwachtVertrek: before === undefined ? stay.verwachtVertrek : before.verwachtVertrek,
        vertrek: stay.vertrek && stay.vertrek <= dag ? stay.vertrek : null,
      };
    });
}

/**
 * The nights of a stay as known or expected today. An expected departure that has passed while nobody left tells nothing
 * any more: the end is not known.
 */
export function periodeVan(stay: Verblijfsfeit, vandaag: IsoDate): Periode {
  const { aankomst: van, vertrek, verwachtVertrek } = stay;
  if (vertrek) return { van, tot: vertrek };
  if (verwachtVertrek && verwachtVertrek > vandaag) return { van, tot: verwachtVertrek };
  return { van, tot: null };
}

/** Periods in order, those that touch or overlap made one: who is in two places on paper is in the country once. */
export function samengevoegd(perioden: readonly Periode[]): Periode[] {
  const out: Periode[] = [];
  for (const next of [...perioden].sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0))) {
    if (next.tot !== null && next.tot <= next.van) continue;
    const last = out.at(-1);
    if (last !== undefined && (last.tot === null || next.van <= last.tot)) {
      if (last.tot !== null && (next.tot === null || next.tot > last.tot)) last.tot = next.tot;
    } else out.push({ ...next });
  }
  return out;
}

/** How many nights of `[van, tot)` lie in periods that were joined before. A period without an end fills all after it. */
export function nachtenIn(perioden: readonly Periode[], van: IsoDate, tot: IsoDate): number {
  let nights = 0;
  for (const periode of perioden) {
    const from = periode.van > van ? periode.van : van;
    const to = periode.tot === null || periode.tot > tot ? tot : periode.tot;
    if (from < to) nights += dagenTussen(from, to);
  }
  return nights;
}

/** The same periods with an unknown end put after a night; a period that begins later gets no night. */
export function totEnMet(perioden: readonly Periode[], nacht: IsoDate): Periode[] {
  const end = plusDagen(nacht, 1);
  return perioden.flatMap(({ van, tot }) =>
    tot !== null ? [{ van, tot }] : van < end ? [{ van, tot: end }] : [],
  );
}
