import { leesbaar, zonderTelefoon } from './nummers.ts';
import { bevatPersoonsnummer } from './persoonsnummer.ts';

/**
 * The two or three lines at the bottom of a passport or card (ICAO 9303), whole or in part: fillers between names, or
 * number, state, birth date, sex and expiry in a row.
 */
const MACHINE_READABLE = [
  /[A-Z0-9<]*<<[A-Z0-9<]{6,}/i,
  /[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}/i,
  /\d{7}[MFX<]\d{7}[A-Z<]{3}/i,
];

/** Web and mail addresses, UUIDs and IBANs: letters and digits that identify no document. */
const IDENTIFIES_OTHER =
  /\b(?:https?:\/\/|www\.)\S+|\S+@\S+|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/gi;

/** The number behind one of these words is a case, an invoice, an organisation. */
const OF_SOMETHING_ELSE =
  /(?:zaak|dossier|kenmerk|vergunning|besluit|melding|factuur|order|bestelling|referentie|ref|snf|kvk|btw|vat|iban|certificaat|kenteken|artikel|polis|invoice|case|permit|certificate)[\w -]{0,12}[ .:#-]*$/i;

/** Behind one of these words any number of some length is a document's. */
const DOCUMENT_WORD =
  /(?:paspoort|passport|reisdocument|identiteits(?:kaart|bewijs)|id[- ]?(?:kaart|card|nummer|number)|legitimatie|document(?:nummer|nr| number| no)|rijbewijs|paszport|dow[oó]d|pa[sșş]aport|buletin|carte de identitate|\bseri[ae]\b|útlevél|személyi|ausweis|reisepass|паспорт|лична карта)/giu;

/** A document number that is known by its form alone; `form` sees capitals without spaces. */
interface Nummervorm {
  van: string;
  form: RegExp;
  proof?: (number: string) => boolean;
}

const VORMEN: readonly Nummervorm[] = [
  {
    van: 'NL passport, identity card: two letters, six letters or digits mixed, a digit; never the letter O',
    form: /^(?=..\w*\d\w*[A-Z])[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/,
  },
  { van: 'PL identity card: three letters, six digits', form: /^[A-Z]{3}\d{6}$/, proof: isPoolseKaart },
  { van: 'PL, HU, BG, LV, IT, SI passport or card: two letters, seven digits', form: /^[A-Z]{2}\d{7}$/ },
  { van: 'RO, SK, UA card or passport: two letters, six digits', form: /^[A-Z]{2}\d{6}$/ },
  { van: 'HU identity card: six digits, two letters', form: /^\d{6}[A-Z]{2}$/ },
  {
    van: 'DE passport, identity card: no vowels but digits, mixed',
    form: /^(?=\w*\d\w*[C-Z]\w*\d)[CFGHJ-NPRTVWXYZ][CFGHJ-NPRTVWXYZ0-9]{8}$/,
  },
];

/**
 * Whether a number of an identity document, or a foreign personal number, stands anywhere in free text.
 *
 * Heuristic: machine-readable lines; the forms of the countries most workers come from, written in capitals (with or
 * without a space between letters and digits) or all small; and any number of six characters or more close behind a
 * word like "paspoort". Nine bare digits (Bulgaria, Croatia) are found behind such a word only. Left alone: numbers
 * behind "zaak", "factuur", "SNF" and the like, telephone numbers, dates, addresses, IBANs, UUIDs.
 */
export function bevatDocumentnummer(text: string): boolean {
  const readable = zonderTelefoon(leesbaar(text));
  if (MACHINE_READABLE.some((line) => line.test(readable.replaceAll(' ', '')) && readable.includes('<')))
    return true;
  if (bevatPersoonsnummer(text)) return true;
  const rest = readable.replace(IDENTIFIES_OTHER, '#');
  return hasKnownForm(rest) || hasNumberBehindWord(rest);
}

/** Capitals, a space or "nr.", figures (not "NR 123456" itself); or eight or nine letters and figures together. */
const CANDIDATE =
  /(?<![\p{L}\d-])(?:(?!N[RO] )[A-Z]{2,3}[ -](?:nr\.? ?)?\d{6,7}|[A-Za-z0-9]{8,9})(?![\p{L}\d-])/gu;

function hasKnownForm(text: string): boolean {
  for (const match of text.matchAll(CANDIDATE)) {
    const written = match[0].replace(/[ -](?:nr\.? ?)?/, '');
    const number = written.toUpperCase();
    if (written !== number && (written !== written.toLowerCase() || !/(?:\d\D*){3}/.test(written))) continue;
    if (OF_SOMETHING_ELSE.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    if (VORMEN.some(({ form, proof }) => form.test(number) && (proof?.(number) ?? true))) return true;
  }
  return false;
}

function hasNumberBehindWord(text: string): boolean {
  for (const match of text.matchAll(DOCUMENT_WORD)) {
    const behind = text.slice(match.index + match[0].length).slice(0, 30);
    for (const [token] of behind.matchAll(/(?<![A-Za-z0-9-])[A-Za-z0-9]{6,12}(?![A-Za-z0-9-])/g))
      if (/(?:\d\D*){5}/.test(token) && !/^(?:(?:19|20)\d{6}|\d{4}(?:19|20)\d{2})$/.test(token)) return true;
  }
  return false;
}

/** The fourth character checks the others: A = 10 … Z = 35, weights 7 3 1 – 7 3 1 7 3, last figure of the sum. */
function isPoolseKaart(number: string): boolean {
  const weights = [7, 3, 1, 0, 7, 3, 1, 7, 3];
  const sum = weights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(number[index] ?? '', 36),
    0,
  );
  return sum % 10 === Number(number[3]);
}
