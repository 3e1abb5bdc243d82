import { type Tijdigheid, tijdigheid } from '../src/beleid/nacht.ts';
import { addToMonth } from '../src/platform/dates/index.ts';
import type { Calendar } from './calendar.ts';
import { SLUITINGSUUR } from './gemeenten.ts';
import type { Chance } from './random.ts';
import type { Place, Stay } from './world.ts';

/** A confirmed night of a location. */
export type Night = {
  place: Place;
  day: number;
  count: number;
  timeliness: Tijdigheid;
  /** ISO moment. */
  confirmedAt: string;
};

/** Nights nobody confirmed, besides those that chance leaves out: something is to be made up. */
const MISSING: Readonly<Partial<Record<Place['key'], readonly number[]>>> = {
  dekrim: [-1, -9],
  kassen: [-6],
  lutten: [-17, -18],
  lemele: [-3],
};

/** Nights of last month that a location left out, by the day of the month: its month was delivered with nights missing. */
const MISSING_LAST_MONTH: Readonly<Partial<Record<Place['key'], readonly string[]>>> = {
  wilgenplas: ['08', '09', '10', '11'],
};

/** Per organisation: how often nobody presses, and how often it is late. The agency is the least careful one. */
const CARE = {
  vechtdal: { missing: 0.004, late: 0.02 },
  baanbreed: { missing: 0.016, late: 0.06 },
  zandveld: { missing: 0.008, late: 0.03 },
} as const;

/**
 * Every night that was confirmed, of every location in use since the register began. One press confirms all locations
 * of an organisation, so they share a moment; now and then one is forgotten. Tonight is open.
 * @param since first day of the register at a location
 */
export function confirmNights(
  places: readonly Place[],
  stays: readonly Stay[],
  since: (place: Place) => number,
  chance: Chance,
  calendar: Calendar,
): Night[] {
  const counts = countSleepers(stays);
  const nights: Night[] = [];
  const first = Math.min(...places.map(since));
  const lastMonth = addToMonth(calendar.date(0).slice(0, 7), -1);
  const leftOut = ({ key }: Place, day: number) =>
    MISSING_LAST_MONTH[key]?.some((date) => calendar.date(day) === `${lastMonth}-${date}`) === true;
  for (let day = first; day < 0; day++) {
    for (const [of, care] of Object.entries(CARE)) {
      const press = pressOf(day, care, chance);
      const confirmedAt = press === null ? '' : calendar.at(day + press.days, press.minutes);
      const timeliness = press === null ? null : tijdigheid(confirmedAt, calendar.date(day), SLUITINGSUUR);
      for (const place of places) {
        if (place.plan.of !== of || day < since(place) || day >= -(place.plan.ended ?? 0)) continue;
        const forgotten = MISSING[place.key]?.includes(day) === true || chance.hits(0.004);
        if (timeliness === null || forgotten || leftOut(place, day)) continue;
        nights.push({
          place,
          day,
          count: counts.get(place)?.get(day) ?? 0,
          timeliness,
          confirmedAt,
        });
      }
    }
  }
  return nights;
}

/** Nights that nobody had confirmed, of every location in use since the register began. */
export function missingNights(
  places: readonly Place[],
  nights: readonly Night[],
  since: (place: Place) => number,
): { place: Place; day: number }[] {
  const confirmed = new Set(nights.map(({ place, day }) => `${place.id} ${day}`));
  return places.flatMap((place) => {
    const days: { place: Place; day: number }[] = [];
    for (let day = since(place); day < -(place.plan.ended ?? 0); day++) {
      if (!confirmed.has(`${place.id} ${day}`)) days.push({ place, day });
    }
    return days;
  });
}

/** When an organisation pressed: mostly the same evening, at times the next morning, at times late; null: not at all. */
function pressOf(
  day: number,
  care: { missing: number; late: number },
  chance: Chance,
): { days: number; minutes: number } | null {
  // The last nights are left as they are, so that tonight looks the same whatever the chance.
  if (day < -2 && chance.hits(care.missing)) {
    const made = chance.int(3, 9);
    return chance.hits(0.4) && day + made < 0 ? { days: made, minutes: chance.int(540, 1020) } : null;
  }
  if (day < -2 && chance.hits(care.late)) return { days: 1, minutes: chance.int(730, 1380) };
  if (chance.hits(0.15)) return { days: 1, minutes: chance.int(400, 690) };
  return { days: 0, minutes: chance.int(1170, 1425) };
}

/** Per location and day how many sleep there: arrived, not departed, not away. */
function countSleepers(stays: readonly Stay[]): Map<Place, Map<number, number>> {
  const counts = new Map<Place, Map<number, number>>();
  for (const stay of stays) {
    if (stay.status !== 'aanwezig' && stay.status !== 'vertrokken') continue;
    const here = counts.get(stay.place) ?? new Map<number, number>();
    counts.set(stay.place, here);
    for (let day = stay.arrival; day < (stay.departure ?? 0); day++) {
      if (stay.away.some(({ from, to }) => from <= day && day < to)) continue;
      here.set(day, (here.get(day) ?? 0) + 1);
    }
  }
  return counts;
}
