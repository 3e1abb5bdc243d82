import type { TableRow } from '../../platform/files/index.ts';
import { type Formaat, isoVan, regelsVan } from './formaat.ts';
import { landVanIstat } from './landcodes-it.ts';

/** Characters a line, by the Italian police's *Tracciato record schedine alloggiati*. */
const LENGTE = 168;
/** Kind of guest (16 single … 20 member of a group), then the day of arrival. */
const BEGIN = /^(16|17|18|19|20)\d{2}\/\d{2}\/\d{4}[\d ]{2}/;

/** Kinds of document by their code; a military card or a driving licence is none that counts here (art. 438 Sr). */
const DOCUMENTEN: Readonly<Record<string, string>> = {
  IDENT: 'identiteitskaart',
  IDELE: 'identiteitskaart',
  PASOR: 'paspoort',
  PASDI: 'paspoort',
  PASSE: 'paspoort',
};

/** The number of the document (139–159) and where it was given out are not read: they may not be kept. */
const VELDEN = [
  { kop: 'Achternaam', van: 14, tot: 64 },
  { kop: 'Voornaam', van: 64, tot: 94 },
  { kop: 'Aankomst', van: 2, tot: 12, lees: isoVan },
  { kop: 'Nachten', van: 12, tot: 14, lees: (text: string) => text.replace(/^0+(?=\d)/, '') },
  { kop: 'Land', van: 125, tot: 134, lees: landVanIstat },
  { kop: 'Documentsoort', van: 134, tot: 139, lees: (text: string) => DOCUMENTEN[text] ?? '' },
  { kop: 'Geboortedatum', van: 95, tot: 105, lees: isoVan },
] as const;

/**
 * Alloggiati Web, the guest file of the Italian police, which HotelDruid and most Italian software write: fixed fields, 168
 * characters a line, capitals without diacritics. It has no place of residence: a list of guests beside it brings that.
 */
export const alloggiati: Formaat = {
  naam: 'Alloggiati Web',
  herken: (text) => {
    const regels = regelsVan(text);
    const goed = regels.filter(({ inhoud }) => BEGIN.test(inhoud) && Math.abs(inhoud.length - LENGTE) <= 2);
    return goed.length > 0 && goed.length * 2 >= regels.length;
  },
  lees: (text) => ({
    header: VELDEN.map(({ kop }) => kop),
    rows: regelsVan(text).map(
      ({ nummer, inhoud }): TableRow => ({
        number: nummer,
        cells: VELDEN.map((veld) => {
          const cel = inhoud.slice(veld.van, veld.tot).trim();
          return 'lees' in veld ? veld.lees(cel) : cel;
        }),
      }),
    ),
  }),
};
