import { tijdigheid } from '../beleid/nacht.ts';
import type { Tijdigheid } from '../platform/database/tables.ts';
import type { IsoDate, LocalTime } from '../platform/dates/index.ts';

/** One night of one location. */
export type Locatienacht = { gemeente: string; locatie: string; nacht: IsoDate };

/** Locations' nights as three arrays of equal length, the form in which SQL takes a set of any size. */
export function arraysOf(nachten: readonly Locatienacht[]) {
  return {
    gemeenten: nachten.map((n) => n.gemeente),
    locaties: nachten.map((n) => n.locatie),
    nachten: nachten.map((n) => n.nacht),
  };
}

/** First and last of a set of nights, so that only the months in between are looked at. */
export function spanOf(nachten: readonly Locatienacht[]): { eerste: IsoDate; laatste: IsoDate } {
  let eerste = '9999-12-31';
  let laatste = '0001-01-01';
  for (const { nacht } of nachten) {
    if (nacht < eerste) eerste = nacht;
    if (nacht > laatste) laatste = nacht;
  }
  return { eerste, laatste };
}

/**
 * How timely it is to record something now, once for each gemeente and night of a set.
 * @param sluitingsuren closing hour by gemeente
 */
export function tijdigheden(
  nachten: readonly Locatienacht[],
  sluitingsuren: ReadonlyMap<string, LocalTime>,
  now: Date,
): { gemeente: string; nacht: IsoDate; tijdigheid: Tijdigheid }[] {
  const found = new Map<string, { gemeente: string; nacht: IsoDate; tijdigheid: Tijdigheid }>();
  for (const { gemeente, nacht } of nachten) {
    const key = `${gemeente} ${nacht}`;
    if (found.has(key)) continue;
    const uur = sluitingsuren.get(gemeente);
    if (uur === undefined) throw new Error(`gemeente ${gemeente} has no closing hour`);
    found.set(key, { gemeente, nacht, tijdigheid: tijdigheid(now, nacht, uur) });
  }
  return [...found.values()];
}
