import type { TableRow } from '../../platform/files/index.ts';
import { type Formaat, isoVan, regelsVan } from './formaat.ts';

/** Fields of a guest (`U|…`) by their place, as the Czech foreign police's *Ubyport* lays them down. */
const VELDEN = [
  { kop: 'Achternaam', plaats: 3 },
  { kop: 'Voornaam', plaats: 4 },
  { kop: 'Aankomst', plaats: 1, lees: isoVan },
  { kop: 'Vertrek', plaats: 2, lees: isoVan },
  // Where the guest lives abroad, in words; the state of nationality is the nearest to a country of residence there is.
  { kop: 'Woonplaats', plaats: 10 },
  { kop: 'Land', plaats: 9 },
  { kop: 'Geboortedatum', plaats: 6, lees: isoVan },
] as const;

/**
 * Ubyport UNL, the guest file of the Czech foreign police: a line `A|…` of the accommodation, then one `U|…` for each
 * guest, in windows-1250. The numbers of passport and visa (11, 12) are not read: they may not be kept.
 */
export const ubyport: Formaat = {
  naam: 'Ubyport',
  codering: 'windows-1250',
  herken: (text) => {
    const regels = regelsVan(text);
    return (
      /^A\|\d*\|/.test(regels[0]?.inhoud ?? '') &&
      regels.length > 1 &&
      regels.slice(1).every(({ inhoud }) => inhoud.startsWith('U|'))
    );
  },
  lees: (text) => ({
    header: VELDEN.map(({ kop }) => kop),
    rows: regelsVan(text)
      .filter(({ inhoud }) => inhoud.startsWith('U|'))
      .map(({ nummer, inhoud }): TableRow => {
        const delen = inhoud.split('|');
        const cells = VELDEN.map((veld) => {
          const cel = (delen[veld.plaats] ?? '').trim();
          return 'lees' in veld ? veld.lees(cel) : cel;
        });
        return { number: nummer, cells };
      }),
  }),
};
