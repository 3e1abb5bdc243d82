/** Letters with a stroke or of two letters, which do not come apart into letter and mark. */
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

/** Name for comparing: small letters, no diacritics, no spaces or punctuation. Other scripts stay themselves. */
export function zoeksleutel(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łđøßæœıþð]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\d]/gu, '');
}
