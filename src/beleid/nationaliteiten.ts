import table from './data/nationaliteiten.json' with { type: 'json' };
import { landMetIso2, landnaam, VEELVOORKOMEND, zoekLand } from './landen.ts';
import { zoeksleutel } from './zoeksleutel.ts';

/** A nationality of BRP tabel 32; `iso2` is the country it belongs to, where it is that of one country. */
export interface Nationaliteit {
  code: string;
  naam: string;
  iso2?: string;
}

/** Every nationality in force, in the order of the table. */
export const nationaliteiten: readonly Nationaliteit[] = table;

/** Adjectives that follow neither from the table nor from a country's name. */
const ALIASES: Record<string, string> = {
  Duits: 'DE',
  Duitse: 'DE',
  German: 'DE',
  Brits: 'GB',
  Britse: 'GB',
  British: 'GB',
  Dutch: 'NL',
  Amerikaanse: 'US',
  American: 'US',
  Polish: 'PL',
  Romanian: 'RO',
  Bulgarian: 'BG',
  Hungarian: 'HU',
  Lithuanian: 'LT',
  Latvian: 'LV',
  Estonian: 'EE',
  Slovak: 'SK',
  Slovenian: 'SI',
  Czech: 'CZ',
  Croatian: 'HR',
  Portuguese: 'PT',
  Portugees: 'PT',
  Portugeese: 'PT',
  Spanish: 'ES',
  Italian: 'IT',
  Greek: 'GR',
  French: 'FR',
  Belgian: 'BE',
  Irish: 'IE',
  Austrian: 'AT',
  Ukrainian: 'UA',
  Moldovan: 'MD',
  Turkish: 'TR',
  Serbian: 'RS',
  Macedonian: 'MK',
  Macedonische: 'MK',
  Albanian: 'AL',
  Georgian: 'GE',
  Moroccan: 'MA',
  Indian: 'IN',
  Filipino: 'PH',
  Indonesian: 'ID',
  Vietnamese: 'VN',
  Polskie: 'PL',
  Polska: 'PL',
  Română: 'RO',
  Българско: 'BG',
  Magyar: 'HU',
};

const byCode = new Map(nationaliteiten.map((nationality) => [nationality.code, nationality]));
const byIso2 = new Map(
  nationaliteiten.flatMap((nationality) => (nationality.iso2 ? [[nationality.iso2, nationality]] : [])),
);
const byName = new Map([
  ...Object.entries(ALIASES).map(([name, iso2]) => [zoeksleutel(name), byIso2.get(iso2)] as const),
  ...nationaliteiten.flatMap((nationality) => {
    const key = zoeksleutel(nationality.naam);
    return [
      [key, nationality] as const,
      ...(key.endsWith('e') ? [[key.slice(0, -1), nationality] as const] : []),
    ];
  }),
]);

/** A nationality by its BRP code of four digits. */
export function nationaliteitMetCode(code: string): Nationaliteit | undefined {
  return byCode.get(code);
}

/**
 * A nationality by what files and people write: BRP code, its Dutch name with or without the last e, the English
 * adjective of common ones, or its country as `zoekLand` takes it (`POL`, `Polonia`).
 */
export function zoekNationaliteit(written: string): Nationaliteit | undefined {
  const text = written.trim();
  return byCode.get(text) ?? byName.get(zoeksleutel(text)) ?? byIso2.get(zoekLand(text)?.iso2 ?? '');
}

/** In Dutch the table's own name; in other languages the country's, since the table is Dutch only. */
export function nationaliteitnaam(code: string, language: string): string | undefined {
  const nationality = byCode.get(code);
  if (!nationality || language === 'nl') return nationality?.naam;
  const country = landMetIso2(nationality.iso2 ?? '');
  return (country && landnaam(country.code, language)) ?? nationality.naam;
}

/** Every nationality to choose from, by name in a language; the most common ones apart, in front. */
export function kiesbareNationaliteiten(language: string): {
  vaak: { code: string; naam: string }[];
  overig: { code: string; naam: string }[];
} {
  const option = ({ code, naam }: Nationaliteit) => ({
    code,
    naam: nationaliteitnaam(code, language) ?? naam,
  });
  const common = VEELVOORKOMEND.flatMap((iso2) => byIso2.get(iso2) ?? []);
  const collator = new Intl.Collator(language);
  const rest = nationaliteiten.filter((nationality) => !common.includes(nationality)).map(option);
  return { vaak: common.map(option), overig: rest.sort((a, b) => collator.compare(a.naam, b.naam)) };
}
