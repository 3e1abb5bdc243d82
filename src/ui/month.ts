/** Noon UTC of a calendar date, for arithmetic in whole days. */
const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day, 12));

const parse = (isoMonth: string) => {
  const [year = 1970, month = 1] = isoMonth.split('-').map(Number);
  return { year, month };
};

const shift = (isoMonth: string, months: number) => {
  const { year, month } = parse(isoMonth);
  return utc(year, month + months, 1)
    .toISOString()
    .slice(0, 7);
};

/** `2026-12` → `2027-01` */
export const nextMonth = (isoMonth: string) => shift(isoMonth, 1);

/** `2027-01` → `2026-12` */
export const previousMonth = (isoMonth: string) => shift(isoMonth, -1);

/** A place in the grid of a month: `key` is its ISO date, `date` the same, or null outside the month. */
export interface Place {
  key: string;
  date: string | null;
}

/**
 * The weeks of a month, Monday first, seven places each.
 * @param isoMonth `2026-11`
 */
export function monthWeeks(isoMonth: string): Place[][] {
  const { year, month } = parse(isoMonth);
  const before = (utc(year, month, 1).getUTCDay() + 6) % 7;
  const days = utc(year, month + 1, 0).getUTCDate();
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1;
      const key = utc(year, month, day).toISOString().slice(0, 10);
      return { key, date: day < 1 || day > days ? null : key };
    }),
  );
}
