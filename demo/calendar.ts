import { addDays, type IsoDate, momentAt } from '../src/platform/dates/index.ts';

/** Days of the demo are counted from the night that is open: 0 is tonight, -1 last night. */
export type Calendar = {
  /** The date of a day. */
  date(day: number): IsoDate;
  /** A moment on a day: minutes of the clock in the Netherlands, `720` is noon, as ISO 8601. */
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
  const moments = new Map<string, number>();
  const moment = (day: number, time: '00:00' | '06:00'): number => {
    const key = `${day} ${time}`;
    const known = moments.get(key) ?? momentAt(date(day), time).epochMilliseconds;
    moments.set(key, known);
    return known;
  };
  // The clock changes between the two.
  const at = (day: number, minutes: number) =>
    minutes < 120 ? moment(day, '00:00') + minutes * 60_000 : moment(day, '06:00') + (minutes - 360) * 60_000;
  return { date, at: (day, minutes) => new Date(at(day, minutes)).toISOString() };
}
