import type { IsoDate } from '../src/platform/dates/index.ts';
import { sendAway } from './absences.ts';
import { calendarOf } from './calendar.ts';
import { Names } from './names.ts';
import { confirmNights, missingNights } from './nights.ts';
import { Chance } from './random.ts';
import { berichtRows } from './rows/berichten.ts';
import { correctieRows } from './rows/correcties.ts';
import { firstDay, gemeenteRows } from './rows/gemeenten.ts';
import { importOf, importRows } from './rows/import.ts';
import { locatieRows, makePlaces } from './rows/locaties.ts';
import { Logbook } from './rows/logboek.ts';
import { idsOf, mensenRows } from './rows/mensen.ts';
import { nachtRows } from './rows/nachten.ts';
import { organisatieRows } from './rows/organisaties.ts';
import { signaalRows } from './rows/signalen.ts';
import { steekproefRows } from './rows/steekproeven.ts';
import type { Rows } from './rows/table.ts';
import { logOversight } from './rows/toezichtlog.ts';
import { verblijfRows } from './rows/verblijven.ts';
import { Stays } from './stays.ts';
import { tellTonight } from './story.ts';
import type { Place } from './world.ts';

/** The demo's seed; another one gives other people in the same houses. */
const SEED = 160_175;

/**
 * Makes every row of the demo but `overnachting`, which the database takes from the stays. The same seed, night and
 * address give the same rows.
 * @param vannacht the night that is open; everything is dated from it
 */
export function makeDemo(vannacht: IsoDate, publicUrl: string, seed = SEED): Rows {
  const chance = (part: string) => new Chance(seed, part);
  const calendar = calendarOf(vannacht);
  const ids = idsOf(chance('ids'));
  const places = makePlaces(ids, chance('places'));
  const lived = places.filter(({ plan }) => (plan.status ?? 'beeindigd') === 'beeindigd');
  const world = new Stays(lived, new Names(chance('names')), chance('stays'), calendar);
  world.run();
  tellTonight(world, lived, chance('story'));
  const stays = world.all;
  sendAway(stays, chance('absences'), calendar);
  const since = (place: Place) => Math.max(-place.plan.since, firstDay(place.plan.gemeente, calendar));
  const nights = confirmNights(lived, stays, since, chance('nights'), calendar);

  const people = mensenRows(ids, chance('people'), calendar, publicUrl);
  const locaties = locatieRows(places, ids, chance('locations'), calendar);
  const imported = importOf(stays, chance('import'));
  const verblijven = verblijfRows(stays, imported, ids, chance('rows'), calendar);
  const nachten = nachtRows(nights, ids, chance('presses'), calendar);
  const missing = missingNights(lived, nights, since);
  const rows: Rows = {
    ...gemeenteRows(calendar, ids),
    ...people.rows,
    ...organisatieRows(ids, calendar),
    ...locaties,
    ...importRows(imported, ids, calendar),
    ...verblijven,
    ...correctieRows(stays, ids, chance('corrections'), calendar),
    ...nachten,
    ...signaalRows(places, locaties.locatie ?? [], nights, missing, ids, chance('signals'), calendar),
    ...steekproefRows(places, ids, chance('samples'), calendar),
    ...berichtRows(
      { places, missing, openInvitation: people.openInvitation },
      ids,
      publicUrl,
      chance('mail'),
      calendar,
    ),
  };
  const log = new Logbook(ids, chance('log'), calendar);
  log.pressed(nights, nachten.nacht ?? []);
  log.registered(verblijven.verblijf ?? []);
  logOversight(log, { places, stays, rows }, chance('oversight'), calendar);
  return { ...rows, ...log.rows() };
}
