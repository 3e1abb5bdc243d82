import type { IsoDate } from '../../platform/dates/index.ts';
import type { BepalingId } from '../bepalingen.ts';
import {
  bekendOp,
  nachtenIn,
  type Periode,
  periodeVan,
  samengevoegd,
  totEnMet,
  type Verblijfsfeit,
} from './aanwezigheid.ts';
import { dagenTussen, plusDagen, plusMaanden } from './dagen.ts';

export const ROUTES = ['brp', 'rni', 'onbekend'] as const;
export type Inschrijfroute = (typeof ROUTES)[number];

/** Why: two thirds were reached, or are expected; less is expected; nobody knows, or the expected day has passed. */
export type Routereden =
  | 'al_twee_derde'
  | 'verwacht_twee_derde'
  | 'verwacht_korter'
  | 'vertrek_onbekend'
  | 'verwachting_verlopen';

/** Where a worker registers, why, by when, and on which facts. */
export interface Inschrijvingsroute {
  route: Inschrijfroute;
  reden: Routereden;
  bepaling: BepalingId;
  /** Last day to report in person; null when there is no duty as far as is known. */
  uiterlijk: IsoDate | null;
  /** The evening on which two thirds are reached if the person stays on; null when they are, or nobody is here. */
  kantelt: IsoDate | null;
  /** The policy's own reminder: four months after the present, uninterrupted stay began (§3.1.1, Bijlage 2.13). */
  vierMaanden: IsoDate | null;
  /** First day of the stays that count: what was done before it was done about an earlier time here. */
  begin: IsoDate;
  feiten: Routefeiten;
}

/** The half year that decides: `[van, tot)`, nights here in it, those of them still to come, and how many it takes. */
export interface Routefeiten {
  van: IsoDate;
  tot: IsoDate;
  nachten: number;
  verwacht: number;
  nodig: number;
}

/** Months the policy speaks of (§3.1.1). A reminder: the law tests two thirds of half a year. */
const BELEIDSMAANDEN = 4;
/** The fifth day after the stay began is the last to report (art. 2.38). */
const DAGEN = 5;

/** The half year from a day, and how many nights make two thirds of it: 121 to 123. */
export function halfjaarVanaf(van: IsoDate): { van: IsoDate; tot: IsoDate; nodig: number } {
  const tot = plusMaanden(van, 6);
  return { van, tot, nodig: Math.ceil((dagenTussen(van, tot) * 2) / 3) };
}

/** The day that stands at somebody: by which to register, else on which the route turns if nothing changes. */
export const routedag = ({ uiterlijk, kantelt }: Inschrijvingsroute): IsoDate | null => uiterlijk ?? kantelt;

/**
 * Which registration fits a person, over all stays that are known (art. 2.38 Wet BRP): who expects to be in the
 * Netherlands for two thirds of half a year, not necessarily in one go, reports to the gemeente in person, at the latest
 * on the fifth day. Everybody else may register in the RNI. The policy's "four months" stands beside it as a reminder.
 *
 * A half year is counted from the first day of a stay. Stays before an absence of two thirds of a year count no more: by
 * art. 2.43 the person had left. Nights away from the bed count: somebody away need not be abroad. The five days begin
 * when the expectation can be known: at arrival, when it changes, or when two thirds are reached.
 * @param stays of one person, none cancelled; at least one
 */
export function inschrijvingsroute(stays: readonly Verblijfsfeit[], vandaag: IsoDate): Inschrijvingsroute {
  const { perioden, half } = stand(stays, vandaag);
  const last = perioden.at(-1);
  const here = last !== undefined && (last.tot === null || last.tot > vandaag) ? last : null;
  const reached = half.nachten >= half.nodig;
  const rest = {
    begin: perioden[0]?.van ?? half.van,
    feiten: half,
    kantelt: reached || here === null ? null : kanteldag(perioden, vandaag),
    vierMaanden: here === null ? null : plusMaanden(here.van, BELEIDSMAANDEN),
  };
  if (reached) {
    return {
      route: 'brp',
      reden: half.verwacht > 0 ? 'verwacht_twee_derde' : 'al_twee_derde',
      bepaling: 'art. 2.38 Wet BRP',
      uiterlijk: plusDagen(sinds(stays, half, rest.begin, vandaag), DAGEN),
      ...rest,
    };
  }
  if (here?.tot === null) {
    const lapsed = stays.some((s) => !s.vertrek && s.verwachtVertrek && s.verwachtVertrek <= vandaag);
    const reden = lapsed ? 'verwachting_verlopen' : 'vertrek_onbekend';
    return { route: 'onbekend', reden, bepaling: 'art. 2.38 Wet BRP', uiterlijk: null, ...rest };
  }
  return { route: 'rni', reden: 'verwacht_korter', bepaling: '§3.1.1', uiterlijk: null, ...rest };
}

/** The periods that count and the half year that decides, as known on a day. */
function stand(stays: readonly Verblijfsfeit[], dag: IsoDate): { perioden: Periode[]; half: Routefeiten } {
  const all = stays.map((stay) => periodeVan(stay, dag));
  const perioden = sindsVertrek(samengevoegd(all));
  const known = samengevoegd(totEnMet(all, dag));
  const begins = perioden.length > 0 ? perioden.map(({ van }) => van) : [dag];
  const halves = begins.map((van) => {
    const half = halfjaarVanaf(van);
    const nachten = nachtenIn(known, van, half.tot);
    const tonight = plusDagen(dag, 1);
    return {
      ...half,
      nachten,
      verwacht: nachten - nachtenIn(known, van, tonight < half.tot ? tonight : half.tot),
    };
  });
  const nearest = halves.reduce((a, b) => (b.nodig - b.nachten < a.nodig - a.nachten ? b : a));
  return { perioden, half: halves.find(({ nachten, nodig }) => nachten >= nodig) ?? nearest };
}

/** Only what came after the last absence of two thirds of a year (art. 2.43). */
function sindsVertrek(perioden: Periode[]): Periode[] {
  const from = perioden.findLastIndex(({ van }, index) => {
    const left = perioden[index - 1]?.tot;
    return left && dagenTussen(left, van) * 3 >= dagenTussen(left, plusMaanden(left, 12)) * 2;
  });
  return perioden.slice(Math.max(0, from));
}

/**
 * The day from which two thirds could be expected: that of the first fact that says so, or the stay's own if later. What
 * was expected of an earlier time here, before `begin`, says nothing of this one.
 */
function sinds(
  stays: readonly Verblijfsfeit[],
  half: Routefeiten,
  begin: IsoDate,
  vandaag: IsoDate,
): IsoDate {
  const facts = stays.flatMap(({ aankomst, bekendOp: op, eerder = [] }) => [
    op !== undefined && op < aankomst ? op : aankomst,
    ...eerder.map(({ totOp }) => totOp),
  ]);
  const days = [...new Set([...facts, ...bereiktOp(stays, half, vandaag)])]
    .filter((day) => day <= vandaag)
    .sort();
  for (const day of days) {
    const then = bekendOp(stays, day);
    if (then.length === 0) continue;
    const { half: seen } = stand(then, day);
    if (seen.nachten >= seen.nodig && seen.van >= begin) return day > seen.van ? day : seen.van;
  }
  return half.van;
}

/** The evening on which the nights themselves make two thirds, whatever was expected. */
function bereiktOp(
  stays: readonly Verblijfsfeit[],
  { van, tot, nodig }: Routefeiten,
  vandaag: IsoDate,
): IsoDate[] {
  let missing = nodig;
  const known = totEnMet(
    stays.map((stay) => periodeVan(stay, vandaag)),
    vandaag,
  );
  for (const periode of samengevoegd(known)) {
    const here = nachtenIn([periode], van, tot);
    if (here >= missing) return [plusDagen(periode.van > van ? periode.van : van, missing - 1)];
    missing -= here;
  }
  return [];
}

/** The first evening on which two thirds are reached by who does not go away after the last stay known. */
function kanteldag(perioden: readonly Periode[], vandaag: IsoDate): IsoDate | null {
  const last = perioden.at(-1);
  if (last === undefined) return null;
  const before = perioden.slice(0, -1);
  const days = perioden.flatMap(({ van }) => {
    const { tot, nodig } = halfjaarVanaf(van);
    const missing = nodig - nachtenIn(before, van, tot);
    const day = plusDagen(last.van > van ? last.van : van, missing - 1);
    return day < tot ? [day] : [];
  });
  const day = days.sort()[0] ?? null;
  return day !== null && day < vandaag ? vandaag : day;
}
