import { type Options, parse } from 'csv-parse/sync';
import { decodeText, type Encoding } from './decode-text.ts';
import { withoutGuard } from './formula-guard.ts';
import type { ReadLimits } from './limits.ts';
import type { Table } from './table.ts';
import { TableMaker } from './table-maker.ts';
import { UnreadableFile } from './unreadable-file.ts';

const DELIMITERS = [';', ',', '\t', '|'];
/** Lines looked at to find the delimiter. */
const SAMPLE = 50;

/**
 * Reads delimited text. Unquoted fields, stray quotes and rows of other lengths are taken as they are.
 * @throws UnreadableFile
 */
export function readCsv(
  file: Buffer,
  limits: ReadLimits,
  forced: { encoding?: Encoding; delimiter?: string } = {},
): Table {
  const { text, encoding } = decodeText(file, forced.encoding);
  const announced = /^sep=(.)\r?\n/i.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  if (body.trim() === '') throw new UnreadableFile('bestand_leeg');
  const delimiter = forced.delimiter ?? announced?.[1] ?? detectDelimiter(body);
  if (!delimiter) throw new UnreadableFile('bestand_geen_tabel');
  const { header, rows } = rowsOf(body, delimiter, limits, announced ? 1 : 0);
  if (header === undefined) throw new UnreadableFile('bestand_geen_tabel');
  if (rows.length === 0) throw new UnreadableFile('bestand_leeg');
  return { kind: 'csv', encoding, delimiter, header, rows };
}

function rowsOf(text: string, delimiter: string, limits: ReadLimits, skipped: number): TableMaker {
  try {
    return parseRows(text, { delimiter }, limits, skipped);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    // A quote that opens and never closes: then quotes are ordinary characters in this file.
    return parseRows(text, { delimiter, quote: null }, limits, skipped);
  }
}

function parseRows(text: string, options: Options, limits: ReadLimits, skipped: number): TableMaker {
  const table = new TableMaker(limits);
  parse(text, {
    ...options,
    // All of them: a list glued together from two programs has more than one.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record(record: string[], { lines }) {
      const cells = record.slice(0, limits.maxColumns).map((cell) => withoutGuard(cell.trim()));
      table.add({ number: lines + skipped, cells });
      return null;
    },
  });
  return table;
}

/**
 * The delimiter that stands on most lines, then the one whose number on each line varies least, then the most frequent.
 * Inside quotes it does not count.
 */
function detectDelimiter(text: string): string | undefined {
  const lines = text
    .split(/\r?\n|\r/, SAMPLE * 2)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
    const present = counts.filter((count) => count > 0).length;
    const usual = Math.max(
      ...counts.map((count) => counts.filter((other) => other === count && count > 0).length),
    );
    return { delimiter, rank: [present / lines.length, usual / lines.length, Math.max(...counts)] };
  });
  const best = scored.reduce((a, b) => (compare(b.rank, a.rank) > 0 ? b : a));
  return (best.rank[0] ?? 0) > 0.5 ? best.delimiter : undefined;
}

function compare(a: number[], b: number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0);
  return 0;
}
