import type { LocatieAvond } from '../locatie-avond.ts';

/** How a location looks on the map: by form as well as by colour. */
export type Merk = 'boven' | 'ontbreekt' | 'open' | 'te_laat' | 'bevestigd';

/** A location on the map; `tekst` says in words what the mark says in form and colour. */
export type Punt = {
  id: string;
  href: string;
  lengtegraad: number;
  breedtegraad: number;
  merk: Merk;
  tekst: string;
};

/** In the order of the legend, the most urgent first. */
export const MERKEN: readonly Merk[] = ['boven', 'ontbreekt', 'open', 'te_laat', 'bevestigd'];

/** SVG path of each, around 0,0. */
export const VORMEN: Record<Merk, string> = {
  boven: 'M0 -11L11 9L-11 9Z',
  ontbreekt: 'M-9 -9L9 -9L9 9L-9 9Z',
  open: 'M0 -8A8 8 0 1 1 0 8A8 8 0 1 1 0 -8Z',
  te_laat: 'M0 -11L11 0L0 11L-11 0Z',
  bevestigd: 'M0 -8A8 8 0 1 1 0 8A8 8 0 1 1 0 -8Z',
};

export function merkVan({ toestand, aantal, maximum }: LocatieAvond): Merk {
  if (aantal > maximum) return 'boven';
  if (toestand === 'ontbreekt') return 'ontbreekt';
  if (toestand === 'te_laat' || toestand === 'ingehaald') return 'te_laat';
  return toestand === 'op_tijd' ? 'bevestigd' : 'open';
}
