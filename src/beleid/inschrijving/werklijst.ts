import type { IsoDate } from '../../platform/dates/index.ts';
import { plusDagen } from './dagen.ts';
import type { BrpStatus } from './perioden.ts';
import type { Inschrijvingsroute } from './route.ts';

/**
 * What is done about somebody's registration. `gewezen` by the huisvester (Bijlage 2.13), the others by the gemeente.
 * `niet_ingeschreven`: looked up, and not registered here; `uitgeschreven`: registered no more.
 */
export const STAPPEN = [
  'gewezen',
  'uitgenodigd',
  'afspraak',
  'ingeschreven',
  'niet_ingeschreven',
  'uitgeschreven',
  'niet_nodig',
] as const;
export type Stapsoort = (typeof STAPPEN)[number];

/** What staff may set; `gewezen` is the huisvester's own. */
export const STAPPEN_GEMEENTE = STAPPEN.filter((stap) => stap !== 'gewezen');

/** Why registering is not needed: a shorter stay, an address in another gemeente, or gone already. */
export const NIET_NODIG_REDENEN = ['korter', 'elders_ingeschreven', 'al_vertrokken'] as const;
export type NietNodigReden = (typeof NIET_NODIG_REDENEN)[number];

export interface Stap {
  stap: Stapsoort;
  datum: IsoDate;
  reden: NietNodigReden | null;
}

/** Overdue, to be registered soon, to be asked after, probably left. */
export const WERKLIJSTEN = ['te_laat', 'binnenkort', 'nagaan', 'vertrokken'] as const;
export type Werklijst = (typeof WERKLIJSTEN)[number];

/** How it stands: `open` when nothing was done yet. */
export type Inschrijfstand = Stapsoort | 'open';

/** The BRP periods that a step writes; null when it says nothing of the BRP. */
export function brpStatusVan({ stap, reden }: Pick<Stap, 'stap' | 'reden'>): BrpStatus | null {
  if (stap === 'ingeschreven') return 'ingeschreven';
  if (stap === 'niet_ingeschreven' || stap === 'uitgeschreven') return 'niet_ingeschreven';
  return stap === 'niet_nodig' && reden === 'elders_ingeschreven' ? 'niet_ingeschreven' : null;
}

export interface Persoonsfeiten {
  route: Inschrijvingsroute;
  /** Oldest first. */
  stappen: readonly Stap[];
  /** What is known of today; undefined when nothing is. */
  brp: BrpStatus | undefined;
  /** Present or announced somewhere. */
  hier: boolean;
  /** Last departure of who is not. */
  vertrokkenOp: IsoDate | null;
  /** A form for deregistration was signed. */
  formulier: boolean;
}

/** Somebody can be invited this long before arrival; a step from before it was about an earlier stay. */
const VOORAF = 28;
/** So long before four months, or before two thirds are reached, it is time to ask how long somebody stays. */
const VRAGEN = 14;

/** How it stands with somebody, and on which worklist that puts the person; null when there is nothing to do now. */
export function beoordeelPersoon(
  feiten: Persoonsfeiten,
  vandaag: IsoDate,
): { stand: Inschrijfstand; lijst: Werklijst | null } {
  const since = plusDagen(feiten.route.begin, -VOORAF);
  const steps = feiten.stappen.filter(({ datum }) => datum >= since);
  const last = steps.at(-1);
  const stand: Inschrijfstand = feiten.brp === 'ingeschreven' ? 'ingeschreven' : standNa(last);
  return { stand, lijst: feiten.hier ? lijstHier(feiten, last, vandaag) : lijstWeg(feiten, last) };
}

/** Who was registered and is not any more stands where the last step put the person, which is not "registered". */
function standNa(last: Stap | undefined): Inschrijfstand {
  if (last === undefined) return 'open';
  return last.stap === 'ingeschreven' ? 'niet_ingeschreven' : last.stap;
}

function lijstHier(
  { route, brp }: Persoonsfeiten,
  last: Stap | undefined,
  vandaag: IsoDate,
): Werklijst | null {
  if (brp === 'ingeschreven' || (last?.stap === 'niet_nodig' && blijftNietNodig(route, last))) return null;
  if (route.route === 'brp') return (route.uiterlijk ?? vandaag) < vandaag ? 'te_laat' : 'binnenkort';
  const soon = plusDagen(vandaag, VRAGEN);
  const near = [route.vierMaanden, route.route === 'onbekend' ? route.kantelt : null];
  return route.reden === 'verwachting_verlopen' || near.some((day) => day !== null && day <= soon)
    ? 'nagaan'
    : null;
}

/** "Shorter" holds until the register learns of a longer stay. */
function blijftNietNodig(route: Inschrijvingsroute, { reden, datum }: Stap): boolean {
  return !(reden === 'korter' && route.route === 'brp' && (route.uiterlijk ?? '') > datum);
}

function lijstWeg(
  { brp, formulier, vertrokkenOp }: Persoonsfeiten,
  last: Stap | undefined,
): Werklijst | null {
  if (brp === 'ingeschreven') return 'vertrokken';
  const done = last?.stap === 'niet_nodig' && vertrokkenOp !== null && last.datum >= vertrokkenOp;
  return formulier && brp === undefined && !done ? 'vertrokken' : null;
}
