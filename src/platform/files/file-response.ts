import { Readable } from 'node:stream';
import type { ExportColumn, ExportRows } from './export.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The formats every list can be had in, with their media types. */
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileFormat = keyof typeof TYPES;

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
  return new Response(Readable.toWeb(bytes) as unknown as BodyInit, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${fileName(table.name)}.${format}"`,
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
