import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { identifierOf } from './index.mjs';

/** Fields that are yes or no. */
const YES_NO = ['aangekomen', 'anderePersoon'];

/**
 * Stays in a file: JSON (a list, as the interface reads them) or CSV with the interface's field names in its first row.
 * A row without `id` has a `kenmerk`, the entrepreneur's own number, from which its identifier follows.
 * @param {string} file
 * @param {{ clientId: string, locatie?: string | undefined }} more `locatie`: of rows that name none
 * @returns {Promise<Record<string, unknown>[]>}
 * @throws {Error} that says what to mend
 */
export async function readStays(file, { clientId, locatie }) {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  const rows = file.endsWith('.json') ? JSON.parse(text) : readCsv(text);
  if (!Array.isArray(rows)) throw new Error(`${file}: expected a list of stays.`);
  return rows.map((row, index) => {
    const { kenmerk, ...stay } = row;
    const id = stay.id ?? (kenmerk ? identifierOf('verblijf', clientId, kenmerk) : undefined);
    if (id === undefined)
      throw new Error(`${file}, row ${index + 1}: give an id, or your own number as kenmerk.`);
    return { ...(locatie && { locatie }), ...stay, id };
  });
}

/**
 * Cells that are empty are left out.
 * @param {string} text
 */
function readCsv(text) {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = first.includes(';') ? ';' : ',';
  /** @type {Record<string, string>[]} */
  const rows = parse(text, { columns: true, delimiter, skip_empty_lines: true, trim: true });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => [key, YES_NO.includes(key) ? value === 'true' || value === 'ja' : value]),
    ),
  );
}
