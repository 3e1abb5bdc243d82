import type { IsoDate } from '../../platform/dates/index.ts';

/*
 * The arithmetic of `platform/dates`, on dates that were checked when they came in. A worklist judges everybody of a
 * gemeente each time it is opened, with dozens of sums a person: Temporal takes some hundred times as long for the same.
 * A test holds both alike.
 */

const DAY = 86_400_000;
/** A gemeente's stays hold some thousand different dates; far more than that would be no gemeente's. */
const MOST = 20_000;
const numbers = new Map<IsoDate, number>();
const dates = new Map<number, IsoDate>();

/** Days since 1970, kept: working it out of the text takes several times as long as finding it. */
function numberOf(date: IsoDate): number {
  let number = numbers.get(date);
  if (number === undefined) {
    number = Date.parse(date) / DAY;
    if (numbers.size >= MOST) numbers.clear();
    numbers.set(date, number);
  }
  return number;
}

function dateOf(number: number): IsoDate {
  let date = dates.get(number);
  if (date === undefined) {
    date = new Date(number * DAY).toISOString().slice(0, 10);
    if (dates.size >= MOST) dates.clear();
    dates.set(number, date);
  }
  return date;
}

/** The date `days` calendar days later; earlier when negative. */
export function plusDagen(date: IsoDate, days: number): IsoDate {
  return dateOf(numberOf(date) + days);
}

/** Calendar days from one date to another; negative when the second is earlier. */
export function dagenTussen(from: IsoDate, to: IsoDate): number {
  return numberOf(to) - numberOf(from);
}

/** The date `months` calendar months later; the last day of a shorter month stands in for a day it does not have. */
export function plusMaanden(date: IsoDate, months: number): IsoDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months];
  const first = Date.UTC(year, month, 1) / DAY;
  const length = Date.UTC(year, month + 1, 1) / DAY - first;
  return dateOf(first + Math.min(Number(date.slice(8)), length) - 1);
}
