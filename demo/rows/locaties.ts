import { addDays, addYears } from '../../src/platform/dates/index.ts';
import type { Calendar } from '../calendar.ts';
import { type LocatieKey, type LocatiePlan, locaties } from '../locaties/index.ts';
import type { Chance } from '../random.ts';
import type { Place } from '../world.ts';
import type { Ids } from './mensen.ts';
import type { Rows } from './table.ts';

/** Days before a location came into use that it was proposed and decided on. */
const PROPOSED = 12;
const DECIDED = 5;

/** Every location with its ids and beds. */
export function makePlaces(ids: Ids, chance: Chance): Place[] {
  return (Object.entries(locaties) as [LocatieKey, LocatiePlan][]).map(([key, plan]) => ({
    key,
    plan,
    id: chance.uuid(),
    organisatie: ids.organisatie(plan.of),
    kamers: (plan.kamers ?? []).map((count, room) => ({
      id: chance.uuid(),
      naam: `Kamer ${room + 1}`,
      beds: Array.from({ length: count }, (_, bed) => ({ id: chance.uuid(), naam: `Bed ${bed + 1}` })),
    })),
  }));
}

/** Day on which the gemeente decided on a location; null while it waits. */
export function decidedOn({ plan }: Place): number | null {
  if (plan.status === 'voorgesteld') return null;
  return plan.status === 'geweigerd' ? -9 : -plan.since - DECIDED;
}

/** Day on which a location was proposed. */
export function proposedOn(place: Place): number {
  const decided = decidedOn(place);
  return decided === null ? -3 : decided - PROPOSED + DECIDED;
}

/** Who decides on locations of a gemeente. */
export const decider = ({ plan }: Place): string => (plan.gemeente === '0160' ? 'fatma' : 'gerda');

/** Locations with their rooms and beds, and one request to change what was approved. */
export function locatieRows(places: readonly Place[], ids: Ids, chance: Chance, calendar: Calendar): Rows {
  const kamers = places.flatMap((place) =>
    place.kamers.map((kamer, volgorde) => ({
      ...{ kamer, of: ofPlace(place), vanaf: calendar.date(-place.plan.since), volgorde },
    })),
  );
  return {
    locatie: places.map((place) => locatieRow(place, ids, chance, calendar)),
    kamer: kamers.map(({ kamer, of, vanaf, volgorde }) => ({
      ...{ ...of, id: kamer.id, naam: kamer.naam, vanaf, volgorde },
    })),
    slaapplaats: kamers.flatMap(({ kamer, of, vanaf }) =>
      kamer.beds.map((bed, volgorde) => ({
        ...{ ...of, id: bed.id, kamer: kamer.id, naam: bed.naam, vanaf, volgorde },
      })),
    ),
    locatiewijziging: places
      .filter(({ key }) => key === 'weefhof')
      .map((place) => ({
        ...ofPlace(place),
        id: chance.uuid(),
        velden: { maximum: 44 },
        toelichting:
          'De twee grote kamers op de begane grond zijn verbouwd; er is plaats voor vier mensen meer.',
        status: 'voorgesteld' as const,
        voorgesteld_op: calendar.at(-4, 645),
        voorgesteld_door: ids.gebruiker('agnieszka'),
      })),
  };
}

const ofPlace = ({ plan, organisatie, id }: Place) => ({
  gemeente: plan.gemeente as string,
  organisatie,
  locatie: id,
});

function locatieRow(place: Place, ids: Ids, chance: Chance, { date, at }: Calendar) {
  const { plan } = place;
  const permit = plan.vergunning;
  const decided = decidedOn(place);
  const proposed = proposedOn(place);
  const from = permit === undefined ? null : date(-permit.since);
  return {
    gemeente: plan.gemeente as string,
    id: place.id,
    organisatie: place.organisatie,
    naam: plan.naam,
    straat: plan.straat,
    huisnummer: plan.huisnummer,
    postcode: plan.postcode,
    woonplaats: plan.kern,
    kern: plan.kern,
    huisvestingsvorm: plan.vorm,
    plaatssoort: plan.plaats,
    maximum: plan.maximum,
    motivering: plan.motivering ?? null,
    contact_naam: plan.contact,
    contact_telefoon: `+316${chance.int(10_000_000, 59_999_999)}`,
    snf_nummer: plan.snf === undefined ? null : `SNF-${chance.int(2000, 8999)}`,
    snf_geldig_tot: plan.snf === undefined ? null : date(plan.snf),
    vergunning_kenmerk: from === null ? null : `Z${from.slice(0, 4)}-${chance.int(10_000, 99_999)}`,
    vergunning_van: from,
    vergunning_tot:
      from === null || !permit || permit.years === null ? null : addDays(addYears(from, permit.years), -1),
    breedtegraad: plan.breedtegraad,
    lengtegraad: plan.lengtegraad,
    planologische_status: plan.planologisch ?? ('vergund' as const),
    status: plan.status ?? ('goedgekeurd' as const),
    in_gebruik_van: date(-plan.since),
    in_gebruik_tot: plan.ended === undefined ? null : date(-plan.ended),
    besloten_op: decided === null ? null : at(decided, 620),
    besloten_door: decided === null ? null : ids.gebruiker(decider(place)),
    reden: plan.reden ?? null,
    aangemaakt_op: at(proposed, 600),
    gewijzigd_op: plan.ended === undefined ? at(decided ?? proposed, 620) : at(-plan.ended, 660),
  };
}
