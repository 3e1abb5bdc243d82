import postcodes from './data/postcodes.json' with { type: 'json' };
import gemeenten from './data/woonplaatsen.json' with { type: 'json' };
import { zoeksleutel } from './zoeksleutel.ts';

/** An official woonplaats and the gemeente it lies in; one name can lie in two (Kloosterhaar, Sibculo). */
export interface Woonplaats {
  naam: string;
  /** Name and BRP code of the gemeente. */
  gemeente: string;
  gemeentecode: string;
}

const ALL: readonly Woonplaats[] = gemeenten.flatMap(({ code, naam, woonplaatsen }) =>
  woonplaatsen.map((woonplaats) => ({ naam: woonplaats, gemeente: naam, gemeentecode: code })),
);

/** The official woonplaatsen of a gemeente, by name; for the kernen of §5.1.1 these are used. Empty when not known. */
export function woonplaatsenVan(gemeente: string): readonly string[] {
  return gemeenten.find(({ code }) => code === gemeente)?.woonplaatsen ?? [];
}

/**
 * The woonplaats as officially written, whatever the capitals and diacritics typed (`MARIENBERG` → `Mariënberg`).
 * @param gemeente looks in this gemeente only, else in every known one
 */
export function zoekWoonplaats(typed: string, gemeente?: string): Woonplaats | undefined {
  const key = zoeksleutel(typed);
  return ALL.find(
    (place) => (gemeente === undefined || place.gemeentecode === gemeente) && zoeksleutel(place.naam) === key,
  );
}

/** The four-digit postcodes of a gemeente with their woonplaats; undefined where no list is at hand. */
export function postcodesVan(gemeente: string): ReadonlyMap<string, string> | undefined {
  const list = (postcodes as Record<string, Record<string, string>>)[gemeente];
  return list && new Map(Object.entries(list));
}
