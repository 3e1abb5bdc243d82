import type { IsoDate } from '../../platform/dates/index.ts';

export const BRP_STATUSSEN = ['ingeschreven', 'niet_ingeschreven'] as const;
/** Registered with an address in this gemeente, or found not to be. */
export type BrpStatus = (typeof BRP_STATUSSEN)[number];
/** The same for counting; `onbekend` when nothing is known. */
export const BRPSTANDEN = [...BRP_STATUSSEN, 'onbekend'] as const;
export type Brpstand = (typeof BRPSTANDEN)[number];

/** What is known of somebody's registration, `[vanaf, tot)`; `tot` null while it lasts. */
export interface Brpperiode {
  id: string;
  vanaf: IsoDate;
  tot: IsoDate | null;
  status: BrpStatus;
}

/** What must be done to the periods that are there: taken away, or given another begin or end. */
export interface Periodewijziging {
  weg: string[];
  anders: Pick<Brpperiode, 'id' | 'vanaf' | 'tot'>[];
  /** Null when a period that is there already says it. */
  nieuw: Omit<Brpperiode, 'id'> | null;
}

/**
 * From a day on somebody is registered here, or is not. What was known before that day stays; what was said of that day
 * and after it gives way: who said it last, knows best. Periods never overlap, and a night that none holds is unknown.
 */
export function vanafNu(
  perioden: readonly Brpperiode[],
  vanaf: IsoDate,
  status: BrpStatus,
): Periodewijziging {
  const out: Periodewijziging = { weg: [], anders: [], nieuw: { vanaf, tot: null, status } };
  for (const periode of perioden) {
    const before = periode.vanaf < vanaf;
    const touches = periode.tot === null || periode.tot >= vanaf;
    if (before && touches && periode.status === status) {
      out.nieuw = null;
      if (periode.tot !== null) out.anders.push({ id: periode.id, vanaf: periode.vanaf, tot: null });
    } else if (before && (periode.tot === null || periode.tot > vanaf)) {
      out.anders.push({ id: periode.id, vanaf: periode.vanaf, tot: vanaf });
    } else if (!before) out.weg.push(periode.id);
  }
  return out;
}

/** What is known of a day; undefined when nothing is. */
export function brpStatusOp(
  perioden: readonly Omit<Brpperiode, 'id'>[],
  dag: IsoDate,
): BrpStatus | undefined {
  return perioden.find(({ vanaf, tot }) => vanaf <= dag && (tot === null || tot > dag))?.status;
}
