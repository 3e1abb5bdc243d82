import type { IsoDate } from '../../platform/dates/index.ts';
import { deel } from './centen.ts';

/** Taxed nights and places over nights that were delivered earlier: how full a house was. */
export type Bezetting = { belast: number; plaatsen: number };

/** What an estimate rests on, from nearest to furthest: the location itself, the gemeente's, or every place taken. */
export type Onderbouwing = Bezetting & { bron: 'locatie' | 'gemeente' | 'vol'; maximum: number };

/** The nearest occupancy that is known. */
export function kiesOnderbouwing(
  maximum: number,
  locatie: Bezetting | null,
  gemeente: Bezetting | null,
): Onderbouwing {
  if (locatie !== null && locatie.plaatsen > 0) return { bron: 'locatie', maximum, ...locatie };
  if (gemeente !== null && gemeente.plaatsen > 0) return { bron: 'gemeente', maximum, ...gemeente };
  return { bron: 'vol', maximum, belast: 1, plaatsen: 1 };
}

/**
 * Taxed nights of a location that delivered nothing, estimated from its maximum and earlier occupancy. Fractions are
 * carried on from night to night, so that the whole is the share of the whole, down to one night.
 */
export function schatNachten(
  { maximum, belast, plaatsen }: Onderbouwing,
  nachten: readonly IsoDate[],
): { nacht: IsoDate; belast: number }[] {
  const upTo = (count: number) => deel(count * maximum, belast, plaatsen);
  return [...nachten].sort().map((nacht, at) => ({ nacht, belast: upTo(at + 1) - upTo(at) }));
}
