import { type Getoond, GRENS, onderdruk } from './kleine-aantallen.ts';

/** People in one cell of a table, `groepen` telling where it belongs in each division: its kern, its form of housing. */
export type Cel = { groepen: readonly string[]; aantal: number };

/** Per division: its groups in the order in which they first appear, each with the figure that may be shown. */
export type Verdeling = Map<string, Getoond>;

/**
 * Hides small figures in several divisions of the same people that are shown beside each other with one total (§8.1,
 * AVG). Each division by itself is protected by `onderdruk`. Then nobody who knows which groups go together may add and
 * subtract their way to a small figure: as long as that works, the smallest figure still shown is hidden as well.
 *
 * When the total can't be shown nothing is: the figures are then about a handful of people.
 * @param belang per division how much its figures matter: what matters less is hidden first; alike when left out
 */
export function onderdrukSamen(
  cells: readonly Cel[],
  belang: readonly number[] = [],
): { totaal: Getoond; verdelingen: Verdeling[] } {
  const total = cells.reduce((sum, { aantal }) => sum + aantal, 0);
  const divisions = (cells[0]?.groepen ?? []).map((_, index) => groupsOf(cells, index));
  const shown = divisions.map((groups) => onderdruk([...groups.values()]));
  if (shown.some(({ totaal }) => totaal === null)) {
    return { totaal: null, verdelingen: divisions.map((groups) => hideAll(groups)) };
  }
  const figures = divisions.flatMap((groups, division) =>
    [...groups].map(([name, figure], index) => ({
      figure,
      belang: belang[division] ?? 0,
      shown: shown[division]?.aantallen[index] !== null,
      cells: cells.map(({ groepen }) => (groepen[division] === name ? 1 : 0)),
    })),
  );
  const everybody = cells.map(() => 1);
  for (;;) {
    const known = [everybody, ...figures.filter((one) => one.shown).map((one) => one.cells)];
    const basis = eliminated(known);
    const found = figures.some(({ figure, cells }) => figure > 0 && figure < GRENS && follows(cells, basis));
    const next = figures
      .filter((one) => one.shown && one.figure > 0)
      .sort((a, b) => a.belang - b.belang || a.figure - b.figure)[0];
    if (!found || !next) break;
    next.shown = false;
  }
  let at = 0;
  const verdelingen = divisions.map((groups) => {
    const part = figures.slice(at, at + groups.size);
    at += groups.size;
    return new Map(
      [...groups.keys()].map((name, index) => [name, part[index]?.shown ? part[index].figure : null]),
    );
  });
  return { totaal: total, verdelingen };
}

function groupsOf(cells: readonly Cel[], division: number): Map<string, number> {
  const groups = new Map<string, number>();
  for (const { groepen, aantal } of cells) {
    const name = groepen[division] ?? '';
    groups.set(name, (groups.get(name) ?? 0) + aantal);
  }
  return groups;
}

const hideAll = (groups: Map<string, number>): Verdeling =>
  new Map([...groups].map(([name, figure]) => [name, figure === 0 ? 0 : null]));

type Row = { values: number[]; pivot: number };
const isNought = (value: number | undefined) => Math.abs(value ?? 0) < 1e-9;

/** Gaussian elimination: rows of which each has a column of its own. */
function eliminated(rows: readonly (readonly number[])[]): Row[] {
  const basis: Row[] = [];
  for (const row of rows) {
    const values = reduced(row, basis);
    const pivot = values.findIndex((value) => !isNought(value));
    if (pivot >= 0) basis.push({ values, pivot });
  }
  return basis;
}

function reduced(row: readonly number[], basis: readonly Row[]): number[] {
  let values = [...row];
  for (const { values: other, pivot } of basis) {
    const times = (values[pivot] ?? 0) / (other[pivot] ?? 1);
    if (!isNought(times)) values = values.map((value, index) => value - times * (other[index] ?? 0));
  }
  return values;
}

/** Whether a figure is a sum and difference of figures that are known. */
const follows = (cells: readonly number[], basis: readonly Row[]) => reduced(cells, basis).every(isNought);
