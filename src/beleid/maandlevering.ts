import { addToMonth, dateOf, type IsoDate, type IsoMonth, type Moment } from '../platform/dates/index.ts';
import type { Overgang } from './overgang.ts';

/** Going on, over and not delivered yet, delivered, opened again to put something right (Bijlage 2.10). */
export const MAANDSTATUSSEN = ['loopt', 'te_leveren', 'geleverd', 'in_correctie'] as const;
export type Maandstatus = (typeof MAANDSTATUSSEN)[number];

/** The state of a month of a location. What was delivered never becomes undelivered: a correction makes a version. */
export const maandovergangen: readonly Overgang<Maandstatus>[] = [
  { van: 'loopt', naar: 'te_leveren', waarom: 'The first of the next month has come' },
  { van: 'te_leveren', naar: 'geleverd', waarom: 'By itself on the first, or by the huisvester' },
  { van: 'geleverd', naar: 'in_correctie', reden: true },
  { van: 'in_correctie', naar: 'geleverd', waarom: 'The next version; none when nothing changed' },
];

/** How a month was delivered: whole and in time, late, with nights missing, or not at all; `nog_niet` is no fault yet. */
export const MAANDOORDELEN = ['compleet', 'te_laat', 'onvolledig', 'niets', 'nog_niet'] as const;
export type Maandoordeel = (typeof MAANDOORDELEN)[number];

/** A correction that somebody leaves open is finished by itself after so many hours. */
export const CORRECTIE_OPEN_UREN = 24;

/** The day a month is delivered: the first of the next (Bijlage 2.10: a monthly overview to the gemeente). */
export function leverdag(maand: IsoMonth): IsoDate {
  return `${addToMonth(maand, 1)}-01`;
}

/** Whether a delivery at this moment is in time: on the first of the month, Dutch time. */
export function isTijdigGeleverd(maand: IsoMonth, op: Moment): boolean {
  return dateOf(op) <= leverdag(maand);
}

/** How a month of a location stands today. */
export function maandstatus(
  maand: IsoMonth,
  vandaag: IsoDate,
  feiten: { geleverd: boolean; correctieOpen: boolean },
): Maandstatus {
  if (feiten.correctieOpen) return 'in_correctie';
  if (feiten.geleverd) return 'geleverd';
  return vandaag < leverdag(maand) ? 'loopt' : 'te_leveren';
}

/**
 * What the gemeente sees of a month. Missing nights weigh most, since they can still be made up.
 * @param geleverd the newest version; null when there is none
 */
export function maandoordeel(
  maand: IsoMonth,
  vandaag: IsoDate,
  geleverd: { tijdig: boolean; ontbreekt: number } | null,
): Maandoordeel {
  if (geleverd === null) return vandaag <= leverdag(maand) ? 'nog_niet' : 'niets';
  if (geleverd.ontbreekt > 0) return 'onvolledig';
  return geleverd.tijdig ? 'compleet' : 'te_laat';
}

/** What of a month differs between two versions, per night. */
export type Nachtverschil<N> = { nacht: IsoDate; voor: N | null; na: N | null };

/** The nights that differ, in order; a night that only one of them has, differs. */
export function nachtverschillen<N extends { nacht: IsoDate; toestand: string; aantal: number | null }>(
  voor: readonly N[],
  na: readonly N[],
): Nachtverschil<N>[] {
  const before = new Map(voor.map((night) => [night.nacht, night]));
  const after = new Map(na.map((night) => [night.nacht, night]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((nacht) => {
    const [a, b] = [before.get(nacht) ?? null, after.get(nacht) ?? null];
    return a?.toestand === b?.toestand && a?.aantal === b?.aantal ? [] : [{ nacht, voor: a, na: b }];
  });
}
