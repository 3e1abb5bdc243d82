import { z } from 'zod';
import { huisvestingsvormen, plaatssoorten } from '../beleid/huisvesting.ts';
import { huisnummer, postcode, straat } from '../beleid/invoer/adres.ts';
import { eis } from '../beleid/invoer/eis.ts';
import { leegMag } from '../beleid/invoer/leeg-mag.ts';
import { benaming, naam } from '../beleid/invoer/naam.ts';
import { telefoon } from '../beleid/invoer/telefoon.ts';
import { kenmerk, vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { aantal, datum, keuze } from './velden.ts';

/** The codes of a table of the policy, for a schema. */
const codes = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as [K, ...K[]];

/** What the gemeente approves: where it is, what it is, for how many, on which permit. */
export const goedTeKeuren = {
  straat: straat(),
  huisnummer: huisnummer(),
  postcode: postcode(),
  woonplaats: benaming(80),
  huisvestingsvorm: keuze(codes(huisvestingsvormen)),
  plaatssoort: keuze(codes(plaatssoorten)),
  maximum: aantal(1, 2000),
  motivering: leegMag(vrijeTekst({ max: 4000, regels: true })),
  vergunning_kenmerk: leegMag(kenmerk()),
  vergunning_van: leegMag(datum()),
  vergunning_tot: leegMag(datum()),
};

/** What stays the huisvester's own: name, contact for day and night (Bijlage 3.3), SNF certificate (Bijlage 2.3). */
export const eigenGegevens = {
  naam: benaming(),
  contact_naam: naam(),
  contact_telefoon: telefoon(),
  snf_nummer: leegMag(kenmerk()),
  snf_geldig_tot: leegMag(datum()),
  plek: leegMag(plek()),
};

type Vergunning = Record<'vergunning_kenmerk' | 'vergunning_van' | 'vergunning_tot', string | null>;
type Snf = Record<'snf_nummer' | 'snf_geldig_tot', string | null>;

/** A permit that is mentioned has a first day, and ends after it. */
export function vergunningKlopt<T extends Vergunning>(payload: z.core.ParsePayload<T>): void {
  const { vergunning_kenmerk: reference, vergunning_van: from, vergunning_tot: until } = payload.value;
  if (from === null && (reference !== null || until !== null))
    mist(payload, 'vergunning_van', 'vergunning_van_verplicht');
  if (from !== null && until !== null && until <= from)
    mist(payload, 'vergunning_tot', 'vergunning_tot_voor_van');
}

/** A certificate has a number and an end date, or neither. */
export function snfKlopt<T extends Snf>(payload: z.core.ParsePayload<T>): void {
  const { snf_nummer: number, snf_geldig_tot: until } = payload.value;
  if (number !== null && until === null) mist(payload, 'snf_geldig_tot', 'snf_datum_verplicht');
  if (number === null && until !== null) mist(payload, 'snf_nummer', 'snf_nummer_verplicht');
}

function mist(payload: z.core.ParsePayload, field: string, code: string): void {
  payload.issues.push({ code: 'custom', message: code, path: [field], input: payload.value });
}

const GRADEN = /^\s*(\d{1,2}[.,]\d+)\s*[,;\s]\s*(\d{1,2}[.,]\d+)\s*$/;

/** Latitude and longitude as maps copy them, `52.61123, 6.57345`; within the Netherlands. */
function plek() {
  return z
    .string()
    .check(eis((text) => graden(text) !== null, 'plek_ongeldig'))
    .transform((text) => graden(text));
}

function graden(text: string): { breedtegraad: number; lengtegraad: number } | null {
  const match = GRADEN.exec(text);
  const breedtegraad = Number(match?.[1]?.replace(',', '.'));
  const lengtegraad = Number(match?.[2]?.replace(',', '.'));
  const here = breedtegraad >= 50.7 && breedtegraad <= 53.6 && lengtegraad >= 3.3 && lengtegraad <= 7.3;
  return here ? { breedtegraad, lengtegraad } : null;
}

/** The columns of a place on the map; null when none was given. */
export function plekKolommen(place: ReturnType<typeof graden>): {
  breedtegraad: number | null;
  lengtegraad: number | null;
} {
  return place ?? { breedtegraad: null, lengtegraad: null };
}
