import { nations } from './names.ts';
import type { Chance } from './random.ts';
import type { Stays } from './stays.ts';
import type { Place, Stay } from './world.ts';

/** Nights ago that the house that is over its maximum tonight went over it. */
export const OVER_SINCE = 4;
/** A house that was over its maximum in spring, and for how long. */
export const OVER_BEFORE = { from: -151, to: -147 } as const;

/** What makes tonight worth looking at: who goes, who comes, who should have, and where it is too full. */
export function tellTonight(stays: Stays, places: readonly Place[], chance: Chance): void {
  const place = (key: Place['key']): Place => {
    const found = places.find((candidate) => candidate.key === key);
    if (found === undefined) throw new RangeError(key);
    return found;
  };
  expectNoneInThePast(stays, places, chance);
  for (const key of ['melkfabriek', 'weefhof', 'weefhof', 'kassen', 'oosterveld', 'ommen'] as const) {
    expectDeparture(stays, place(key), 0, chance);
  }
  expectDeparture(stays, place('melkfabriek'), -1, chance);
  expectDeparture(stays, place('stationskwartier'), -3, chance);

  fillOver(stays, place('balkbrug'), { from: -OVER_SINCE, to: null }, chance);
  fillOver(stays, place('lutten'), OVER_BEFORE, chance);

  cancelSome(stays, chance);

  const coming = [0, 0, 0, 0, -1, 1, 1, 2, 3, 3, 5, 6, 9, 12];
  const houses = ['melkfabriek', 'weefhof', 'oosterveld', 'kassen', 'lemele', 'zandveld'] as const;
  for (const [index, day] of coming.entries()) {
    announce(stays, place(houses[index % houses.length] ?? 'weefhof'), day, chance);
  }
}

/** Whoever is still here is expected to leave on a day to come, or nobody knows. */
function expectNoneInThePast(stays: Stays, places: readonly Place[], chance: Chance): void {
  for (const stay of places.flatMap((place) => [...stays.at(place)])) {
    if (stay.expected !== null && stay.expected <= 0) stay.expected = chance.int(2, 20);
  }
}

function expectDeparture(stays: Stays, place: Place, day: number, chance: Chance): void {
  const here = stays
    .at(place)
    .filter((s) => s.arrival < day - 5 && s.travelsAs === 'nee' && (s.expected === null || s.expected > 1));
  if (here.length > 0) chance.pick(here).expected = day;
}

/** Entries that were made in error: somebody was checked in twice, or never came. */
function cancelSome(stays: Stays, chance: Chance): void {
  const real = stays.all.filter(
    (s) => s.status === 'vertrokken' && s.travelsAs === 'nee' && s.previous === null,
  );
  for (const stay of chance.sample(real, 5)) stays.cancel(stay, 'Dubbel ingeschreven');
  for (const stay of chance.sample(real, 2)) stays.cancel(stay, 'Verkeerde persoon gekozen');
}

/** Two more than the maximum, without a bed of their own. */
function fillOver(
  stays: Stays,
  place: Place,
  { from, to }: { from: number; to: number | null },
  chance: Chance,
): void {
  const last = to ?? 0;
  const there = stays.all.filter(
    (s) =>
      s.place === place &&
      s.status !== 'verwacht' &&
      s.arrival <= from &&
      (s.departure === null || s.departure >= last),
  );
  for (let count = there.length; count < place.plan.maximum + 2; count++) {
    const person = stays.somebody(chance.pick(nations.slice(0, 2)));
    const stay = stays.arrive({
      place,
      person,
      arrival: from,
      leaving: to ?? 30,
      expected: to ?? chance.int(5, 40),
      werkgever: chance.pick(place.plan.werkgevers),
      bed: to === null && count < place.plan.maximum ? (stays.freeBeds(place, from)[0] ?? null) : null,
    });
    if (to !== null) stays.leave(stay, to, false);
  }
}

/** Somebody who is still to come; every second one was here before. */
function announce(stays: Stays, place: Place, day: number, chance: Chance): Stay {
  const known = chance.hits(0.5) ? stays.returner(place.organisatie, day) : undefined;
  const taken = new Set(stays.all.filter((s) => s.status === 'verwacht').map((s) => s.bed));
  const leaving = Math.max(day, 0) + chance.int(20, 110);
  return stays.arrive({
    place,
    person: known ?? stays.somebody(chance.weighted(nations)),
    arrival: day,
    leaving,
    expected: leaving,
    werkgever: chance.pick(place.plan.werkgevers),
    status: 'verwacht',
    bed: stays.freeBeds(place).find((bed) => !taken.has(bed)) ?? null,
  });
}
