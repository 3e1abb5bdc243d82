/** Digits in a row, or in groups with one or two spaces, a dot, a dash or an underscore between. */
const CIJFERS = /\d+(?:(?: {1,2}| ?[.\-–_] ?)\d+)*/g;

/** `+31 6 12345678`, `+31 (0)523 289111`, `0048 512 345 678`: ten to fifteen digits. */
const TELEFOON_LANDCODE =
  /(?<!\d)(?:\+|00(?=[1-9]))(?:31(?:[ .\-/]{0,2}\(0\))?(?:[ .\-/()]{0,2}\d){9}|\d(?:[ .\-/()]{0,2}\d){9,14})(?!\d)/g;
/** `06-12345678`, `(0523) 28 91 11`: ten digits. */
const TELEFOON_NL = /(?<!\d)0[1-9](?:[ .\-/()]{0,2}\d){8}(?!\d)/g;

/** Text with digits in one form (full-width and superscript digits become plain) and without invisible characters. */
export function leesbaar(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s/gu, ' ');
}

/**
 * Takes telephone numbers out, so that nine of their digits are not read as something else.
 * A run of exactly nine digits is never taken for part of a Dutch number.
 */
export function zonderTelefoon(text: string): string {
  return text
    .replace(TELEFOON_LANDCODE, '#')
    .replace(TELEFOON_NL, (number) => (/(?<!\d)\d{9}(?!\d)/.test(number) ? number : '#'));
}

/**
 * Every number of so many digits, also written in groups; digits only.
 * Groups of one number have the same separator. Two groups count with a space only: `52.6045875` is a decimal and
 * `2024-12345` a case.
 */
export function* cijferreeksen(text: string, length: number): Generator<string> {
  for (const [run] of text.matchAll(CIJFERS)) {
    const groups = run.match(/\d+/g) ?? [];
    const separators = (run.match(/\D+/g) ?? []).map((separator) => separator.trim());
    for (let start = 0; start < groups.length; start++) {
      let digits = '';
      let end = start;
      while (end < groups.length && digits.length < length) {
        if (end > start + 1 && separators[end - 1] !== separators[start]) break;
        digits += groups[end++];
      }
      if (digits.length === length && (end - start !== 2 || separators[start] === '')) yield digits;
    }
  }
}
