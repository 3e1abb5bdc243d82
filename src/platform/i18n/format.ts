import { type Language, LOCALES } from './languages.ts';

/** The time zone of every moment on screen; nights are calendar evenings here. */
export const TIME_ZONE = 'Europe/Amsterdam';

const DATE_PARTS = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

/** Formatters, each made once: making one takes many times longer than using it, and a list uses hundreds. */
function kept<F>(make: (locale: string) => F): (language: Language) => F {
  const made = new Map<Language, F>();
  return (language) => {
    const format = made.get(language) ?? make(LOCALES[language]);
    made.set(language, format);
    return format;
  };
}

/** A formatter of dates. */
const dates = (options: Intl.DateTimeFormatOptions) =>
  kept((locale) => new Intl.DateTimeFormat(locale, options));

const day = dates({ ...DATE_PARTS, timeZone: 'UTC' });
const dayOfMoment = dates({ ...DATE_PARTS, timeZone: TIME_ZONE });
const timeOfMoment = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: TIME_ZONE });
const month = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = {
  short: dates({ weekday: 'short', timeZone: 'UTC' }),
  long: dates({ weekday: 'long', timeZone: 'UTC' }),
};
const number = kept((locale) => new Intl.NumberFormat(locale));
const money = kept((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }));

/** `ma 24 nov 2026` / `Mon 24 Nov 2026`: the parts in our own order, without the locale's dots and commas. */
function joinDate(format: Intl.DateTimeFormat, moment: Date): string {
  const parts = new Map(
    format.formatToParts(moment).map(({ type, value }) => [type, value.replace('.', '')]),
  );
  return ['weekday', 'day', 'month', 'year']
    .flatMap((type) => parts.get(type as Intl.DateTimeFormatPartTypes) ?? [])
    .join(' ');
}

/** Noon keeps the calendar day whatever the zone. */
const noon = (isoDate: string) => new Date(`${isoDate}T12:00:00Z`);

/**
 * A calendar date.
 * @param isoDate `2026-11-24`
 * @returns `di 24 nov 2026` / `Tue 24 Nov 2026`
 */
export function formatDate(isoDate: string, language: Language): string {
  return joinDate(day(language), noon(isoDate));
}

/**
 * A month.
 * @param isoMonth `2026-11` (a full ISO date is fine too)
 * @returns `november 2026` / `November 2026`
 */
export function formatMonth(isoMonth: string, language: Language): string {
  return month(language).format(noon(`${isoMonth.slice(0, 7)}-01`));
}

/**
 * Day of the week of a calendar date.
 * @returns `ma` / `Mon` (short) or `maandag` / `Monday` (long)
 */
export function formatWeekday(
  isoDate: string,
  language: Language,
  width: 'short' | 'long' = 'short',
): string {
  return weekday[width](language).format(noon(isoDate));
}

/**
 * A moment, shown on the clock of the Netherlands.
 * @param instant ISO 8601 with offset (`2026-11-24T21:05:00Z`), a `Date` or a `Temporal.Instant`
 * @returns `di 24 nov 2026, 22:05`
 */
export function formatMoment(instant: string | Date | { toString(): string }, language: Language): string {
  const moment = toDate(instant);
  return `${joinDate(dayOfMoment(language), moment)}, ${formatTime(moment, language)}`;
}

/** The time of a moment on the clock of the Netherlands: `22:05`. */
export function formatTime(instant: string | Date | { toString(): string }, language: Language): string {
  return timeOfMoment(language).format(toDate(instant));
}

const toDate = (instant: string | Date | { toString(): string }) =>
  instant instanceof Date ? instant : new Date(instant.toString());

/**
 * A number with the locale's separators: `1.234,5` / `1,234.5`.
 * @param decimals fixed number of decimals; as many as there are (at most 3) when left out
 */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  if (decimals === undefined) return number(language).format(value);
  const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(LOCALES[language], fixed).format(value);
}

/** An amount in integer cents: `€ 1.234,50` / `€1,234.50`. */
export function formatMoney(cents: number, language: Language): string {
  return money(language).format(cents / 100);
}
