import { documentsoorten, vaststellingswijzen } from '../beleid/documentsoorten.ts';
import { huisvestingsvormen, plaatssoorten } from '../beleid/huisvesting.ts';
import en from '../beleid/i18n/en.json' with { type: 'json' };
import nl from '../beleid/i18n/nl.json' with { type: 'json' };
import { landen } from '../beleid/landen.ts';
import { nationaliteiten } from '../beleid/nationaliteiten.ts';
import { signaalsoorten } from '../beleid/signaalsoorten.ts';

/** One code with what it means in both languages. */
export type Code = { code: string; nl: string; en: string };
export type Codetabel = { naam: string; bron: string; codes: Code[] };

type Tweetalig = { nl: string; en: string };

const ofTable = (table: Record<string, Tweetalig>): Code[] =>
  Object.entries(table).map(([code, names]) => ({ code, nl: names.nl, en: names.en }));

const ofNamed = (table: Record<string, { naam: Tweetalig }>): Code[] =>
  Object.entries(table).map(([code, { naam }]) => ({ code, nl: naam.nl, en: naam.en }));

const english = new Intl.DisplayNames('en', { type: 'region' });

/** Tables of the BRP are Dutch; English comes from CLDR where it is one country's. */
const ofBrp = (table: readonly { code: string; naam: string; iso2?: string }[], countries: boolean): Code[] =>
  table.map(({ code, naam, iso2 }) => ({
    code,
    nl: naam,
    en: (countries && iso2 && english.of(iso2)) || naam,
  }));

/** Every code that the interface reads or answers with, by name of the table. */
export const codetabellen: readonly Codetabel[] = [
  { naam: 'landen', bron: 'BRP tabel 34', codes: ofBrp(landen, true) },
  { naam: 'nationaliteiten', bron: 'BRP tabel 32', codes: ofBrp(nationaliteiten, false) },
  { naam: 'documentsoorten', bron: 'art. 438 Sr', codes: ofTable(documentsoorten) },
  { naam: 'vaststellingswijzen', bron: 'art. 438 Sr', codes: ofTable(vaststellingswijzen) },
  { naam: 'huisvestingsvormen', bron: '§5.1.1', codes: ofNamed(huisvestingsvormen) },
  { naam: 'plaatssoorten', bron: '§5.1.2', codes: ofNamed(plaatssoorten) },
  { naam: 'signaalsoorten', bron: '§3.1.2, §6.2.1', codes: ofNamed(signaalsoorten) },
  { naam: 'foutcodes', bron: 'Onderdak', codes: foutcodes() },
];

/** Codes of errors with how to repair what is wrong; `{{…}}` is filled in. */
function foutcodes(): Code[] {
  return Object.entries(nl).flatMap(([code, text]) => {
    const other = (en as Record<string, unknown>)[code];
    return typeof text === 'string' && typeof other === 'string' ? [{ code, nl: text, en: other }] : [];
  });
}
