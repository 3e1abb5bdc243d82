import {
  addDays,
  addToMonth,
  type IsoDate,
  type IsoMonth,
  monthNights,
  systemClock,
  tonight,
} from '../../src/platform/dates/index.ts';

/** The night that is going on in the demo: before noon it is that of the evening before. */
const night = (): IsoDate => tonight(systemClock, '12:00');

/** So many days after tonight's night, ISO 8601. */
export const fromTonight = (days: number): IsoDate => addDays(night(), days);

/** As somebody writes a date in a list: `1-12-2026`. */
export const written = (date: IsoDate): string => date.split('-').map(Number).reverse().join('-');

/** The newest month of the demo that is over and delivered. */
export const lastMonth = (): IsoMonth => addToMonth(night().slice(0, 7), -1);

/** How many days a month has. */
export const daysIn = (maand: IsoMonth): number => monthNights(maand).length;

/** The quarter before the one that is going on, as an address has it: `2026-K3`. */
export function lastQuarter(): string {
  const [year = 0, month = 0] = addToMonth(night().slice(0, 7), -3).split('-').map(Number);
  return `${year}-K${Math.ceil(month / 3)}`;
}
