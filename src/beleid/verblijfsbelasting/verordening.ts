import type { IsoDate } from '../../platform/dates/index.ts';
import type { Huisvestingsvorm } from '../huisvesting.ts';
import type { Afronding, Centen } from './centen.ts';
import type { Forfaitklasse, ForfaitPer } from './forfait.ts';
import type { Tijdvaksoort } from './tijdvak.ts';
import type { Vrijstelling } from './vrijstelling.ts';

/** Both names are in use for the tax of art. 224 Gemeentewet (§3.1.4). */
export const BELASTINGNAMEN = ['toeristenbelasting', 'verblijfsbelasting'] as const;
export type Belastingnaam = (typeof BELASTINGNAMEN)[number];

/**
 * How it is levied (art. 233 Gemeentewet): the gemeente assesses, or the huisvester declares and pays. What is levied too
 * little comes by navordering with the first and by naheffing with the second.
 */
export const HEFFINGSWIJZEN = ['aanslag', 'aangifte'] as const;
export type Heffingswijze = (typeof HEFFINGSWIJZEN)[number];

/** What one person's night costs from a day on; `tot` is the first night at another tariff. */
export type Tarief = { vanaf: IsoDate; tot: IsoDate | null; centen: Centen };

/** An ordinance as data. No tariff stands in the code: each gemeente sets its own. */
export type Verordening = {
  id: string;
  naam: Belastingnaam;
  vanaf: IsoDate;
  tot: IsoDate | null;
  /** Forms of housing that are taxed; nights in another are exempt. */
  huisvestingsvormen: readonly Huisvestingsvorm[];
  /** Minor children who travel along are exempt. */
  kinderenVrij: boolean;
  wijze: Heffingswijze;
  tijdvak: Tijdvaksoort;
  /** Share of last year's nights that a provisional assessment is about; null: there are none. */
  voorlopigPercentage: number | null;
  /** Days that the huisvester has to agree with a draft or to object. */
  reactiedagen: number;
  afronding: Afronding;
  /** Exemptions of locations that are recorded as such. */
  vrijstellingen: readonly Vrijstelling[];
  /** Fixed numbers of nights a year by size; empty: none. */
  forfait: readonly Forfaitklasse[];
  forfaitPer: ForfaitPer;
  tarieven: readonly Tarief[];
};

/** Whether a night is in a period of which the end may be open. */
export const geldtOp = ({ vanaf, tot }: { vanaf: IsoDate; tot: IsoDate | null }, nacht: IsoDate): boolean =>
  vanaf <= nacht && (tot === null || nacht < tot);

/** The ordinance in force on a night; undefined when none is. */
export const verordeningOp = <V extends Pick<Verordening, 'vanaf' | 'tot'>>(
  verordeningen: readonly V[],
  nacht: IsoDate,
): V | undefined => verordeningen.find((one) => geldtOp(one, nacht));

/**
 * The ordinance of a period: the one in force when it begins, or the first that begins within it.
 * @param verordeningen newest first
 */
export const verordeningVan = <V extends Pick<Verordening, 'vanaf' | 'tot'>>(
  verordeningen: readonly V[],
  { van, tot }: { van: IsoDate; tot: IsoDate },
): V | undefined =>
  verordeningOp(verordeningen, van) ??
  verordeningen.findLast((one) => one.vanaf < tot && (one.tot === null || van < one.tot));

/** What a night costs; undefined when no ordinance or no tariff is in force: then nothing can be levied. */
export const tariefOp = (verordeningen: readonly Verordening[], nacht: IsoDate): Centen | undefined =>
  verordeningOp(verordeningen, nacht)?.tarieven.find((tarief) => geldtOp(tarief, nacht))?.centen;
