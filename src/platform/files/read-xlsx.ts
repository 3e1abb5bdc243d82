import { Readable } from 'node:stream';
import type { CellValue } from 'exceljs';
import type { ReadLimits } from './limits.ts';
import { loadExceljs } from './load-exceljs.ts';
import { pack } from './pack.ts';
import type { Table } from './table.ts';
import { TableMaker } from './table-maker.ts';
import { unpackXlsx } from './unpack-xlsx.ts';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * Reads the first sheet that has a row. Formulas give their result, dates ISO text (`2026-12-01`, with a time
 * `2026-12-01T14:30`), rich text its letters, errors nothing.
 * @throws UnreadableFile
 */
export async function readXlsx(file: Buffer, limits: ReadLimits): Promise<Table> {
  // Packed anew, so that the reader meets no odd archive and has the shared texts before the sheets that use them.
  const clean = pack(await unpackXlsx(file, limits));
  let filled = false;
  for await (const { name, table } of sheets(clean, limits)) {
    filled ||= table.filled;
    if (table.header === undefined) continue;
    if (table.rows.length === 0) throw new UnreadableFile('bestand_leeg');
    return { kind: 'xlsx', sheet: name, header: table.header, rows: table.rows };
  }
  throw new UnreadableFile(filled ? 'bestand_geen_tabel' : 'bestand_leeg');
}

async function* sheets(
  file: Buffer,
  limits: ReadLimits,
): AsyncGenerator<{ name: string; table: TableMaker }> {
  const exceljs = await loadExceljs();
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([file]), {
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
    entries: 'ignore',
    hyperlinks: 'ignore',
  });
  try {
    for await (const sheet of reader) {
      const table = new TableMaker(limits);
      for await (const row of sheet) {
        const cells: string[] = [];
        for (let column = 1; column <= Math.min(row.cellCount, limits.maxColumns); column++)
          cells.push(cellText(row.getCell(column).value).trim());
        if (cells.every((cell) => cell === '')) continue;
        table.add({ number: row.number, cells });
      }
      yield { name: (sheet as unknown as { name: string }).name, table };
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('bestand_beschadigd');
  }
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return cellText(value.text);
  if ('result' in value) return cellText(value.result);
  return '';
}

/** A spreadsheet's date has no zone; exceljs gives it as UTC. Seconds are rounded off: they are stored as fractions. */
function dateText(value: Date): string {
  const minutes = new Date(Math.round(value.getTime() / 60_000) * 60_000);
  if (Number.isNaN(minutes.getTime())) return '';
  const [date, time] = minutes.toISOString().slice(0, 16).split('T');
  if (minutes.getUTCFullYear() < 1900) return time ?? '';
  return time === '00:00' ? `${date}` : `${date}T${time}`;
}
