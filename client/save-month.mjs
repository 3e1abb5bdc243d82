import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refused, Wrong } from './wrong.mjs';

/** What each kind of file is asked for as. */
const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/**
 * Saves the newest version of a delivered month of each location as a file; names of houses may be the same, so the file
 * bears the location's identifier.
 * @param {ReturnType<typeof import('./index.mjs').onderdak>} client
 * @param {string} maand `2026-10`
 * @param {{ location?: string[] | undefined, as?: string | undefined, to?: string | undefined }} values `to`: a folder
 *   that is there; here when left out
 * @returns {Promise<number>} exit code
 */
export async function saveMonth(client, maand, { location, as = 'csv', to = '.' }) {
  const accept = Object.entries(TYPES).find(([name]) => name === as)?.[1];
  if (accept === undefined) throw new Wrong(`--as is one of ${Object.keys(TYPES).join(', ')}.`);
  const seen = new Set();
  /** @type {string | null | undefined} */
  let cursor;
  do {
    const { data, error } = await client.GET('/maandleveringen', {
      params: { query: { maand, ...(cursor && { cursor }) } },
    });
    if (data === undefined) return refused(error);
    for (const { id, locatie, versie, hash } of data.maandleveringen) {
      // The newest version of each comes first.
      if (seen.has(locatie) || (location !== undefined && !location.includes(locatie))) continue;
      seen.add(locatie);
      const { data: bytes, error: why } = await client.GET('/maandleveringen/{id}', {
        params: { path: { id } },
        headers: { accept },
        parseAs: 'arrayBuffer',
      });
      if (bytes === undefined) return refused(why);
      const file = join(to, `maandlevering-${maand}-${locatie}-${versie}.${as}`);
      await writeFile(file, new Uint8Array(bytes));
      console.log(`${file}: version ${versie}, SHA-256 ${hash}`);
    }
    cursor = data.volgende;
  } while (cursor);
  if (seen.size === 0) console.error(`Nothing was delivered of ${maand}.`);
  return seen.size === 0 ? 1 : 0;
}
