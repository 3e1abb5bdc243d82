import { bevatBsn } from '../beleid/invoer/bsn.ts';
import { bevatDocumentnummer } from '../beleid/invoer/documentnummer.ts';

/** Why a cell is refused: code of the `fouten` texts. */
export type Weigering = 'bsn_geweigerd' | 'documentnummer_geweigerd';

/** What stands in place of a refused cell; no file can have it, since control characters are taken out on reading. */
const MERKEN: Record<Weigering, string> = {
  bsn_geweigerd: '\u0001bsn',
  documentnummer_geweigerd: '\u0001document',
};
/** Dates, amounts and times: figures of which there are too few for a BSN. */
const PLAIN_FIGURES = /^[\d\-/.:, ]*$/;
const FIGURE = /\p{N}|<</u;

/** Whether a cell holds a BSN or a number of an identity document, and which. */
export function gevoeligeWaarde(cel: string): Weigering | null {
  if (!FIGURE.test(cel) || (PLAIN_FIGURES.test(cel) && cel.replace(/\D/g, '').length < 9)) return null;
  if (bevatBsn(cel)) return 'bsn_geweigerd';
  return bevatDocumentnummer(cel) ? 'documentnummer_geweigerd' : null;
}

/** A cell as it may be kept: without control characters, and a mark instead of what is refused. */
export function bewaarCel(cel: string): string {
  const weigering = gevoeligeWaarde(cel);
  return weigering === null ? cel.replace(/\p{Cc}/gu, ' ').trim() : MERKEN[weigering];
}

/** The refusal that a kept cell stands for; null when it is an ordinary value. */
export function weigeringVan(cel: string): Weigering | null {
  if (!cel.startsWith('\u0001')) return null;
  return cel === MERKEN.bsn_geweigerd ? 'bsn_geweigerd' : 'documentnummer_geweigerd';
}

/** Whether a column nobody announced as such holds numbers of documents: half of its filled cells or more. */
export function gevoeligeKolom(waarden: readonly string[]): boolean {
  const gevuld = waarden.filter((waarde) => waarde.trim() !== '');
  const gevoelig = gevuld.filter((waarde) => gevoeligeWaarde(waarde) !== null).length;
  return gevuld.length > 0 && gevoelig * 2 >= gevuld.length;
}
