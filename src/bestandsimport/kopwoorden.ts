import type { Duiding } from './betekenis.ts';
import { woorden } from './woorden.ts';
import woordenboek from './woordenboek.json' with { type: 'json' };

type Bekend = Exclude<Duiding, null>;
/** A header that the dictionary knows: what it can mean, and in which languages. */
export type Treffer = { duiding: Bekend; talen: readonly string[]; geheel: boolean };
type Ingang = { duiding: Bekend; talen: string[]; woorden: string[] };

/** Short words that say enough inside a longer header. */
const KORT_MAAR_DUIDELIJK = new Set(['bsn', 'cnp', 'ssn', 'mrz']);

/**
 * The words of a header for looking up: small letters without diacritics, split at anything that is no letter or digit
 * and where a capital follows a small letter (`arrivalDate`, `Città di Residenza`, `check-in`).
 */
export function kopwoorden(kop: string): string[] {
  return woorden(kop.normalize('NFKC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

const ingangen: readonly Ingang[] = alleIngangen();
const opZin = new Map<string, Ingang[]>();
for (const ingang of ingangen) {
  const zin = ingang.woorden.join(' ');
  opZin.set(zin, [...(opZin.get(zin) ?? []), ingang]);
}

/**
 * What a header may mean by the dictionary, likeliest first. A header that is wholly in it wins; else the longest part
 * of it that is, where only parts that say enough by themselves count.
 */
export function zoekKop(kop: string): Treffer[] {
  const woorden = kopwoorden(kop);
  const geheel = opZin.get(woorden.join(' '));
  if (geheel) return geheel.map(({ duiding, talen }) => ({ duiding, talen, geheel: true }));
  const delen = ingangen.filter((ingang) => zegtGenoeg(ingang.woorden) && bevat(woorden, ingang.woorden));
  return delen
    .sort((a, b) => gewicht(b) - gewicht(a))
    .map(({ duiding, talen }) => ({ duiding, talen, geheel: false }));
}

/** A number of a document is never let through because another word stands beside it. */
const gewicht = ({ duiding, woorden }: Ingang) =>
  (duiding === 'gevoelig' ? 10_000 : 0) +
  woorden.length * 100 +
  woorden.join('').length +
  (duiding === 'niet_nodig' ? 0.5 : 0);

function zegtGenoeg(woorden: readonly string[]): boolean {
  const [eerste = ''] = woorden;
  return woorden.length > 1 || eerste.length >= 5 || KORT_MAAR_DUIDELIJK.has(eerste);
}

function bevat(woorden: readonly string[], deel: readonly string[]): boolean {
  return woorden.some((_, begin) => deel.every((woord, index) => woorden[begin + index] === woord));
}

function alleIngangen(): Ingang[] {
  const gevonden = new Map<string, Ingang>();
  for (const [duiding, talen] of Object.entries(woordenboek)) {
    for (const [taal, zinnen] of Object.entries(talen)) {
      for (const zin of zinnen) {
        const woorden = kopwoorden(zin);
        const sleutel = `${duiding} ${woorden.join(' ')}`;
        const ingang = gevonden.get(sleutel) ?? { duiding: duiding as Bekend, talen: [], woorden };
        if (!ingang.talen.includes(taal)) ingang.talen.push(taal);
        gevonden.set(sleutel, ingang);
      }
    }
  }
  return [...gevonden.values()];
}
