import { signaalsleutel } from '../../src/beleid/signaalsoorten.ts';
import { signalenVan } from '../../src/organisaties/bevindingen.ts';
import type { NewSignaal } from '../../src/signalen/index.ts';
import type { Calendar } from '../calendar.ts';
import type { Night } from '../nights.ts';
import type { Chance } from '../random.ts';
import type { Place } from '../world.ts';
import { decidedOn } from './locaties.ts';
import type { Ids } from './mensen.ts';
import type { Row, Rows } from './table.ts';

/** Younger signals are still open; of those, the older ones have an owner. */
const OPEN_DAYS = 14;
const NEW_DAYS = 5;

type Raised = NewSignaal & { day: number; minutes: number };

/** Signals as the register itself would have raised them, and what toezicht did with them. */
export function signaalRows(
  places: readonly Place[],
  locaties: readonly Row<'locatie'>[],
  nights: readonly Night[],
  missing: readonly { place: Place; day: number }[],
  ids: Ids,
  chance: Chance,
  calendar: Calendar,
): Rows {
  const raised = [
    ...ofLocations(places, locaties, calendar),
    ...ofCrowds(nights, calendar),
    ...ofMissing(missing, calendar),
  ];
  const signaal: Row<'signaal'>[] = [];
  const signaal_gebeurtenis: Row<'signaal_gebeurtenis'>[] = [];
  for (const { day, minutes, ...found } of raised) {
    const id = chance.uuid();
    const at = (later: number, minute: number) => calendar.at(day + later, minute);
    const owner = found.gemeente === '0175' ? 'roel' : chance.hits(0.3) ? 'karin' : 'wim';
    const steps = handling(found.soort, day, chance);
    for (const [index, { later, ...step }] of steps.entries()) {
      signaal_gebeurtenis.push({
        gemeente: found.gemeente,
        signaal: id,
        tijdstip: at(later, 600 + 31 * index),
        door: ids.gebruiker(owner),
        toegewezen_aan: step.naar === 'in_behandeling' ? ids.gebruiker(owner) : null,
        ...step,
      });
    }
    const last = steps.at(-1);
    signaal.push({
      gemeente: found.gemeente,
      id,
      soort: found.soort,
      sleutel: found.sleutel,
      organisatie: found.organisatie ?? null,
      locatie: found.locatie ?? null,
      nacht: found.nacht ?? null,
      details: found.details ?? {},
      status: last?.naar ?? 'nieuw',
      eigenaar: last === undefined ? null : ids.gebruiker(owner),
      aangemaakt_op: at(0, minutes),
      gewijzigd_op: last === undefined ? at(0, minutes) : at(last.later, 600 + 31 * (steps.length - 1)),
    });
  }
  return { signaal, signaal_gebeurtenis };
}

/** What a location's standing, certificate and permit signal; each on the day it became so. */
function ofLocations(
  places: readonly Place[],
  rows: readonly Row<'locatie'>[],
  { date }: Calendar,
): Raised[] {
  return places.flatMap((place, index) => {
    const row = rows[index];
    const decided = decidedOn(place);
    if (row?.status !== 'goedgekeurd' || decided === null) return [];
    const { plan } = place;
    const kept = {
      ...row,
      motivering: row.motivering ?? null,
      planologische_status: row.planologische_status ?? 'vergund',
      vergunning_van: row.vergunning_van ?? null,
      vergunning_tot: row.vergunning_tot ?? null,
      snf_geldig_tot: row.snf_geldig_tot ?? null,
    };
    return signalenVan(kept, date(0)).map((signaal) => {
      if (signaal.soort === 'snf_verlopen') return { ...signaal, day: (plan.snf ?? 0) + 1, minutes: 15 };
      if (signaal.soort === 'vergunning_verlopen')
        return { ...signaal, day: permitEnd(signaal, date), minutes: 15 };
      return { ...signaal, day: decided, minutes: 620 };
    });
  });
}

/** The day after a permit's last one. */
function permitEnd({ details }: NewSignaal, date: Calendar['date']): number {
  const end = String(details?.geldig_tot);
  let day = 0;
  while (date(day) > end) day -= 1;
  return day + 1;
}

/** Nights with more people than the maximum: once a month for a location, on the first such night's press. */
function ofCrowds(nights: readonly Night[], { date }: Calendar): Raised[] {
  const seen = new Set<string>();
  return nights.flatMap(({ place, day, count, confirmedAt }) => {
    const { plan, id, organisatie } = place;
    const sleutel = signaalsleutel({ soort: 'boven_maximum', locatie: id, nacht: date(day) });
    if (count <= plan.maximum || seen.has(sleutel)) return [];
    seen.add(sleutel);
    const minutes = Math.round((Date.parse(confirmedAt) - Date.parse(`${date(day)}T00:00:00Z`)) / 60_000);
    return {
      gemeente: plan.gemeente,
      soort: 'boven_maximum',
      sleutel,
      organisatie,
      locatie: id,
      nacht: date(day),
      details: { aantal: count, maximum: plan.maximum },
      day,
      minutes: Math.min(minutes, 1439),
    };
  });
}

/** Nights that nobody had confirmed by the closing hour. */
function ofMissing(missing: readonly { place: Place; day: number }[], { date }: Calendar): Raised[] {
  return missing.map(({ place: { plan, id, organisatie }, day }) => ({
    gemeente: plan.gemeente,
    soort: 'nacht_ontbreekt',
    sleutel: signaalsleutel({ soort: 'nacht_ontbreekt', locatie: id, nacht: date(day) }),
    organisatie,
    locatie: id,
    nacht: date(day),
    details: {},
    day: day + 1,
    minutes: 720,
  }));
}

type Step = Pick<Row<'signaal_gebeurtenis'>, 'van' | 'notitie'> & {
  naar: NonNullable<Row<'signaal'>['status']>;
  later: number;
};

/** What was done with a signal of a day: old ones are closed, young ones wait. */
function handling(soort: string, day: number, chance: Chance): Step[] {
  const taken: Step = { van: 'nieuw', naar: 'in_behandeling', later: 1, notitie: null };
  const close = (naar: 'afgehandeld' | 'ongegrond', notitie: string): Step[] => [
    taken,
    { van: 'in_behandeling', naar, later: chance.int(2, 6), notitie },
  ];
  if (soort === 'niet_toegestane_locatie')
    return [{ ...taken, notitie: 'Gesprek met de huisvester gepland; bewoners eerst ander onderdak.' }];
  if (soort === 'vergunning_verlopen')
    return [{ ...taken, notitie: 'Verlenging van 5 jaar is aangevraagd, besluit wordt verwacht (§5.1.2).' }];
  if (soort === 'strijdig_met_beleid') return [taken];
  if (soort === 'snf_verlopen' || day > -NEW_DAYS) return [];
  if (day > -OPEN_DAYS) return [taken];
  if (soort === 'boven_maximum')
    return close('afgehandeld', 'Bezoek gebracht; twee mensen sliepen er tijdelijk en zijn verhuisd.');
  if (chance.hits(0.12))
    return close('ongegrond', 'Storing bij de huisvester; de nacht is daarna bevestigd.');
  return close(
    'afgehandeld',
    chance.pick([
      'Gebeld met de huisvester: vergeten.',
      'Huisvester gewezen op de plicht elke nacht te bevestigen.',
    ]),
  );
}
