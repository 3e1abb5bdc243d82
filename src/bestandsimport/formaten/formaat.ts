import type { Encoding, TableRow } from '../../platform/files/index.ts';

/** A file that one kind of software writes: known by its lines, read as a table with our own headers. */
export type Formaat = {
  /** What people know it by. */
  naam: string;
  /** Where it is always the same. */
  codering?: Encoding;
  herken(text: string): boolean;
} & (
  | { lees(text: string): { header: string[]; rows: TableRow[] } }
  | { /** Code of why nothing can be registered from it. */ weigering: string }
);

/** The lines of a text that hold something, each with its number. */
export function regelsVan(text: string): { nummer: number; inhoud: string }[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((inhoud, index) => ({ nummer: index + 1, inhoud }))
    .filter(({ inhoud }) => inhoud.trim() !== '');
}

/** `01/12/2026` or `27.06.2018` as ISO date; what is none stays as it is written, to be judged as such. */
export function isoVan(text: string): string {
  return text.replace(/^(\d{2})[/.](\d{2})[/.](\d{4})$/, '$3-$2-$1');
}
