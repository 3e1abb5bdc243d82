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
 *
 * Always from the counts that were decided on, never from a count in between: so what a later count comes to depends on the
 * decisions and on that count alone, and nights that came back are off again.
 * @param minderingen as they were decided, in that order
 * @param eerder the lines they are about, of whichever counts
 * @returns by line of the later count, in order of line; none for what it does not tax at all
 */
export function draagOver(
  minderingen: readonly Mindering[],
  eerder: readonly Minderbaar[],
  later: readonly Minderbaar[],
): Mindering[] {
  const room = new Map(later.map((regel) => [regel.id, belastIn(regel, regel)]));
  const taken = new Map<string, number>();
  for (const { from, places, left: all } of watOverblijft(minderingen, eerder, later)) {
    let left = all;
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

/** A reduction with the line it was decided on, the later lines over the same nights, and what is left to take off there. */
type Rest = { from: Minderbaar; places: Minderbaar[]; weg: number; left: number };

/**
 * What is left of each reduction, less the nights that are gone. A night that is gone counts for one reduction only: first
 * for those of which the fewest nights are gone, as the others have more to choose from.
 */
function watOverblijft(
  minderingen: readonly Mindering[],
  eerder: readonly Minderbaar[],
  later: readonly Minderbaar[],
): Rest[] {
  const all = minderingen.flatMap(({ regel: id, nachten }): Rest[] => {
    const from = eerder.find((regel) => regel.id === id);
    if (from === undefined) return [];
    const places = later
      .filter((regel) => overlapt(regel, from))
      .sort((a, b) => Number(b.tarief === from.tarief) - Number(a.tarief === from.tarief) || order(a, b));
    const weg = belastIn(from, from) - som(places.map((regel) => belastIn(regel, from)));
    return [{ from, places, weg: Math.max(0, weg), left: nachten }];
  });
  const used: { from: Minderbaar; nachten: number }[] = [];
  for (const rest of [...all].sort((a, b) => a.weg - b.weg)) {
    const before = som(used.filter((one) => overlapt(one.from, rest.from)).map(({ nachten }) => nachten));
    const nachten = Math.min(rest.left, Math.max(0, rest.weg - before));
    used.push({ from: rest.from, nachten });
    rest.left -= nachten;
  }
  return all;
}

const overlapt = (a: Minderbaar, b: Minderbaar): boolean =>
  a.locatie === b.locatie && a.van < b.tot && b.van < a.tot;

/** Reductions together by line, in order of line. */
export function telOp(minderingen: readonly Mindering[]): Mindering[] {
  const sum = new Map<string, number>();
  for (const { regel, nachten } of minderingen) sum.set(regel, (sum.get(regel) ?? 0) + nachten);
  return [...sum]
    .map(([regel, nachten]) => ({ regel, nachten }))
    .sort((a, b) => (a.regel < b.regel ? -1 : 1));
}

const order = (a: Minderbaar, b: Minderbaar): number => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0);
