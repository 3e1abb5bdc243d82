import { addDays, type IsoDate, momentAt } from '../src/platform/dates/index.ts';

/** Days of the demo are counted from the night that is open: 0 is tonight, -1 last night. */
export type Calendar = {
  /** The date of a day. */
  date(day: number): IsoDate;
  /** A moment on a day: minutes after midnight in the Netherlands, as ISO 8601. */
  at(day: number, minutes: number): string;
};

/** @param vannacht the night that is open */
export function calendarOf(vannacht: IsoDate): Calendar {
  const dates = new Map<number, IsoDate>();
  const date = (day: number): IsoDate => {
    const known = dates.get(day) ?? addDays(vannacht, day);
    dates.set(day, known);
    return known;
  };
  const midnights = new Map<number, number>();
  const midnight = (day: number): number => {
    const known = midnights.get(day) ?? momentAt(date(day), '00:00').epochMilliseconds;
    midnights.set(day, known);
    return known;
  };
  return { date, at: (day, minutes) => new Date(midnight(day) + minutes * 60_000).toISOString() };
}
