import type { Calendar } from './calendar.ts';
import type { Chance } from './random.ts';
import type { Stay } from './world.ts';

/** How many are away tonight. */
const AWAY_TONIGHT = 6;

/** Gives people nights away: home for Christmas, a long weekend, and some tonight. */
export function sendAway(stays: readonly Stay[], chance: Chance, calendar: Calendar): void {
  for (const stay of stays) {
    if (stay.status !== 'aanwezig' && stay.status !== 'vertrokken') continue;
    for (const christmas of christmases(stay, calendar)) {
      if (chance.hits(0.6)) {
        away(stay, christmas - chance.int(1, 6), christmas + chance.int(3, 14));
      }
    }
    const last = stay.departure ?? 0;
    if (last - stay.arrival > 30 && chance.hits(0.15)) {
      const from = chance.int(stay.arrival + 7, last - 10);
      away(stay, from, from + chance.int(1, 8));
    }
  }
  const here = stays.filter(
    (stay) => stay.status === 'aanwezig' && stay.arrival < -14 && (stay.expected ?? 99) > 6,
  );
  for (const stay of chance.sample(here, AWAY_TONIGHT)) away(stay, -chance.int(0, 3), chance.int(1, 5));
}

/** Days of Christmas Eve within a stay. */
function christmases(stay: Stay, calendar: Calendar): number[] {
  const days: number[] = [];
  for (let day = stay.arrival + 8; day < (stay.departure ?? 1) - 8; day++) {
    if (calendar.date(day).endsWith('-12-24')) days.push(day);
  }
  return days;
}

/** `[from, to)`, inside the stay and not over other nights away. */
function away(stay: Stay, from: number, to: number): void {
  const end = stay.departure ?? stay.expected ?? to;
  const nights = { from: Math.max(from, stay.arrival + 1), to: Math.min(to, end) };
  const meets = stay.away.some((other) => other.from < nights.to && nights.from < other.to);
  if (nights.from < nights.to && !meets) stay.away.push(nights);
}
