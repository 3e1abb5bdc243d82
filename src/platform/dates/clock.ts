import { Temporal } from 'temporal-polyfill';

/** Where "now" comes from. Handed in with the context, so that tests can choose the moment. */
export interface Clock {
  now(): Temporal.Instant;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/**
 * A clock that stands still.
 * @param moment ISO 8601 with offset, `2026-11-24T22:05:00+01:00`
 */
export function fixedClock(moment: string): Clock {
  const instant = Temporal.Instant.from(moment);
  return { now: () => instant };
}

/**
 * A clock that starts at a moment of choice and runs on: a demo of the evening in the morning.
 * @param moment ISO 8601 with offset
 */
export function movedClock(moment: string): Clock {
  const by = Temporal.Now.instant().until(Temporal.Instant.from(moment));
  return { now: () => Temporal.Now.instant().add(by) };
}

/** A moment, in any form a database driver, JSON or a rule has it: `Temporal.Instant`, `Date`, ISO 8601 with offset. */
export type Moment = Temporal.Instant | Date | string;

/** @throws RangeError when the text is not ISO 8601 with an offset */
export function toInstant(moment: Moment): Temporal.Instant {
  if (moment instanceof Date) return Temporal.Instant.fromEpochMilliseconds(moment.getTime());
  return Temporal.Instant.from(moment);
}

/** For database parameters: drivers know `Date`, not `Temporal.Instant`. Precision is milliseconds. */
export function toDate(moment: Moment): Date {
  return new Date(toInstant(moment).epochMilliseconds);
}
