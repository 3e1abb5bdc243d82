import { gastteksten, routeTekst } from '../aanmelding/index.ts';
import type { Gasttaal } from '../informatie/index.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import type { Persoonsgegevens } from './mijn-gegevens.ts';
import { eigenteksten, vulIn } from './teksten.ts';

/** What the own page says about registering, a sentence each. */
export type Inschrijfwoorden = readonly string[];

/**
 * Where somebody registers, RNI or BRP, and what the gemeente knows of it (§3.1.1, art. 2.38 Wet BRP).
 *
 * The one place where the own page meets the rules of registration: a chapter that knows more of somebody's stays or of an
 * appointment hands its sentences over here.
 */
export function inschrijving(
  { verblijf, brp_inschrijving }: Pick<Persoonsgegevens, 'verblijf' | 'brp_inschrijving'>,
  taal: Gasttaal,
): Inschrijfwoorden {
  const stays = verblijf ?? [];
  const [now] = stays.filter(({ status }) => status === 'aanwezig' || status === 'verwacht').slice(-1);
  const gemeente = stays[0]?.gemeente_naam ?? '';
  const teksten = eigenteksten[taal];
  const known = (brp_inschrijving ?? [])
    .slice(-1)
    .map(({ status, vanaf }) => vulIn(teksten.brp[status], { gemeente, datum: dag(vanaf, taal) }));
  const registered = brp_inschrijving?.at(-1)?.status === 'ingeschreven';
  if (now === undefined || registered) return known;
  const route = routeTekst(
    { aankomst: now.aankomst, verwachtVertrek: now.verwacht_vertrek },
    gastteksten[taal],
    taal,
    gemeente,
  );
  return [...known, route, gastteksten[taal].klaar.routeVertrek];
}

/** English as in Europe: the day before the month, and hours to 24. */
const localeOf = (taal: Gasttaal): string => (taal === 'en' ? 'en-GB' : taal);

/** A date in somebody's language: `29 listopada 2026`. */
export const dag = (isoDate: IsoDate, taal: Gasttaal): string =>
  new Intl.DateTimeFormat(localeOf(taal), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T12:00:00Z`),
  );

/** A moment in the Netherlands, in somebody's language. */
export const tijd = (moment: string, taal: Gasttaal): string =>
  new Intl.DateTimeFormat(localeOf(taal), { timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(
    new Date(moment),
  );
