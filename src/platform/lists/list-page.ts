import type { Language } from '../i18n/languages.ts';

/** One page of a list. `total` counts the rows on all pages; `sort` is the order they stand in, as in the address. */
export type ListPage<Row> = { rows: Row[]; total: number; page: number; pageSize: number; sort: string };

type Window = { pagina: number; per: number; alles: boolean };
type Wanted = Window & { sorteer: string };

/** What to skip and to take, for a query that pages by itself. */
export function windowOf({ pagina, per, alles }: Window): { offset: number; limit: number | null } {
  return alles ? { offset: 0, limit: null } : { offset: (pagina - 1) * per, limit: per };
}

/** One page out of all rows; past the end it is the last one. */
export function pageOf<Row>(rows: readonly Row[], wanted: Wanted): ListPage<Row> {
  const { sorteer: sort } = wanted;
  if (wanted.alles) return { rows: [...rows], total: rows.length, page: 1, pageSize: rows.length, sort };
  const page = Math.min(wanted.pagina, Math.max(1, Math.ceil(rows.length / wanted.per)));
  const from = (page - 1) * wanted.per;
  return { rows: rows.slice(from, from + wanted.per), total: rows.length, page, pageSize: wanted.per, sort };
}

/**
 * Rows in the order of a column, texts as the reader's language sorts them, what is not known last.
 * @param order name of a column in `by`, with `-` in front for the other way round
 */
export function sortRows<Row, K extends string>(
  rows: readonly Row[],
  order: K | `-${K}`,
  by: Readonly<Record<K, (row: Row) => string | number | null>>,
  language: Language,
): Row[] {
  const down = order.startsWith('-');
  const value = by[(down ? order.slice(1) : order) as K];
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return down ? compare(b, a) : compare(a, b);
  });
}
