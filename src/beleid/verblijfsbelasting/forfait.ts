/** A fixed number of nights for accommodation of a size; `totSlaapplaatsen` null: for all that are larger. */
export type Forfaitklasse = { totSlaapplaatsen: number | null; nachten: number };

/** The fixed nights for so many beds; null when the ordinance has no class for them. */
export function forfaitnachten(klassen: readonly Forfaitklasse[], slaapplaatsen: number): number | null {
  const bySize = [...klassen].sort(
    (a, b) => (a.totSlaapplaatsen ?? Infinity) - (b.totSlaapplaatsen ?? Infinity),
  );
  return bySize.find(({ totSlaapplaatsen: most }) => most === null || slaapplaatsen <= most)?.nachten ?? null;
}

/** The flat rate never takes away the right to the actual nights: the lower of the two counts once they are known. */
export const nachtenNaForfait = (forfait: number, werkelijk: number | null): number =>
  werkelijk === null ? forfait : Math.min(forfait, werkelijk);
