import {
  addDays,
  addToMonth,
  type Clock,
  type IsoDate,
  type IsoMonth,
  monthNights,
  monthOf,
  nightOf,
} from '../platform/dates/index.ts';

/** Months that are shown: a year, and the same month of the year before. */
export const MAANDEN = 13;

/** The last night that is over. */
export const laatsteNacht = (clock: Clock): IsoDate => addDays(nightOf(clock.now()), -1);

/** The months up to that night, oldest first. */
export function maandenTot(laatste: IsoDate): IsoMonth[] {
  return Array.from({ length: MAANDEN }, (_, index) => addToMonth(monthOf(laatste), index + 1 - MAANDEN));
}

/** The nights of a month that are over. */
export const nachtenVan = (maand: IsoMonth, laatste: IsoDate): IsoDate[] =>
  monthNights(maand).filter((nacht) => nacht <= laatste);

/** The night for which people are counted in a month: its last that is over. */
export const peilnachtVan = (maand: IsoMonth, laatste: IsoDate): IsoDate =>
  nachtenVan(maand, laatste).at(-1) ?? laatste;
