/** Invisible characters that come along with pasting: zero-width, soft hyphen, byte order mark, direction marks. */
const INVISIBLE = /\p{Cf}/gu;
/** Control characters except tab and line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/**
 * Text of one line as it is kept: NFC, without invisible characters, every run of white space one space, trimmed.
 * Diacritics, capitals and punctuation stay as written.
 */
export function eenRegel(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** Text of more lines as it is kept: as `eenRegel`, but line ends stay (as `\n`), at most two in a row. */
export function meerRegels(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether text holds characters that do nothing on paper and harm in files: NUL, escape, backspace. */
export function bevatStuurtekens(text: string): boolean {
  return CONTROL.test(text);
}

/** Length as people count it and PostgreSQL's `length` does: in code points. */
export function lengte(text: string): number {
  return [...text].length;
}
