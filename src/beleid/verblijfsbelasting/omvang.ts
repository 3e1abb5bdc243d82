import type { IsoDate } from '../../platform/dates/index.ts';
import { geldtOp } from './verordening.ts';

/** How large a location is: what a flat rate is counted by. */
export type Omvang = { slaapplaatsen: number; kamers: number };

/** Days `[vanaf, tot)`; null: still. */
type Dagen = { vanaf: IsoDate; tot: IsoDate | null };

/** What was there at a location, and when. */
export type Omvangsverloop = {
  /** Most people, from each day on that it was changed; oldest first. */
  maximum: readonly { vanaf: IsoDate; maximum: number }[];
  slaapplaatsen: readonly Dagen[];
  kamers: readonly Dagen[];
  /** What an official found to be there, against what the register says; last recorded first. Null: as the register says. */
  vastgesteld: readonly (Dagen & { omvang: Omvang | null })[];
};

/**
 * How large a location was on a night: as an official found it, else the beds and rooms that were there. Without beds in the
 * register it counts by its maximum of that night.
 */
export function omvangOp(verloop: Omvangsverloop, nacht: IsoDate): Omvang {
  const found = verloop.vastgesteld.find((one) => geldtOp(one, nacht));
  if (found?.omvang) return found.omvang;
  const there = (all: readonly Dagen[]) => all.filter((one) => geldtOp(one, nacht)).length;
  return {
    slaapplaatsen: there(verloop.slaapplaatsen) || maximumOp(verloop.maximum, nacht),
    kamers: there(verloop.kamers),
  };
}

const maximumOp = (all: Omvangsverloop['maximum'], nacht: IsoDate): number =>
  (all.findLast(({ vanaf }) => vanaf <= nacht) ?? all[0])?.maximum ?? 0;
