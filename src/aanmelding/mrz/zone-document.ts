import type { Documentsoort } from '../../beleid/documentsoorten.ts';
import { type Land, landMetIso2, landMetIso3 } from '../../beleid/landen.ts';

/** Codes of issuing states that are not ISO 3166-1 (ICAO Doc 9303 part 3, section 5). */
const OWN_CODES: Record<string, string> = {
  D: 'DE',
  RKS: 'XK',
  GBD: 'GB',
  GBN: 'GB',
  GBO: 'GB',
  GBP: 'GB',
  GBS: 'GB',
};

/** Whose identity card is one here too: the EU, the EEA and Switzerland (art. 1 Wet op de identificatieplicht). */
const CARD_COUNTS = new Set(
  (
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' + //
    'IS LI NO CH'
  ).split(' '),
);

/** The country of table 34 that a zone says issued the document; `undefined` for UN, stateless and what has no code. */
export function issuer(state: string): Land | undefined {
  const code = state.replace(/<+$/, '');
  const own = OWN_CODES[code];
  return own ? landMetIso2(own) : landMetIso3(code);
}

/**
 * The kind that a document's code says it is (ICAO Doc 9303 parts 4, 5 and 6).
 * @returns undefined for what is no identity document here: visas, crew certificates, cards from outside the EEA
 */
export function kindOf(code: string, land: Land | undefined): Documentsoort | undefined {
  const [first, second] = code;
  if (first === 'P') return second === 'E' ? 'nooddocument' : 'paspoort';
  if (!first || !'IAC'.includes(first) || second === 'V' || code === 'AC') return undefined;
  if (second === 'R') return 'verblijfsdocument';
  return land?.iso2 && !CARD_COUNTS.has(land.iso2) ? undefined : 'identiteitskaart';
}
