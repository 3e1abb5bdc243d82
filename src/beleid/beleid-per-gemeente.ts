import type { IsoDate } from '../platform/dates/index.ts';
import { BELEIDSKADER } from './bepalingen.ts';

/** Numbers of §5.1.1 and §5.1.2: people, and years of a permit. */
export interface Huisvestingsregels {
  /** Room rental starts at this many people. */
  kamerverhuurVanaf: number;
  /** A voorziening with a good motivation holds at most this many; by exception `voorzieningUitzondering`. */
  voorzieningTot: number;
  voorzieningUitzondering: number;
  /** A temporary permit, its one extension, and the two together. */
  vergunningJaren: number;
  verlengingJaren: number;
  vergunningHoogstensJaren: number;
}

/** The policy of one gemeente, from a date on. */
export interface BeleidPerGemeente {
  /** BRP code. */
  gemeente: string;
  naam: string;
  vanaf: IsoDate;
  /** True when it is no council's decision but an example to show a second gemeente with; screens say so. */
  voorbeeld: boolean;
  regels: Huisvestingsregels;
}

const hardenberg: Huisvestingsregels = {
  kamerverhuurVanaf: 2,
  voorzieningTot: 20,
  voorzieningUitzondering: 50,
  vergunningJaren: 10,
  verlengingJaren: 5,
  vergunningHoogstensJaren: 15,
};

/** Newest last. Hardenberg's was decided by its council on 8 July 2025; Ommen's own text is not known here. */
export const beleid: readonly BeleidPerGemeente[] = [
  { gemeente: '0160', naam: BELEIDSKADER, vanaf: '2025-07-08', voorbeeld: false, regels: hardenberg },
  {
    gemeente: '0175',
    naam: 'Voorbeeld naar het beleidskader van Hardenberg',
    vanaf: '2025-07-08',
    voorbeeld: true,
    regels: hardenberg,
  },
];

/**
 * The policy a gemeente has on a date. Undefined where there is none (yet): then there is nothing to hold against.
 * @param gemeente BRP code
 */
export function beleidVan(gemeente: string, date: IsoDate): BeleidPerGemeente | undefined {
  return beleid.findLast((policy) => policy.gemeente === gemeente && policy.vanaf <= date);
}
