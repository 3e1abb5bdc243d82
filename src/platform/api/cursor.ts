import { z } from 'zod';
import { described } from './components.ts';

/** Rows a page when nothing is said, and at most. */
const USUAL = 100;
const MOST = 1000;

/** Where the next page of a list begins: the sort key and the id of the last row, as text that means nothing outside. */
export type Cursor = readonly [key: string, id: string];

/** Query parameters of a list that is read a page at a time. */
export const pageQuery = {
  cursor: described(
    z
      .string()
      .max(400)
      .refine((text) => decodeCursor(text) !== undefined, 'cursor_ongeldig')
      .optional(),
    'Where to go on: `volgende` of the page before',
  ),
  aantal: described(
    z.coerce
      .number({ error: ({ code }) => (code === 'invalid_type' ? 'ongeldig' : undefined) })
      .int('geen_heel_getal')
      .min(1)
      .max(MOST)
      .default(USUAL),
    'How many at most',
  ),
};

/** The text of a cursor. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** What a cursor says; undefined when it is none of ours. */
export function decodeCursor(text: string): Cursor | undefined {
  try {
    const read = z
      .tuple([z.string(), z.string()])
      .safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A page out of rows of which one too many was asked, so that it is known whether there are more.
 * @param keyOf what the list is sorted by, and the id
 */
export function pageWith<Row>(
  rows: readonly Row[],
  aantal: number,
  keyOf: (row: Row) => Cursor,
): { rows: Row[]; volgende: string | null } {
  const shown = rows.slice(0, aantal);
  const last = shown.at(-1);
  return { rows: shown, volgende: rows.length > aantal && last ? encodeCursor(keyOf(last)) : null };
}
