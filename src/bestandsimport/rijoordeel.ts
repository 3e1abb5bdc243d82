import type { IsoDate } from '../platform/dates/index.ts';
import type { Betekenis } from './betekenis.ts';

/** Cells by column, as kept; a column that isn't kept, and an empty cell, are not there. */
export type Cellen = Readonly<Record<string, string>>;

/** Which of the two lists a row stands in. */
export type Lijst = 'verblijven' | 'gasten';

/**
 * One thing wrong with a row: what field, in which column of which list, and a code of the `fouten` texts. Never the
 * value itself: that is looked up in the row, where a refused one isn't kept.
 */
export type Rijfout = {
  veld: Betekenis | 'persoon';
  /** Column from 0; null when the file has none for it. */
  kolom: number | null;
  code: string;
  params?: Record<string, string | number>;
  /** Row of the guest list where it stands, when it isn't in this row. */
  gastrij?: number;
};

/** A stay that a row becomes; the first is the one it names, the others travel along. */
export type Verblijfsregel = {
  naam: string;
  woonplaats: string;
  /** BRP tabel 34. */
  land: string;
  aankomst: IsoDate;
  /** Null when nobody knows yet. */
  vertrek: IsoDate | null;
  gemeente: string;
  locatie: string;
  slaapplaats: string | null;
  documentsoort: string | null;
  taal: string;
  werkgever: string | null;
  meereizend: 'nee' | 'minderjarig_kind';
  geboortedatum: IsoDate | null;
  nationaliteit: string | null;
};

/** What was left out of a row that is right otherwise; code of the texts. */
export type Letop = 'slaapplaats_onbekend' | 'slaapplaats_bezet' | 'documentsoort_onbekend' | 'medereizigers';

/** Verdicts, in the order in which they ask for attention. */
export const OORDELEN = ['fout', 'goed', 'dubbel', 'geen_nacht'] as const;
export type Oordeel = (typeof OORDELEN)[number];
/** Rows on one page of the preview. */
export const RIJEN_PER_PAGINA = 50;

/** What becomes of a row by itself, before it is held against the other rows and the register. */
export type Rijoordeel =
  | { oordeel: 'goed'; verblijven: Verblijfsregel[]; letop: Letop[] }
  | { oordeel: 'geen_nacht'; reden: 'geen_nacht' | 'geannuleerd' }
  | { oordeel: 'fout'; fouten: Rijfout[] };
