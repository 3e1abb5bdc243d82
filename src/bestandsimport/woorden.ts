const FOLDED: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** The words of a text for comparing: small letters without diacritics, split at anything that is no letter or digit. */
export function woorden(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łđøßæœıþð]/g, (letter) => FOLDED[letter] ?? letter)
    .split(/[^\p{L}\d]+/u)
    .filter((woord) => woord !== '');
}

/** A name for comparing: its words in the order of the alphabet, so that "Kos Jan" is "Jan Kos". */
export const naamsleutel = (naam: string): string => woorden(naam).sort().join(' ');
