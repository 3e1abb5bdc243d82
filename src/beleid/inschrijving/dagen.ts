import type { IsoDate } from '../../platform/dates/index.ts';

/*
 * The arithmetic of `platform/dates`, on dates that were checked when they came in. A worklist judges everybody of a
 * gemeente each time it is opened, with dozens of sums a person: Temporal takes some thirty times as long for the same.
 * A test holds both alike.
 */

const DAY = 86_400_000;
const iso = (milliseconds: number): IsoDate => new Date(milliseconds).toISOString().slice(0, 10);

/** The date `days` calendar days later; earlier when negative. */
export function plusDagen(date: IsoDate, days: number): IsoDate {
  return iso(Date.parse(date) + days * DAY);
}

/** Calendar days from one date to another; negative when the second is earlier. */
export function dagenTussen(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The date `months` calendar months later; the last day of a shorter month stands in for a day it does not have. */
export function plusMaanden(date: IsoDate, months: number): IsoDate {
  const start = new Date(Date.parse(date));
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month, Math.min(start.getUTCDate(), last)));
}
