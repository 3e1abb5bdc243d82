import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import exceljs from 'exceljs';

/** The formats every list can be had in. */
export const FILE_FORMATS = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export function isFileFormat(value: unknown): value is FileFormat {
  return value === 'csv' || value === 'xlsx';
}

/** One column of a file. A `date` column's values are ISO dates; they become real dates in a spreadsheet. */
export type FileColumn<Row> = {
  header: string;
  value: (row: Row) => string | number | null | undefined;
  kind?: 'text' | 'number' | 'date';
};

export type TableFile<Row> = {
  /** File name without its ending; anything but letters, digits and hyphens becomes a hyphen. */
  name: string;
  /** Name of the sheet. */
  title: string;
  columns: readonly FileColumn<Row>[];
  rows: Iterable<Row> | AsyncIterable<Row>;
  /** What the file is about (moment of making, by whom, filters): a second sheet, or columns of their own in CSV. */
  facts?: readonly { label: string; value: string }[];
};

const TYPES: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A table as a file to save, streamed: any number of rows in little memory. CSV has semicolons and a byte order mark,
 * as a Dutch spreadsheet expects; text that would run as a formula gets an apostrophe in front.
 */
export function fileResponse<Row>(format: FileFormat, table: TableFile<Row>): Response {
  const out = new PassThrough();
  const written = format === 'csv' ? writeCsv(table, out) : writeXlsx(table, out);
  written.catch((error: Error) => out.destroy(error));
  return new Response(Readable.toWeb(out) as unknown as BodyInit, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${fileName(table.name)}.${format}"`,
      'cache-control': 'no-store',
    },
  });
}

const fileName = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

async function writeCsv<Row>({ columns, rows, facts = [] }: TableFile<Row>, out: PassThrough): Promise<void> {
  const extra = facts.map(({ value }) => value);
  async function* lines() {
    yield [...columns.map(({ header }) => header), ...facts.map(({ label }) => label)];
    for await (const row of rows) yield [...columns.map(({ value }) => value(row) ?? ''), ...extra];
  }
  await pipeline(
    Readable.from(lines()),
    stringify({ delimiter: ';', bom: true, record_delimiter: 'windows', escape_formulas: true }),
    out,
  );
}

/** Text cells are written as text, so no value can become a formula. */
async function writeXlsx<Row>(
  { title, columns, rows, facts = [] }: TableFile<Row>,
  out: PassThrough,
): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = book.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map(({ header, kind }) => ({
    header,
    width: kind === 'number' ? 12 : kind === 'date' ? 14 : Math.max(18, header.length + 2),
    style: kind === 'date' ? { numFmt: 'dd-mm-yyyy' } : {},
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.commit();
  for await (const row of rows) sheet.addRow(columns.map((column) => cell(column, row))).commit();
  sheet.commit();
  if (facts.length > 0) {
    const about = book.addWorksheet('Info');
    about.columns = [{ width: 28 }, { width: 60 }];
    for (const { label, value } of facts) about.addRow([label, value]).commit();
    about.commit();
  }
  await book.commit();
}

function cell<Row>({ kind, value }: FileColumn<Row>, row: Row): string | number | Date | null {
  const given = value(row);
  if (given === null || given === undefined || given === '') return null;
  return kind === 'date' && typeof given === 'string' ? new Date(`${given}T00:00:00Z`) : given;
}
