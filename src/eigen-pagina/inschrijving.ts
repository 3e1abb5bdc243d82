import { gastteksten } from '../aanmelding/index.ts';
import { brpStatusOp } from '../beleid/inschrijving/perioden.ts';
import { inschrijvingsroute } from '../beleid/inschrijving/route.ts';
import { beoordeelPersoon } from '../beleid/inschrijving/werklijst.ts';
import type { Gasttaal } from '../informatie/index.ts';
import { routeText, teksttaalVan } from '../inschrijving/index.ts';
import { dateOf, type IsoDate } from '../platform/dates/index.ts';
import { vulIn } from '../platform/i18n/vul-in.ts';
import type { Persoonsgegevens } from './mijn-gegevens.ts';
import { eigenteksten } from './teksten.ts';

/** What the own page says about registering, a sentence each. */
export type Inschrijfwoorden = readonly string[];

type Feiten = Pick<Persoonsgegevens, 'verblijf' | 'correctie' | 'brp_inschrijving' | 'inschrijfstap'>;

/**
 * Where somebody registers, RNI or BRP, over all stays that are certainly theirs, at whichever huisvester, why and by when; and what the gemeente did
 * about it and knows (§3.1.1, art. 2.38 Wet BRP).
 */
export function inschrijving(gegevens: Feiten, taal: Gasttaal, vandaag: IsoDate): Inschrijfwoorden {
  const stays = (gegevens.verblijf ?? []).filter(({ status }) => status !== 'vervallen');
  const now = stays.filter(({ status }) => status === 'aanwezig' || status === 'verwacht').at(-1);
  // By each gemeente what it knows last; where somebody is, or was last, decides what is to be done.
  const here = now ?? stays.at(-1);
  const gemeente = here?.gemeente_naam ?? '';
  const all = gegevens.brp_inschrijving ?? [];
  const known = [...new Map(all.map((one) => [one.gemeente, one])).values()].map(
    ({ status, vanaf, gemeente_naam }) =>
      vulIn(eigenteksten[taal].brp[status], { gemeente: gemeente_naam, datum: dag(vanaf, taal) }),
  );
  const perioden = all.filter((one) => one.gemeente === here?.gemeente);
  if (now === undefined) return known;
  const route = inschrijvingsroute(
    stays.map((stay) => ({
      aankomst: stay.aankomst,
      verwachtVertrek: stay.verwacht_vertrek,
      vertrek: stay.vertrek,
      bekendOp: dateOf(stay.aangemaakt_op),
      eerder: eerderVan(gegevens, stay.id),
    })),
    vandaag,
  );
  const stappen = (gegevens.inschrijfstap ?? []).filter((one) => one.gemeente === here?.gemeente);
  const brp = brpStatusOp(perioden, vandaag);
  const { stand } = beoordeelPersoon(
    { route, stappen, brp, hier: true, vertrokkenOp: null, formulier: false },
    vandaag,
  );
  const last = stappen.at(-1);
  const op = (which: typeof stand) => (stand === which ? (last?.datum ?? null) : null);
  const afspraak = op('afspraak');
  const { alineas } = routeText(route, teksttaalVan(taal), gemeente, vandaag, {
    ingeschreven: stand === 'ingeschreven',
    afspraak: afspraak !== null && afspraak >= vandaag ? afspraak : null,
    plek: last?.plek ?? null,
    tijd: last?.tijd?.slice(0, 5) ?? null,
    uitgenodigd: op('uitgenodigd'),
    nietNodig: op('niet_nodig'),
  });
  return [...known, ...alineas, gastteksten[taal].klaar.routeVertrek];
}

/** What departure was expected of a stay before; corrections tell. */
const eerderVan = ({ correctie }: Feiten, verblijf: string) =>
  (correctie ?? [])
    .filter((one) => one.verblijf === verblijf && one.nieuw !== null && 'verwacht_vertrek' in one.nieuw)
    .map(({ oud, op }) => ({ verwachtVertrek: oud?.verwacht_vertrek ?? null, totOp: dateOf(op) }));

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
