import { addYears, type IsoDate } from '../platform/dates/index.ts';
import { beleidVan, type Huisvestingsregels } from './beleid-per-gemeente.ts';
import type { BepalingId } from './bepalingen.ts';
import type { Huisvestingsvorm, Plaatssoort } from './huisvesting.ts';
import type { PlanologischeStatus } from './locatiestatus.ts';
import { snfToestand } from './snf.ts';

/** What of a location the policy speaks about. */
export interface TeBeoordelen {
  /** BRP code. */
  gemeente: string;
  huisvestingsvorm: Huisvestingsvorm;
  plaatssoort: Plaatssoort;
  /** Most people it is for. */
  maximum: number;
  motivering?: string | null;
  planologischeStatus: PlanologischeStatus;
  /** `tot` null is a permit without end date. Leave out when there is no permit. */
  vergunning?: { van: IsoDate; tot: IsoDate | null } | null;
  snfGeldigTot?: IsoDate | null;
}

/** `strijdig`: against the policy; `aandacht`: to look at, allowed under conditions. */
export type Ernst = 'strijdig' | 'aandacht';

/** Something the policy says about a location; its text is `fouten:bevinding.<code>` with the params. */
export interface Bevinding {
  code: string;
  bepaling: BepalingId;
  ernst: Ernst;
  params: Record<string, string | number>;
}

/**
 * Holds a location against the policy of its gemeente on a date. Nothing here keeps a location out of the register:
 * the gemeente decides, and what is `strijdig` raises a signal (`signalenVanLocatie`).
 */
export function beoordeelLocatie(locatie: TeBeoordelen, date: IsoDate): Bevinding[] {
  const regels = beleidVan(locatie.gemeente, date)?.regels;
  return regels
    ? [
        ...plaats(locatie),
        ...omvang(locatie, regels),
        ...vergunning(locatie, regels, date),
        ...snf(locatie, date),
      ]
    : [];
}

function plaats({ plaatssoort, huisvestingsvorm }: TeBeoordelen): Bevinding[] {
  const found: Bevinding[] = [];
  if (plaatssoort === 'recreatieterrein') found.push(bevinding('recreatieterrein', '§5.1.2', 'strijdig'));
  if (plaatssoort === 'anders') found.push(bevinding('plaats_niet_genoemd', '§5.1.2', 'aandacht'));
  if (plaatssoort === 'buitengebied_nieuwbouw')
    found.push(bevinding('nieuwbouw_buitengebied', '§5.1.2', 'aandacht'));
  if (plaatssoort === 'bebouwde_kom' && huisvestingsvorm !== 'kamerverhuur')
    found.push(bevinding('bebouwde_kom_alleen_kamerverhuur', '§5.1.2', 'strijdig'));
  return found;
}

function omvang(
  { huisvestingsvorm, maximum, motivering }: TeBeoordelen,
  regels: Huisvestingsregels,
): Bevinding[] {
  const { kamerverhuurVanaf, voorzieningTot, voorzieningUitzondering } = regels;
  const motivated = Boolean(motivering?.trim());
  const found: Bevinding[] = [];
  if (huisvestingsvorm === 'anders') found.push(bevinding('vorm_niet_genoemd', '§5.1.1', 'aandacht'));
  if (huisvestingsvorm === 'kamerverhuur' && maximum < kamerverhuurVanaf)
    found.push(bevinding('kamerverhuur_te_klein', '§5.1.1', 'aandacht', { minimum: kamerverhuurVanaf }));
  if (maximum > voorzieningUitzondering)
    found.push(bevinding('boven_uitzondering', '§5.1.1', 'strijdig', { maximum: voorzieningUitzondering }));
  else if (maximum > voorzieningTot)
    found.push(
      motivated
        ? bevinding('boven_voorziening', '§5.1.1', 'aandacht', { maximum: voorzieningTot })
        : bevinding('boven_voorziening_zonder_motivering', '§5.1.1', 'strijdig', { maximum: voorzieningTot }),
    );
  else if (huisvestingsvorm === 'voorziening' && !motivated)
    found.push(bevinding('voorziening_zonder_motivering', '§5.1.1', 'aandacht'));
  return found;
}

function vergunning(locatie: TeBeoordelen, regels: Huisvestingsregels, date: IsoDate): Bevinding[] {
  const permit = locatie.vergunning;
  if (!permit)
    return locatie.planologischeStatus === 'vergund'
      ? [bevinding('vergunning_ontbreekt', '§6.2.2', 'aandacht')]
      : [];
  if (permit.tot === null)
    return locatie.huisvestingsvorm === 'kamerverhuur'
      ? []
      : [bevinding('permanent_alleen_kamerverhuur', '§5.1.2', 'strijdig')];
  const found: Bevinding[] = [];
  if (permit.tot > addYears(permit.van, regels.vergunningHoogstensJaren))
    found.push(
      bevinding('vergunning_te_lang', '§5.1.2', 'strijdig', { maximum: regels.vergunningHoogstensJaren }),
    );
  else if (permit.tot > addYears(permit.van, regels.vergunningJaren))
    found.push(
      bevinding('vergunning_met_verlenging', '§5.1.2', 'aandacht', { maximum: regels.vergunningJaren }),
    );
  if (date > permit.tot)
    found.push(bevinding('vergunning_verlopen', '§6.2.2', 'strijdig', { datum: permit.tot }));
  return found;
}

function snf({ snfGeldigTot }: TeBeoordelen, date: IsoDate): Bevinding[] {
  const state = snfToestand(snfGeldigTot, date);
  if (state === 'geldig') return [];
  const params: Bevinding['params'] = snfGeldigTot ? { datum: snfGeldigTot } : {};
  return [bevinding(`snf_${state}`, 'Bijlage 2.3', state === 'verlopen' ? 'strijdig' : 'aandacht', params)];
}

function bevinding(
  code: string,
  bepaling: BepalingId,
  ernst: Ernst,
  params: Bevinding['params'] = {},
): Bevinding {
  return { code, bepaling, ernst, params };
}
