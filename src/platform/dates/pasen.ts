import { easter } from 'date-easter';
import type { IsoDate } from './iso-date.ts';

/** Easter Sunday of a year, from which other holidays are counted. */
export function pasen(jaar: number): IsoDate {
  const { month, day } = easter(jaar);
  const digits = (n: number, width: number) => String(n).padStart(width, '0');
  return `${digits(jaar, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
