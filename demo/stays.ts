import type { Calendar } from './calendar.ts';
import { type Invented, type Names, type Nation, nations } from './names.ts';
import type { Chance } from './random.ts';
import { demand, lengths } from './seasons.ts';
import type { Person, Place, Stay } from './world.ts';

/** How likely a newcomer is somebody who was here before. */
const RETURNS = 0.75;
const COUPLE = 0.07;
const CHILD = 0.3;
/** Days between leaving and coming back, at least. */
const HOME = 7;

/** Lets a year of work pass: people come in groups, stay, change beds and houses, leave, and come back. */
export class Stays {
  readonly all: Stay[] = [];
  readonly #present = new Map<Place, Stay[]>();
  /** Per organisation: everybody who left, with the day. */
  readonly #gone = new Map<string, Map<Person, number>>();
  readonly #places: readonly Place[];
  readonly #names: Names;
  readonly #chance: Chance;
  readonly #calendar: Calendar;

  constructor(places: readonly Place[], names: Names, chance: Chance, calendar: Calendar) {
    this.#places = places;
    this.#names = names;
    this.#chance = chance;
    this.#calendar = calendar;
  }

  /** From the first location's first day up to last night. */
  run(): void {
    const first = Math.min(...this.#places.map(({ plan }) => -plan.since));
    for (let day = first; day < 0; day++) {
      for (const place of this.#places) if (inUse(place, day)) this.#pass(place, day);
      this.#moveSomebody(day);
    }
  }

  /** Who is there now. */
  at(place: Place): readonly Stay[] {
    return this.#present.get(place) ?? [];
  }

  #pass(place: Place, day: number): void {
    const ends = place.plan.ended === -day;
    const target = Math.round(place.plan.maximum * demand(place.plan.season, this.#calendar.date(day)));
    const tooMany = this.at(place).length > target + 2;
    for (const stay of [...this.at(place)]) {
      const early = tooMany && stay.travelsAs === 'nee' && this.#chance.hits(0.03);
      if (ends && this.#rehouse(stay, day)) continue;
      if (ends || stay.leaving <= day || early) this.leave(stay, day);
    }
    if (ends) return;
    const missing = target - this.at(place).length;
    const weekend = new Date(this.#calendar.date(day)).getUTCDay() < 2 ? 1.6 : 0.8;
    if (missing > 0 && this.#chance.hits(Math.min(0.9, (0.08 + 0.09 * missing) * weekend))) {
      this.#group(place, day, Math.min(missing, this.#chance.pick([1, 1, 2, 2, 3, 4])));
    }
    if (this.#chance.hits(0.004)) this.#changeBed(place, day);
  }

  /** People of one country who come for the same work. */
  #group(place: Place, day: number, size: number): void {
    const chance = this.#chance;
    const nation = chance.weighted(nations);
    const werkgever = chance.pick(place.plan.werkgevers);
    const range = chance.weighted(lengths[place.plan.season]);
    const leaving = day + chance.int(range.from, range.to);
    for (let count = 0; count < size; count++) {
      const person = this.#returning(place, nation, day) ?? this.somebody(nation);
      this.arrive({ place, person, arrival: day, leaving: leaving + chance.int(0, 3), werkgever });
      if (size - count > 1 && chance.hits(COUPLE)) {
        count += this.#family(place, person, day, leaving, size - count - 1);
      }
    }
  }

  /** A partner, and at times a child, who come along. @returns how many */
  #family(place: Place, worker: Person, day: number, leaving: number, room: number): number {
    const along = { place, arrival: day, leaving, werkgever: null } as const;
    const partner = this.somebody(worker.nation, { relative: worker, man: !worker.man });
    this.arrive({ ...along, person: partner, travelsAs: 'partner' });
    if (room < 2 || !this.#chance.hits(CHILD)) return 1;
    const child = this.somebody(worker.nation, { relative: worker, man: this.#chance.hits(0.5) });
    this.arrive({ ...along, person: child, travelsAs: 'minderjarig_kind' });
    return 2;
  }

  /** Somebody nobody saw before. */
  somebody(nation: Nation, of?: { relative: Invented; man: boolean }): Person {
    return { ...this.#names.invent(nation, of), id: this.#chance.uuid() };
  }

  /** Somebody of a country who was with this organisation before and has been home for a while. */
  #returning(place: Place, nation: Nation, day: number): Person | undefined {
    if (!this.#chance.hits(RETURNS)) return undefined;
    return this.returner(place.organisatie, day, nation);
  }

  /** Takes somebody who left long enough ago out of the list of who may come back. */
  returner(organisatie: string, day: number, nation?: Nation): Person | undefined {
    const gone = this.#gone.get(organisatie) ?? new Map<Person, number>();
    const rested = [...gone].filter(
      ([person, left]) => left <= day - HOME && (nation === undefined || person.nation === nation),
    );
    if (rested.length === 0) return undefined;
    const [person] = this.#chance.pick(rested);
    gone.delete(person);
    return person;
  }

  /** Writes down a stay that was an error: of a day, never slept. */
  cancel(stay: Stay, why: string): void {
    const { place, arrival, leaving, werkgever } = stay;
    const person = { ...stay.person, id: this.#chance.uuid() };
    this.arrive({
      place,
      person,
      arrival,
      leaving,
      werkgever,
      bed: null,
      status: 'vervallen',
      cancelled: why,
    });
  }

  /** Somebody comes, into the first free bed. */
  arrive(come: Pick<Stay, 'place' | 'person' | 'arrival' | 'leaving' | 'werkgever'> & Partial<Stay>): Stay {
    const stay: Stay = {
      id: this.#chance.uuid(),
      expected: this.#told(come.leaving, come.arrival),
      departure: null,
      status: 'aanwezig',
      bed: this.freeBeds(come.place)[0] ?? null,
      bedSince: null,
      earlierBeds: [],
      travelsAs: 'nee',
      previous: null,
      away: [],
      ...come,
    };
    this.all.push(stay);
    if (stay.status === 'aanwezig') this.#present.set(stay.place, [...this.at(stay.place), stay]);
    return stay;
  }

  /** What is said about the departure: often right, at times some days off, at times nothing. */
  #told(leaving: number, arrival: number): number | null {
    if (!this.#chance.hits(0.78)) return null;
    const said = this.#chance.hits(0.15) ? leaving + this.#chance.int(-5, 12) : leaving;
    return Math.max(said, arrival + 1);
  }

  leave(stay: Stay, day: number, comesBack = true): void {
    stay.departure = day;
    stay.status = 'vertrokken';
    this.#present.set(
      stay.place,
      this.at(stay.place).filter((other) => other !== stay),
    );
    if (!comesBack || stay.travelsAs !== 'nee') return;
    const gone = this.#gone.get(stay.place.organisatie) ?? new Map<Person, number>();
    this.#gone.set(stay.place.organisatie, gone.set(stay.person, day));
  }

  /** Beds nobody has, and nobody had since a day. */
  freeBeds(place: Place, since = 0): string[] {
    const taken = new Set(this.at(place).map((stay) => stay.bed));
    for (const stay of this.all) {
      if (stay.place !== place) continue;
      if (stay.departure !== null && stay.departure > since) taken.add(stay.bed);
      for (const { bed, to } of stay.earlierBeds) if (to > since) taken.add(bed);
    }
    return place.kamers.flatMap(({ beds }) => beds.map(({ id }) => id)).filter((id) => !taken.has(id));
  }

  #changeBed(place: Place, day: number): void {
    const stays = this.at(place).filter((stay) => stay.bed !== null && stay.arrival < day - 3);
    const free = this.freeBeds(place);
    if (stays.length === 0 || free.length === 0) return;
    const stay = this.#chance.pick(stays);
    const from = stay.bedSince ?? stay.arrival;
    if (stay.bed !== null && from < day) stay.earlierBeds.push({ bed: stay.bed, from, to: day });
    stay.bed = this.#chance.pick(free);
    stay.bedSince = day;
  }

  /** Now and then somebody goes to another house of the same organisation in the same gemeente. */
  #moveSomebody(day: number): void {
    if (!this.#chance.hits(0.07)) return;
    const from = this.#chance.pick(this.#places);
    const single = this.at(from).filter((stay) => stay.travelsAs === 'nee' && stay.arrival < day - 6);
    if (single.length > 0 && inUse(from, day)) this.#rehouse(this.#chance.pick(single), day);
  }

  #rehouse(stay: Stay, day: number): boolean {
    const fits = (place: Place) =>
      place !== stay.place &&
      place.organisatie === stay.place.organisatie &&
      place.plan.gemeente === stay.place.plan.gemeente &&
      place.plan.season !== 'empty' &&
      place.plan.ended === undefined &&
      inUse(place, day) &&
      this.at(place).length < place.plan.maximum;
    const houses = this.#places.filter(fits);
    if (houses.length === 0 || stay.arrival >= day) return false;
    const to = houses.find(({ key }) => key === 'oosterveld') ?? this.#chance.pick(houses);
    this.leave(stay, day, false);
    const leaving = Math.max(stay.leaving, day + 10);
    const { person, travelsAs, werkgever } = stay;
    this.arrive({ place: to, person, travelsAs, werkgever, arrival: day, leaving, previous: stay });
    return true;
  }
}

function inUse({ plan }: Place, day: number): boolean {
  return day >= -plan.since && (plan.ended === undefined || day <= -plan.ended);
}
