import { Readable } from 'node:stream';
import type { ExportColumn, ExportRows } from './export.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  json: 'application/json',
  jsonl: 'application/jsonl; charset=utf-8',
} as const;
/** The formats every list can be had in. */
export type FileFormat = 'csv' | 'xlsx';

export function isFileFormat(value: unknown): value is FileFormat {
  return value === 'csv' || value === 'xlsx';
}

export type TableFile<Row> = {
  /** File name without its ending; anything but letters, digits and hyphens becomes a hyphen. */
  name: string;
  /** Name of the sheet. */
  title: string;
  columns: readonly ExportColumn<Row>[];
  rows: ExportRows<Row>;
  /** What holds for the whole file (moment of making, by whom, why): columns of their own, the same in every row. */
  facts?: readonly { label: string; value: string }[];
};

/** A table as a file to save, streamed: any number of rows in little memory. */
export function fileResponse<Row>(format: FileFormat, table: TableFile<Row>): Response {
  const columns: ExportColumn<Row>[] = [
    ...table.columns,
    ...(table.facts ?? []).map(({ label, value }) => ({ header: label, value: () => value })),
  ];
  const bytes =
    format === 'csv' ? writeCsv(columns, table.rows) : writeXlsx(table.title, columns, table.rows);
  return attachment(table.name, format, bytes);
}

/**
 * A file to save, which nothing between keeps.
 * @param name without its ending; anything but letters, digits and hyphens becomes a hyphen
 */
export function attachment(
  name: string,
  format: keyof typeof TYPES,
  body: string | Uint8Array | Readable,
): Response {
  return new Response((body instanceof Readable ? Readable.toWeb(body) : body) as BodyInit, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${fileName(name)}.${format}"`,
      'cache-control': 'no-store',
    },
  });
}

/** A name as a file may have it anywhere: letters, digits and hyphens. */
export const fileName = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
