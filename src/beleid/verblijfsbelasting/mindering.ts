import type { IsoDate } from '../../platform/dates/index.ts';
import { type Centen, som } from './centen.ts';

/** Nights of a line that are no longer taxed, after an objection. */
export type Mindering = { regel: string; nachten: number };

/** A line as far as a reduction asks: whose nights, at what tariff, and how many of each were taxed. */
export type Minderbaar = {
  id: string;
  locatie: string;
  van: IsoDate;
  tot: IsoDate;
  tarief: Centen;
  nachten: readonly { nacht: IsoDate; belast: number }[];
};

const belastIn = (regel: Minderbaar, { van, tot }: { van: IsoDate; tot: IsoDate }): number =>
  som(regel.nachten.filter(({ nacht }) => van <= nacht && nacht < tot).map(({ belast }) => belast));

/**
 * Carries nights that were taken off lines on objection over to the lines of a later count of the same nights, so that
 * they are not taxed again without a new fact (art. 16 lid 1 AWR). Nights that the later count itself no longer taxes are
 * taken to be the same ones: what was reduced is not reduced twice. Lines at the same tariff come first.
 * @returns by line of the later count, in order of line; none for what it does not tax at all
 */
export function draagOver(
  minderingen: readonly Mindering[],
  eerder: readonly Minderbaar[],
  later: readonly Minderbaar[],
): Mindering[] {
  const room = new Map(later.map((regel) => [regel.id, belastIn(regel, regel)]));
  const taken = new Map<string, number>();
  for (const { regel: id, nachten } of [...minderingen].sort((a, b) => (a.regel < b.regel ? -1 : 1))) {
    const from = eerder.find((regel) => regel.id === id);
    if (from === undefined) continue;
    const places = later
      .filter(({ locatie, van, tot }) => locatie === from.locatie && van < from.tot && from.van < tot)
      .sort((a, b) => Number(b.tarief === from.tarief) - Number(a.tarief === from.tarief) || order(a, b));
    const gone = belastIn(from, from) - som(places.map((regel) => belastIn(regel, from)));
    let left = nachten - Math.max(0, gone);
    for (const regel of places) {
      const off = Math.max(0, Math.min(left, room.get(regel.id) ?? 0, belastIn(regel, from)));
      if (off === 0) continue;
      left -= off;
      room.set(regel.id, (room.get(regel.id) ?? 0) - off);
      taken.set(regel.id, (taken.get(regel.id) ?? 0) + off);
    }
  }
  return telOp([...taken].map(([regel, nachten]) => ({ regel, nachten })));
}

/** Reductions together by line, in order of line. */
export function telOp(minderingen: readonly Mindering[]): Mindering[] {
  const sum = new Map<string, number>();
  for (const { regel, nachten } of minderingen) sum.set(regel, (sum.get(regel) ?? 0) + nachten);
  return [...sum]
    .map(([regel, nachten]) => ({ regel, nachten }))
    .sort((a, b) => (a.regel < b.regel ? -1 : 1));
}

const order = (a: Minderbaar, b: Minderbaar): number => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0);
