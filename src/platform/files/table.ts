import type { Encoding } from './decode-text.ts';

/** A row as it stands in the file: `number` is the line or spreadsheet row people see, cells are text. */
export interface TableRow {
  number: number;
  cells: string[];
}

/** A file read as a table. Dates of spreadsheet cells are ISO text; rows without a filled cell are left out. */
export interface Table {
  kind: 'csv' | 'xlsx';
  /** Of CSV only. */
  encoding?: Encoding;
  delimiter?: string;
  /** Of XLSX only: the sheet that was read. */
  sheet?: string;
  header: string[];
  /** Each row has at least as many cells as the header. */
  rows: Iterable<TableRow>;
}

/**
 * Takes the header off: the first row with two filled cells. What stands above it (a title, a date) is left out.
 * @returns undefined when there is no such row
 */
export function splitHeader(rows: readonly TableRow[]): { header: string[]; rows: TableRow[] } | undefined {
  const at = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length >= 2);
  const first = rows[at];
  if (!first) return undefined;
  const width = first.cells.findLastIndex((cell) => cell !== '') + 1;
  const body = rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell !== ''));
  return {
    header: first.cells.slice(0, width),
    rows: body.map((row) => ({ ...row, cells: padded(row.cells, width) })),
  };
}

function padded(cells: string[], width: number): string[] {
  const missing = Math.max(0, width - cells.length);
  return missing ? [...cells, ...Array<string>(missing).fill('')] : cells;
}
