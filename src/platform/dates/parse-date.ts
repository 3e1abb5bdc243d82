import { type IsoDate, isIsoDate } from './iso-date.ts';

/** Order of the parts of a date in figures: year-month-day, day-month-year, month-day-year. */
export type DateOrder = 'iso' | 'dmy' | 'mdy';

/** `unreadable`: no date in it; `nonexistent`: well written, not on the calendar (30 February). */
export type ParsedDate = { ok: true; date: IsoDate } | { ok: false; reason: 'unreadable' | 'nonexistent' };

export interface ParseDateOptions {
  /** Order of `03-04-2026`; a year in front always reads as year-month-day. Default day first, as in Dutch. */
  order?: DateOrder;
  /** Lets `24-11-26` in: the year is taken from 80 years before this date to 19 after. Refused when left out. */
  twoDigitYearsAround?: IsoDate;
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_NAMED = /^(?:\p{L}+[., ]+)?(\d{1,2})[.\s-]*(\p{L}{3,9})[.,\s-]*(\d{4})$/u;
const NAMED_DAY = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:,\s*|\s+)(\d{4})$/u;
/** A time of the day behind the date; with a zone only midnight UTC, which spreadsheets write for a plain date. */
const TIME = /[T\s]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$|T00:00(:00(\.0+)?)?Z$/;

const MONTHS = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'mrt', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

/**
 * Reads a date as people type it and files hold it: `2026-11-24`, `20261124`, `24-11-2026`, `24/11/2026`,
 * `24.11.2026`, `24 nov 2026`, `di 24 november 2026`, `November 24, 2026`. Month names in Dutch and English,
 * in full or from their first three letters. A time of the day behind it is left out.
 */
export function parseDate(text: string, options: ParseDateOptions = {}): ParsedDate {
  const written = text.normalize('NFKC').trim().replace(TIME, '');
  const parts = numbers(written, options) ?? named(written);
  if (!parts) return { ok: false, reason: 'unreadable' };
  const date = iso(parts);
  return isIsoDate(date) ? { ok: true, date } : { ok: false, reason: 'nonexistent' };
}

type Parts = { year: number; month: number; day: number };

function numbers(text: string, { order = 'dmy', twoDigitYearsAround }: ParseDateOptions): Parts | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first) return { year: Number(first[1]), month: Number(first[3]), day: Number(first[4]) };
  const compact = COMPACT.exec(text);
  if (compact) return { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
  const last = YEAR_LAST.exec(text);
  if (!last) return undefined;
  const year = fullYear(last[4] ?? '', twoDigitYearsAround);
  if (year === undefined) return undefined;
  const [day, month] = order === 'mdy' ? [last[3], last[1]] : [last[1], last[3]];
  return { year, month: Number(month), day: Number(day) };
}

function named(text: string): Parts | undefined {
  const dayFirst = DAY_NAMED.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : (NAMED_DAY.exec(text)?.slice(1) ?? []);
  const start = (name ?? '').toLowerCase();
  const month =
    MONTHS.findIndex((names) => start.length >= 3 && names.some((full) => full.startsWith(start))) + 1;
  return month > 0 ? { year: Number(year), month, day: Number(day) } : undefined;
}

function fullYear(digits: string, around: IsoDate | undefined): number | undefined {
  if (digits.length === 4) return Number(digits);
  if (!around) return undefined;
  const earliest = Number(around.slice(0, 4)) - 80;
  return earliest + ((((Number(digits) - earliest) % 100) + 100) % 100);
}

function iso({ year, month, day }: Parts): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
