import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ExportColumn, ExportRows } from './export.ts';
import { guarded } from './formula-guard.ts';

/**
 * Writes CSV as Dutch Excel opens it by a double click: UTF-8 with byte order mark, semicolons, decimal commas, CRLF.
 * Dates stay ISO, which every spreadsheet takes for dates. Text that would be a formula gets an apostrophe in front.
 * @returns a stream of bytes; rows are taken as it is read
 */
export function writeCsv<Row>(columns: readonly ExportColumn<Row>[], rows: ExportRows<Row>): Readable {
  async function* lines() {
    yield columns.map(({ header }) => guarded(header));
    for await (const row of rows) yield columns.map((column) => cell(column.value(row)));
  }
  const writer = stringify({
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
  const source = Readable.from(lines());
  source.on('error', (error) => writer.destroy(error));
  writer.on('close', () => source.destroy());
  return source.pipe(writer);
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return guarded(value ?? '');
}
