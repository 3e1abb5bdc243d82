/** Figures under this are hidden outside the departments that see names. Nought is shown: it is about nobody. */
export const GRENS = 5;

/** A figure that may be hidden; null is "fewer than five, or hidden so that another can't be worked out". */
export type Getoond = number | null;

/**
 * Hides small figures of one row of figures that add up to a total which is shown too (§8.1, AVG).
 *
 * First every figure from 1 to 4 is hidden. The rest must not give them away: what is hidden adds up to total minus
 * what is shown, so at least two figures are hidden, together at least five and leaving more than one way to add up;
 * else the smallest figure still shown is hidden as well. When nothing is left to hide the total goes.
 *
 * For one row. Of a table with totals both ways, show one way.
 */
export function onderdruk(
  figures: readonly number[],
  grens = GRENS,
): { aantallen: Getoond[]; totaal: Getoond } {
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  const hidden = new Set(figures.flatMap((figure, index) => (figure > 0 && figure < grens ? [index] : [])));
  const bySize = figures.map((figure, index) => ({ figure, index })).filter(({ figure }) => figure >= grens);
  bySize.sort((a, b) => a.figure - b.figure || a.index - b.index);
  let totaal: Getoond = total > 0 && total < grens ? null : total;
  while (totaal !== null && hidden.size > 0 && givesAway(figures, hidden, grens)) {
    const next = bySize.shift();
    if (next) hidden.add(next.index);
    else totaal = null;
  }
  return { aantallen: figures.map((figure, index) => (hidden.has(index) ? null : figure)), totaal };
}

/** Whether the sum of the hidden figures, known from the total, says what one of them is. */
function givesAway(figures: readonly number[], hidden: ReadonlySet<number>, grens: number): boolean {
  const values = [...hidden].map((index) => figures[index] ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  const onlySmall = values.every((value) => value < grens);
  const oneWay = sum === values.length || (onlySmall && sum === values.length * (grens - 1));
  return values.length < 2 || sum < grens || oneWay;
}
