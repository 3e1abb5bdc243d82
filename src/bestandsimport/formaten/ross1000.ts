import { type Formaat, isoVan, regelsVan } from './formaat.ts';

/** Kind of guest, arrival, then 80 spaces where the guest file of the police has the name. */
const BEGIN = /^(16|17|18|19|20)\d{2}\/\d{2}\/\d{4} {60,}/;
const LENGTE = 328;
const AANKOMST = [2, 12] as const;
const VERTREK = [236, 246] as const;

/** One stay as it counts for statistics: nobody's name, only the nights. */
export type StatistischVerblijf = { aankomst: string; vertrek: string };

/**
 * ROSS1000, the statistics file of Italian regions: fixed fields, 328 characters a line, arrivals and departures without a
 * single name. Nobody can be registered from it, which is said instead of a list of errors.
 */
export const ross1000: Formaat = {
  naam: 'ROSS1000',
  herken: (text) => {
    const regels = regelsVan(text);
    const goed = regels.filter(({ inhoud }) => BEGIN.test(inhoud) && inhoud.length >= VERTREK[1]);
    return (
      goed.length > 0 && goed.length * 2 >= regels.length && (regels[0]?.inhoud.length ?? 0) <= LENGTE + 2
    );
  },
  weigering: 'bestand_zonder_namen',
};

/** The arrivals and departures it holds, to compare with a register. */
export function leesRoss1000(text: string): StatistischVerblijf[] {
  return regelsVan(text).map(({ inhoud }) => ({
    aankomst: isoVan(inhoud.slice(...AANKOMST).trim()),
    vertrek: isoVan(inhoud.slice(...VERTREK).trim()),
  }));
}
