/**
 * A column of an export. `text` is always text, `number` a number, `date` a calendar date in ISO text.
 * `value` gives null for an empty cell.
 */
export interface ExportColumn<Row> {
  header: string;
  kind?: 'text' | 'number' | 'date';
  value(row: Row): string | number | null | undefined;
}

/** Rows of an export, as they come from memory or, page by page, from the database. */
export type ExportRows<Row> = Iterable<Row> | AsyncIterable<Row>;
