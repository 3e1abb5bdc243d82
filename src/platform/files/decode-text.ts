import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { UnreadableFile } from './unreadable-file.ts';

/** Encodings that text files here come in. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'windows-1250',
  'iso-8859-2',
  'windows-1252',
  'windows-1251',
  'windows-1257',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Letters beyond a-z of the languages written in each one-byte Latin encoding, small letters. */
const ALPHABETS: Partial<Record<Encoding, readonly string[]>> = {
  'windows-1250': ['ąćęłńóśźż', 'ăâîşţ', 'áéíóöőúüű', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'čćđšž'],
  'iso-8859-2': ['ąćęłńóśźż', 'ăâîşţ', 'áéíóöőúüű', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'čćđšž'],
  'windows-1252': ['áéëïóöüèêç', 'äöüß', 'àâçéèêëîïôœùûü', 'áéíñóúü', 'ãáâàçéêíóôõúü', 'àèéìîòóù', 'åäöøæ'],
  'windows-1257': ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'],
};
const LATIN = Object.keys(ALPHABETS) as Encoding[];

/** chardet's names for the same, apart from capitals. */
const DETECTED_AS: Partial<Record<Encoding, string>> = {
  'windows-1252': 'iso-8859-1',
  'windows-1250': 'iso-8859-2',
};

/**
 * The text of a file. By its byte order mark, else as UTF-8 where that fits without a flaw, else in the one-byte
 * encoding whose reading looks most like a language (chardet, and the letters it gives).
 * @param forced the encoding a person chose, instead of detecting it
 * @throws UnreadableFile `bestand_binair` when it is no text
 */
export function decodeText(file: Buffer, forced?: Encoding): { text: string; encoding: Encoding } {
  const encoding = forced ?? detectEncoding(file);
  const text = iconv.decode(file, encoding, { stripBOM: true });
  if (text.includes('\0')) throw new UnreadableFile('bestand_binair');
  return { text, encoding };
}

function detectEncoding(file: Buffer): Encoding {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (isUtf8(file)) return 'utf-8';
  const detected = analyse(file);
  if (detected[0]?.name === 'windows-1251' || detected[0]?.name === 'KOI8-R') return 'windows-1251';
  const confidence = (encoding: Encoding) =>
    Math.max(
      0,
      ...detected
        .filter(({ name }) => [encoding, DETECTED_AS[encoding]].includes(name.toLowerCase() as Encoding))
        .map((match) => match.confidence),
    );
  const scored = LATIN.map((encoding) => ({
    encoding,
    score: likeness(file, encoding) + confidence(encoding) / 500,
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

function isUtf8(file: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * How much the characters beyond ASCII look like one language's: the share of its letters, less the share of signs
 * inside words (`£ukasz`) and of control characters. Bytes that mean the same in every encoding tell nothing.
 */
function likeness(file: Buffer, encoding: Encoding): number {
  const text = iconv.decode(file, encoding);
  const telling: string[] = [];
  let wrong = 0;
  for (const [index, byte] of file.entries()) {
    if (byte < 0x80 || SAME.has(byte)) continue;
    const sign = text[index] ?? '';
    telling.push(sign.toLowerCase());
    const inWord = /\p{L}/u.test(`${text[index - 1] ?? ''}${text[index + 1] ?? ''}`);
    if (/[\x80-\x9f\ufffd]/.test(sign) || (inWord && !/[\p{Ll}\p{Lu}’‘–-]/u.test(sign))) wrong++;
  }
  if (telling.length === 0) return 0;
  const shares = (ALPHABETS[encoding] ?? []).map(
    (letters) => telling.filter((sign) => letters.includes(sign)).length,
  );
  return (Math.max(...shares) - 2 * wrong) / telling.length;
}

const SAME = new Set(
  [...Array(0x80).keys()]
    .map((offset) => offset + 0x80)
    .filter(
      (byte) =>
        new Set(LATIN.slice(0, 3).map((encoding) => iconv.decode(Buffer.from([byte]), encoding))).size === 1,
    ),
);
