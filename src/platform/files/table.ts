import type { Encoding } from './decode-text.ts';

/** A row as it stands in the file: `number` is the line or spreadsheet row people see, cells are text. */
export interface TableRow {
  number: number;
  cells: string[];
}

/** Rows to go through, as often as need be, and how many there are. */
export interface TableRows extends Iterable<TableRow> {
  readonly length: number;
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
  rows: TableRows;
}
