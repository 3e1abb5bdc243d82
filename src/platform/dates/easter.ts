import { easter } from 'date-easter';
import type { IsoDate } from './iso-date.ts';

/** Easter Sunday of a year, by the Gregorian calendar. */
export function easterOf(year: number): IsoDate {
  const { month, day } = easter(year);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
