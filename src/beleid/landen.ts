import table from './data/landen.json' with { type: 'json' };
import { zoeksleutel } from './zoeksleutel.ts';

/** A country of BRP tabel 34. `naam` is the table's own; `iso2`, `iso3` where ISO 3166-1 has a code of its own. */
export interface Land {
  code: string;
  naam: string;
  iso2?: string;
  iso3?: string;
}

/** Every country in force, in the order of the table. */
export const landen: readonly Land[] = table;

/** Countries most workers come from, then the Netherlands and Germany: first in lists to choose from. */
export const VEELVOORKOMEND: readonly string[] = [
  'PL',
  'RO',
  'BG',
  'HU',
  'LT',
  'LV',
  'SK',
  'CZ',
  'PT',
  'ES',
  'IT',
  'UA',
  'NL',
  'DE',
];

/** Languages whose own names of countries are understood: those of the EU's larger sending countries and our own. */
const LANGUAGES = 'nl en pl ro bg hu lt lv sk cs pt es it fr de hr sl et el uk ru tr sr'.split(' ');

/** Names that no table has: short, old and spoken ones; and the German `D` of machine-readable zones. */
const ALIASES: Record<string, string> = {
  D: 'DE',
  BRD: 'DE',
  Holland: 'NL',
  'The Netherlands': 'NL',
  Engeland: 'GB',
  Groot_Brittannie: 'GB',
  'Great Britain': 'GB',
  England: 'GB',
  Schotland: 'GB',
  UK: 'GB',
  USA: 'US',
  Amerika: 'US',
  'Tsjechische Republiek': 'CZ',
  'Czech Republic': 'CZ',
  'Slowaakse Republiek': 'SK',
  'Slovak Republic': 'SK',
  Macedonie: 'MK',
  Macedonia: 'MK',
  Turkey: 'TR',
  'Republic of Moldova': 'MD',
  'Wit-Rusland': 'BY',
  'Rzeczpospolita Polska': 'PL',
  Balgaria: 'BG',
  Ellada: 'GR',
  Ukraina: 'UA',
  Oekraine: 'UA',
  Birma: 'MM',
};

const byCode = new Map(landen.map((land) => [land.code, land]));
const byIso2 = new Map(landen.flatMap((land) => (land.iso2 ? [[land.iso2, land]] : [])));
/** Made at the first search: 23 languages take a quarter of a second. */
let byName: ReadonlyMap<string, Land> | undefined;

/** A country by its BRP code of four digits. */
export function landMetCode(code: string): Land | undefined {
  return byCode.get(code);
}

/**
 * A country by what files and people write: BRP code, ISO code of two or three letters, or its name in one of 23
 * languages (`Polska`, `Polonia`, `Lengyelország`), without regard to capitals, diacritics and punctuation.
 */
export function zoekLand(written: string): Land | undefined {
  const text = written.trim();
  byName ??= names();
  return byCode.get(text) ?? byName.get(zoeksleutel(text));
}

/** A country by its ISO code of two letters. */
export function landMetIso2(iso2: string): Land | undefined {
  return byIso2.get(iso2);
}

/** Made once for each language: making one takes longer than a hundred names (docs/performance.md). */
const displays = new Map<string, Intl.DisplayNames>();
function displayIn(language: string): Intl.DisplayNames {
  const display = displays.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  displays.set(language, display);
  return display;
}

/** A country by its ISO code of three letters. */
export function landMetIso3(iso3: string): Land | undefined {
  return landen.find((land) => land.iso3 === iso3);
}

/** The everyday name of a country in a language; what has no ISO code has its Dutch name only. */
export function landnaam(code: string, language: string): string | undefined {
  const land = byCode.get(code);
  return land?.iso2 ? displayIn(language).of(land.iso2) : land?.naam;
}

/** Every country to choose from, by name in a language; the most common ones apart, in front. */
export function kiesbareLanden(language: string): {
  vaak: { code: string; naam: string }[];
  overig: { code: string; naam: string }[];
} {
  const display = displayIn(language);
  const option = (land: Land) => ({
    code: land.code,
    naam: (land.iso2 && display.of(land.iso2)) || land.naam,
  });
  const common = VEELVOORKOMEND.flatMap((iso2) => byIso2.get(iso2) ?? []);
  const collator = new Intl.Collator(language);
  const rest = landen.filter((land) => !common.includes(land)).map(option);
  return { vaak: common.map(option), overig: rest.sort((a, b) => collator.compare(a.naam, b.naam)) };
}

/** The first to claim a name keeps it, so codes and the table's own names win from other languages. */
function names(): Map<string, Land> {
  const found = new Map<string, Land>();
  const add = (name: string | undefined, land: Land | undefined) => {
    const key = zoeksleutel(name ?? '');
    if (key && land && !found.has(key)) found.set(key, land);
  };
  for (const land of landen) for (const name of [land.iso2, land.iso3, land.naam]) add(name, land);
  for (const [name, iso2] of Object.entries(ALIASES)) add(name, byIso2.get(iso2));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const land of landen) if (land.iso2) add(display.of(land.iso2), land);
  }
  return found;
}
