import { type Details, parse } from 'mrz';
import type { Documentsoort } from '../../beleid/documentsoorten.ts';
import { zeroesForOs } from './zeroes-for-os.ts';
import { issuer, kindOf } from './zone-document.ts';
import { possibleZones, zoneLength } from './zone-lines.ts';

/** All that a zone gives away. Its numbers, dates, nationality and sex are checked and forgotten (art. 438 Sr). */
export interface Zone {
  ok: true;
  /** Capitals without diacritics, as the zone has it. */
  achternaam: string;
  /** Empty for who has one name only. */
  voornamen: string;
  documentsoort: Documentsoort;
  /** Country that issued the document, BRP table 34; null when that table has none. */
  land: string | null;
  /** The name fills its line to the end, so the document may have more of it. */
  afgekapt: boolean;
}

/** Why a zone is not taken over. */
export type Zonefout =
  | { ok: false; code: 'te_kort' | 'geen_zone' | 'verlopen' | 'soort_niet_aanvaard' }
  /** What was read cannot be what is printed; `regel` is the line to look at, from 1. */
  | { ok: false; code: 'controlecijfer'; regel: number };

export type ZoneResult = Zone | Zonefout;

/** A zone starts so: passports, cards, and the visas and driving licences that are not accepted. */
const START = /^[PIACVD]/;
const DRIVING_LICENCE = /^(D[1L<]|FA)/;
const SIGNS = /^[A-Z0-9<]+$/;
/** Signs of the shortest format, TD2. */
const SHORTEST = 72;

/**
 * Reads the machine-readable zone of a passport or card (TD1, TD2, TD3, and the French card of before 2021) and checks
 * its digits (ICAO Doc 9303).
 * @param text as typed, scanned or recognised: blanks, line ends, small letters and miscounted fillers do not matter
 * @param vandaag the day, `YYYY-MM-DD`, to refuse what has expired; without it, expiry is not looked at
 */
export function readZone(text: string, vandaag?: string): ZoneResult {
  const zones = possibleZones(text);
  const first = (zones[0]?.[0] ?? text.trim()).toUpperCase();
  if (DRIVING_LICENCE.test(first)) return refuse('soort_niet_aanvaard');
  if (!START.test(first)) return refuse('geen_zone');
  if (zones.length === 0) return refuse(zoneLength(text) < SHORTEST ? 'te_kort' : 'geen_zone');
  const spelled = zones.filter(
    (lines) => lines.every((line) => SIGNS.test(line)) && lines.join().includes('<<'),
  );
  if (first.startsWith('V') && spelled.length > 0) return refuse('soort_niet_aanvaard');
  const read = likeliest(spelled);
  return read ? judge(read, vandaag) : refuse('geen_zone');
}

/** A reading by the library, with the lines that it read. */
interface Reading {
  lines: string[];
  details: Details[];
}

function judge({ lines, details }: Reading, vandaag: string | undefined): ZoneResult {
  const wrong = wrongDigit(details);
  if (wrong) return { ok: false, code: 'controlecijfer', regel: wrong.line + 1 };

  const { achternaam, voornamen, afgekapt } = namesIn(lines, details);
  if (!achternaam || voornamen === undefined) return refuse('geen_zone');

  const [name = ''] = lines;
  const land = issuer(name.slice(2, 5));
  const documentsoort = kindOf(name.slice(0, 2), land);
  if (!documentsoort) return refuse('soort_niet_aanvaard');
  const expires = details.find(({ field }) => field === 'expirationDate')?.value ?? '';
  if (vandaag && hasExpired(expires, vandaag)) return refuse('verlopen');
  return { ok: true, achternaam, voornamen, documentsoort, land: land?.code ?? null, afgekapt };
}

/** The reading whose check digits are right; without one, the first as it stands. */
function likeliest(zones: string[][]): Reading | undefined {
  const readings = zones.flatMap((lines) => read(lines) ?? []);
  const corrected = () => zones.flatMap(zeroesForOs).flatMap((lines) => read(lines) ?? []);
  const right = ({ details }: Reading) => !wrongDigit(details);
  return readings.find(right) ?? corrected().find(right) ?? readings[0];
}

/** What the library throws quotes the zone: it goes no further than here. */
function read(lines: string[]): Reading | undefined {
  try {
    return { lines, details: parse(lines).details };
  } catch {
    return undefined;
  }
}

function wrongDigit(details: Details[]): Details | undefined {
  return details.find(({ field, valid }) => !valid && field?.endsWith('CheckDigit'));
}

/** Blanks where the zone has fillers: it has no hyphens or apostrophes. */
function namesIn(lines: string[], details: Details[]) {
  const [last, first] = (['lastName', 'firstName'] as const).map((name) => {
    const detail = details.find(({ field }) => field === name);
    const valid = detail?.valid ? detail.value?.trim().replace(/ +/g, ' ') : undefined;
    const [place] = detail?.ranges ?? [];
    return { valid, raw: (place && lines[place.line]?.slice(place.start, place.end)) ?? '' };
  });
  // A single name leaves nothing for the second part of the field; the library then gives the first again.
  const single = last?.raw === first?.raw && !/<<+[A-Z]/.test(last?.raw ?? '');
  return {
    achternaam: last?.valid,
    voornamen: single ? '' : first?.valid,
    afgekapt: [last, first].some((name) => !name?.raw.endsWith('<')),
  };
}

/** No document is valid for a century, so its two digits are years of this one; fillers stand for no end. */
function hasExpired(date: string, vandaag: string): boolean {
  return /^\d{6}$/.test(date) && date < vandaag.replaceAll('-', '').slice(2);
}

function refuse(code: 'te_kort' | 'geen_zone' | 'verlopen' | 'soort_niet_aanvaard'): Zonefout {
  return { ok: false, code };
}
