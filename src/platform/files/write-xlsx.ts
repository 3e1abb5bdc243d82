import { PassThrough, type Readable } from 'node:stream';
import type { ExportColumn, ExportRows } from './export.ts';
import { loadExceljs } from './load-exceljs.ts';

/** Longest text a spreadsheet cell holds. */
const CELL_MAX = 32_767;

/**
 * Writes an XLSX with one sheet: header row in bold, kept in sight. Text cells are typed as text, so nothing is ever a
 * formula; numbers are numbers and dates real dates.
 * @param sheet name of the sheet, at most 31 characters
 * @returns a stream of bytes; rows are taken as it is written
 */
export function writeXlsx<Row>(
  sheet: string,
  columns: readonly ExportColumn<Row>[],
  rows: ExportRows<Row>,
): Readable {
  const stream = new PassThrough();
  write(stream, sheet, columns, rows).catch((error: unknown) => stream.destroy(error as Error));
  return stream;
}

async function write<Row>(
  stream: PassThrough,
  sheet: string,
  columns: readonly ExportColumn<Row>[],
  rows: ExportRows<Row>,
): Promise<void> {
  const exceljs = await loadExceljs();
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useSharedStrings: false,
    useStyles: true,
  });
  const page = workbook.addWorksheet(sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  page.columns = columns.map(({ header, kind }) => ({
    width: Math.min(40, Math.max(12, header.length + 2)),
    ...(kind === 'date' && { style: { numFmt: 'yyyy-mm-dd' } }),
  }));
  const head = page.addRow(columns.map(({ header }) => header));
  head.font = { bold: true };
  head.commit();
  for await (const row of rows) {
    page.addRow(columns.map((column) => cell(column.kind ?? 'text', column.value(row)))).commit();
    if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve));
  }
  page.commit();
  await workbook.commit();
}

function cell(
  kind: 'text' | 'number' | 'date',
  value: string | number | null | undefined,
): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  return kind === 'number' ? Number(value) : String(value).slice(0, CELL_MAX);
}
