import { type DateOrder, type ParsedDate, parseDate } from '../dates/index.ts';

/**
 * Order of the dates in a column. `ambiguous`: every date can be read both ways (`03/04/2026`), or some contradict
 * others; then a person chooses. `none`: there is no date in it.
 */
export interface DetectedOrder {
  order: DateOrder | 'ambiguous' | 'none';
  /** Filled values that are no date in the order found (in no order, when ambiguous). */
  unreadable: number;
}

/** Figures with slashes, the only way in which the month is written first. */
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/;

/**
 * Finds in which order the dates of a column are written. Year first, month names, dots and dashes leave no doubt; with
 * slashes a number above 12 decides.
 */
export function detectDateOrder(values: Iterable<string>): DetectedOrder {
  const filled = [...values].filter((value) => value.trim() !== '');
  const readable = (order: DateOrder) => filled.filter((value) => read(value, order).ok).length;
  const slashed = filled.flatMap((value) => SLASHED.exec(value.trim()) ?? []).length > 0;
  const [dmy, mdy] = [readable('dmy'), readable('mdy')];
  if (Math.max(dmy, mdy) === 0) return { order: 'none', unreadable: filled.length };
  if (!slashed) return { order: filled.some(hasOrder) ? 'dmy' : 'iso', unreadable: filled.length - dmy };
  const dayFirst = filled.some((value) => part(value, 1) > 12);
  const monthFirst = filled.some((value) => part(value, 2) > 12);
  if (dayFirst === monthFirst) return { order: 'ambiguous', unreadable: filled.length - Math.max(dmy, mdy) };
  return dayFirst
    ? { order: 'dmy', unreadable: filled.length - dmy }
    : { order: 'mdy', unreadable: filled.length - mdy };
}

function hasOrder(value: string): boolean {
  return /^\d{1,2}[-.]\d{1,2}[-.]/.test(value.trim());
}

function part(value: string, index: 1 | 2): number {
  return Number(SLASHED.exec(value.trim())?.[index] ?? 0);
}

/** Reads one date of a column in its order; years of two figures are taken near the year 2000 (1946 to 2045). */
function read(value: string, order: DateOrder): ParsedDate {
  return parseDate(value, { order, twoDigitYearsAround: '2026-01-01' });
}
