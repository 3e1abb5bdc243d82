import {
  addDays,
  deadlineOf,
  type IsoDate,
  type LocalTime,
  type Moment,
  openingOf,
  toInstant,
} from '../platform/dates/index.ts';

/** When a night was confirmed: before its closing hour, within a day after it, or later still (made up). */
export type Tijdigheid = 'op_tijd' | 'te_laat' | 'ingehaald';

/** How a night of a location stands: confirmed (three ways), missing, open now, or not yet. */
export type Nachttoestand = Tijdigheid | 'ontbreekt' | 'open' | 'nog_niet';

/**
 * How timely a confirmation is (§3.1.3: every 24 hours). Late is accepted, and said.
 * @param sluitingsuur the gemeente's closing hour, local time on the day after the night
 */
export function tijdigheid(bevestigdOp: Moment, nacht: IsoDate, sluitingsuur: LocalTime): Tijdigheid {
  if (before(bevestigdOp, deadlineOf(nacht, sluitingsuur))) return 'op_tijd';
  return before(bevestigdOp, deadlineOf(addDays(nacht, 1), sluitingsuur)) ? 'te_laat' : 'ingehaald';
}

/** How a location's night stands now. Nights before the location came into use are not asked for: leave them out. */
export function nachttoestand(
  nacht: IsoDate,
  bevestigdOp: Moment | null | undefined,
  { sluitingsuur, nu }: { sluitingsuur: LocalTime; nu: Moment },
): Nachttoestand {
  if (bevestigdOp) return tijdigheid(bevestigdOp, nacht, sluitingsuur);
  if (before(nu, openingOf(nacht, sluitingsuur))) return 'nog_niet';
  return before(nu, deadlineOf(nacht, sluitingsuur)) ? 'open' : 'ontbreekt';
}

function before(moment: Moment, other: Moment): boolean {
  return toInstant(moment).epochNanoseconds < toInstant(other).epochNanoseconds;
}
