import { Temporal } from 'temporal-polyfill';
import { type Clock, type Moment, toInstant } from './clock.ts';
import { addDays, type IsoDate, type IsoMonth, isIsoMonth, plainDate } from './iso-date.ts';

/** Nights are calendar evenings here. */
export const ZONE = 'Europe/Amsterdam';

/** A local time of the day, `12:00` or (as PostgreSQL writes it) `12:00:00`. */
export type LocalTime = string;

/** Before this hour a moment still belongs to the night of the evening before. */
export const MORNING: LocalTime = '06:00';

/** Today's date in the Netherlands. */
export function today(clock: Clock): IsoDate {
  return dateOf(clock.now());
}

/** The date in the Netherlands at a moment. */
export function dateOf(moment: Moment): IsoDate {
  return local(toInstant(moment)).toPlainDate().toString();
}

/**
 * The night a moment belongs to, named after its evening: at 22:00 today, at 02:00 yesterday.
 *
 * Compares moments, not clock times, so the hour that comes twice in October does not make a night return.
 * @param morning the local time at which the night before ends and the day's own night begins
 */
export function nightOf(moment: Moment, morning: LocalTime = MORNING): IsoDate {
  const instant = toInstant(moment);
  const date = dateOf(instant);
  return Temporal.Instant.compare(instant, momentAt(date, morning)) < 0 ? addDays(date, -1) : date;
}

/**
 * The night whose register is being confirmed now. A register day runs from closing hour to closing hour: tonight's
 * night is open from the closing hour today until the closing hour tomorrow, so after midnight, and in the morning,
 * the night that is going on or has just ended can still be confirmed in time. At every moment one night is open.
 * @param closingHour the gemeente's own, `12:00`
 */
export function tonight(clock: Clock, closingHour: LocalTime): IsoDate {
  return nightOf(clock.now(), closingHour);
}

/** The moment from which a night can be confirmed: the closing hour on its own day. */
export function openingOf(night: IsoDate, closingHour: LocalTime): Temporal.Instant {
  return momentAt(night, closingHour);
}

/** The moment at which a night closes: the closing hour on the day after. At that moment itself it is too late. */
export function deadlineOf(night: IsoDate, closingHour: LocalTime): Temporal.Instant {
  return momentAt(addDays(night, 1), closingHour);
}

/**
 * The moment of a local time on a date. A time the clock skips in March is taken an hour later; of a time that comes
 * twice in October the first is meant.
 */
export function momentAt(date: IsoDate, time: LocalTime): Temporal.Instant {
  return plainDate(date)
    .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
}

/**
 * The nights of a stay: from the evening of arrival up to, not including, the day of departure.
 * Arrival and departure on one day give no night.
 * @throws RangeError when departure is before arrival
 */
export function nightsBetween(arrival: IsoDate, departure: IsoDate): IsoDate[] {
  const end = plainDate(departure);
  const nights: IsoDate[] = [];
  let night = plainDate(arrival);
  if (Temporal.PlainDate.compare(end, night) < 0) throw new RangeError('departure before arrival');
  for (; Temporal.PlainDate.compare(night, end) < 0; night = night.add({ days: 1 }))
    nights.push(night.toString());
  return nights;
}

/**
 * The nights of a month.
 * @throws RangeError when it is not a month written `jjjj-mm`
 */
export function monthNights(month: IsoMonth): IsoDate[] {
  if (!isIsoMonth(month)) throw new RangeError('not a month written yyyy-mm');
  const first = `${month}-01`;
  return nightsBetween(first, plainDate(first).add({ months: 1 }).toString());
}

function local(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO(ZONE);
}
