import { Temporal } from 'temporal-polyfill';

/** A calendar date as text, `2026-11-24`. Schemas, rows and JSON hold dates in this form. */
export type IsoDate = string;
/** A calendar month as text, `2026-11`. */
export type IsoMonth = string;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * Days that can come in: what is reckoned from them stays a date. Wide enough for a mistyped year, of which the rules say
 * what is wrong with it.
 */
const FIRST = '1000-01-01';
const LAST = '2999-12-31';

/**
 * Whether a value is a date that exists, written `jjjj-mm-dd`, from 1000 to 2999; 30 February and `2026-2-3` are not. To be
 * asked of whatever comes in.
 */
export function isIsoDate(value: unknown): value is IsoDate {
  return isDate(value) && value >= FIRST && value <= LAST;
}

const isDate = (value: unknown): value is IsoDate =>
  typeof value === 'string' && DATE.test(value) && value > '0001' && exists(value);

/** Whether a value is a month, written `jjjj-mm`, from 1000 to 2999. */
export function isIsoMonth(value: unknown): value is IsoMonth {
  return typeof value === 'string' && MONTH.test(value) && value >= FIRST.slice(0, 7) && value <= LAST;
}

/** `Date` rolls a day that is not there over to the next month. Asked for every date of every row of a file. */
function exists(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The date as Temporal.PlainDate, for rules that calculate.
 * @throws RangeError when it is not a date written `jjjj-mm-dd`
 */
export function plainDate(date: IsoDate): Temporal.PlainDate {
  if (!isDate(date)) throw new RangeError('not a date written yyyy-mm-dd');
  return Temporal.PlainDate.from(date);
}

/** The date `days` calendar days later; earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return plainDate(date).add({ days }).toString();
}

/**
 * The date `months` calendar months later; earlier when negative.
 * The last day of a shorter month stands in for a day it does not have (31 August + 6 = 28 or 29 February).
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return plainDate(date).add({ months }).toString();
}

/** The date `years` calendar years later; 29 February becomes the 28th in an ordinary year. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return plainDate(date).add({ years }).toString();
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. For a stay: its number of nights. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return plainDate(from).until(plainDate(to), { largestUnit: 'days' }).days;
}

/** The month a date is in. */
export function monthOf(date: IsoDate): IsoMonth {
  return plainDate(date).toPlainYearMonth().toString();
}

/** The month `months` later; earlier when negative. */
export function addToMonth(month: IsoMonth, months: number): IsoMonth {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}
