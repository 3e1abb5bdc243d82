import { addDays, addYears, daysBetween, type IsoDate } from '../../platform/dates/index.ts';
import { deel } from './centen.ts';

/** A fixed number of nights for accommodation of a size; `totSlaapplaatsen` null: for all that are larger. */
export type Forfaitklasse = { totSlaapplaatsen: number | null; nachten: number };

/** What an ordinance counts its fixed nights for: a whole location, each of its rooms, or each of its beds. */
export const FORFAIT_PER = ['locatie', 'kamer', 'slaapplaats'] as const;
export type ForfaitPer = (typeof FORFAIT_PER)[number];

/** By what a period is levied: the nights that were slept, or the flat rate. The huisvester chooses. */
export const BEREKENINGEN = ['werkelijk', 'forfait'] as const;
export type Berekening = (typeof BEREKENINGEN)[number];

/** So many locations, rooms or beds, at so many fixed nights a year each. */
export type Forfaitbasis = { per: ForfaitPer; aantal: number; perJaar: number };

/** The flat rate of a line, with what it rests on. */
export type Regelforfait = Forfaitbasis & { nachten: number };

/** Classes from small to large; the one without a limit comes last. */
export const naarGrootte = (klassen: readonly Forfaitklasse[]): Forfaitklasse[] =>
  [...klassen].sort((a, b) => (a.totSlaapplaatsen ?? Infinity) - (b.totSlaapplaatsen ?? Infinity));

/** The fixed nights for so many beds; null when the ordinance has no class for them. */
export const forfaitnachten = (klassen: readonly Forfaitklasse[], slaapplaatsen: number): number | null =>
  naarGrootte(klassen).find(({ totSlaapplaatsen: most }) => most === null || slaapplaatsen <= most)
    ?.nachten ?? null;

/** What the flat rate of a location rests on; null when the ordinance has none for it, or it has none of what is counted. */
export function forfaitbasis(
  { forfait, forfaitPer: per }: { forfait: readonly Forfaitklasse[]; forfaitPer: ForfaitPer },
  { slaapplaatsen, kamers }: { slaapplaatsen: number; kamers: number },
): Forfaitbasis | null {
  const perJaar = forfaitnachten(forfait, slaapplaatsen);
  const aantal = { locatie: 1, kamer: kamers, slaapplaats: slaapplaatsen }[per];
  return perJaar === null || aantal === 0 ? null : { per, aantal, perJaar };
}

/**
 * The share of a year's fixed nights that falls in days `[van, tot)`, by days of that year. Fractions are carried on, so
 * that the parts of a year always add up to the whole.
 */
export function forfaitOver(
  basis: Pick<Forfaitbasis, 'aantal' | 'perJaar'>,
  van: IsoDate,
  tot: IsoDate,
): number {
  const newYear: IsoDate = `${van.slice(0, 4)}-01-01`;
  const next = addYears(newYear, 1);
  if (tot > next) return forfaitOver(basis, van, next) + forfaitOver(basis, next, tot);
  const upTo = (day: IsoDate) =>
    deel(basis.aantal * basis.perJaar * daysBetween(newYear, day), 1, daysBetween(newYear, next));
  return upTo(tot) - upTo(van);
}

/** The flat rate of a line day by day, as if so many had slept there. */
export const forfaitPerDag = (basis: Forfaitbasis, van: IsoDate, tot: IsoDate) =>
  Array.from({ length: daysBetween(van, tot) }, (_, at) => {
    const nacht = addDays(van, at);
    return { nacht, belast: forfaitOver(basis, nacht, addDays(nacht, 1)) };
  });

/** The nights of a line that count, by what was chosen; a line without flat rate always counts as it was slept. */
export const tellendeNachten = (
  { belast, forfait }: { belast: number; forfait: Pick<Regelforfait, 'nachten'> | null },
  berekening: Berekening,
): number => (berekening === 'forfait' && forfait !== null ? forfait.nachten : belast);
