import { landMetCode } from '../../beleid/landen.ts';

/** Signs that a zone writes otherwise, by the sign it writes (ICAO Doc 9303 part 3, section 6). */
const LOST: Record<string, Record<string, string>> = {
  pl: { A: 'ą', C: 'ć', E: 'ę', L: 'ł', N: 'ń', O: 'ó', S: 'ś', Z: 'ź ż' },
  ro: { A: 'ă â', I: 'î', S: 'ș', T: 'ț' },
  hu: { A: 'á', E: 'é', I: 'í', O: 'ó ö ő', U: 'ú ü ű', OE: 'ö', UE: 'ü' },
  lt: { A: 'ą', C: 'č', E: 'ę ė', I: 'į', S: 'š', U: 'ų ū', Z: 'ž' },
  lv: { A: 'ā', C: 'č', E: 'ē', G: 'ģ', I: 'ī', K: 'ķ', L: 'ļ', N: 'ņ', S: 'š', U: 'ū', Z: 'ž' },
  et: { A: 'ä', O: 'õ ö', U: 'ü', S: 'š', Z: 'ž', AE: 'ä', OE: 'ö', UE: 'ü' },
  cs: {
    A: 'á',
    C: 'č',
    D: 'ď',
    E: 'é ě',
    I: 'í',
    N: 'ň',
    O: 'ó',
    R: 'ř',
    S: 'š',
    T: 'ť',
    U: 'ú ů',
    Y: 'ý',
    Z: 'ž',
  },
  sk: {
    A: 'á ä',
    C: 'č',
    D: 'ď',
    E: 'é',
    I: 'í',
    L: 'ĺ ľ',
    N: 'ň',
    O: 'ó ô',
    R: 'ŕ',
    S: 'š',
    T: 'ť',
    U: 'ú',
    Y: 'ý',
    Z: 'ž',
  },
  hr: { C: 'č ć', D: 'đ', S: 'š', Z: 'ž' },
  sl: { C: 'č', S: 'š', Z: 'ž' },
  pt: { A: 'á à â ã', C: 'ç', E: 'é ê', I: 'í', O: 'ó ô õ', U: 'ú' },
  es: { A: 'á', E: 'é', I: 'í', N: 'ñ', O: 'ó', U: 'ú ü' },
  fr: { A: 'à â', C: 'ç', E: 'é è ê ë', I: 'î ï', O: 'ô', U: 'ù û ü' },
  it: { A: 'à', E: 'è é', I: 'ì', O: 'ò', U: 'ù' },
  de: { AE: 'ä', OE: 'ö', UE: 'ü', SS: 'ß' },
  tr: { C: 'ç', G: 'ğ', I: 'ı', O: 'ö', S: 'ş', U: 'ü' },
};

const LANGUAGE_OF: Record<string, string> = {
  ...{ PL: 'pl', RO: 'ro', MD: 'ro', HU: 'hu', LT: 'lt', LV: 'lv', EE: 'et', CZ: 'cs', SK: 'sk' },
  ...{ HR: 'hr', BA: 'hr', RS: 'hr', ME: 'hr', SI: 'sl', PT: 'pt', BR: 'pt', ES: 'es' },
  ...{ FR: 'fr', BE: 'fr', IT: 'it', DE: 'de', AT: 'de', CH: 'de', TR: 'tr' },
};

/** Written in Cyrillic or Greek: the document has the name in Latin letters too, and those are what is registered. */
const OTHER_SCRIPT = new Set('BG UA BY MK GR CY GE AM'.split(' '));

/** What a guest is asked about a name out of a zone. */
export interface Naamvoorstel {
  /** The name as it is usually written, still without diacritics: `Lukasz Wisniewski`. */
  voorstel: string;
  /** Letters of this name that may be others in the language of the country; empty when nothing can be lost. */
  verloren: { staat: string; kan: string[] }[];
  /** The country writes in another alphabet: the Latin spelling on the document is an official transliteration. */
  anderSchrift: boolean;
}

/**
 * A proposal for a name that a zone gave in bare capitals, with the letters that may have been lost. Nothing is filled
 * in: whether Lukasz is Łukasz only the guest knows.
 * @param land country that issued the document, BRP table 34
 */
export function proposeDiacritics(name: string, land: string | null): Naamvoorstel {
  const iso2 = (land && landMetCode(land)?.iso2) || '';
  const lost = LOST[LANGUAGE_OF[iso2] ?? ''] ?? {};
  const capitals = name.toUpperCase();
  return {
    voorstel: capitals.toLowerCase().replace(/(^|\P{L})\p{L}/gu, (start) => start.toUpperCase()),
    verloren: Object.entries(lost)
      .filter(([written]) => capitals.includes(written))
      .map(([written, letters]) => ({ staat: written.toLowerCase(), kan: letters.split(' ') })),
    anderSchrift: OTHER_SCRIPT.has(iso2),
  };
}
