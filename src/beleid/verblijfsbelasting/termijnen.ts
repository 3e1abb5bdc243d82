import { addDays, addYears, type IsoDate } from '../../platform/dates/index.ts';
import { laatsteDag } from '../termijnenwet.ts';
import type { Aanslagsoort } from './aanslag.ts';
import { type Centen, som } from './centen.ts';

/** Six weeks, for an objection and for a decision (art. 6:7 and 7:10 Awb). */
const ZES_WEKEN = 42;

/**
 * The last day an objection is in time: six weeks, from the day after the assessment's date (art. 22j sub a AWR); of what is
 * paid on a declaration from the day after the payment (sub b).
 * @returns null while that was not paid: the term has not begun, and an objection is in time
 */
export function bezwaarTot(aanslag: {
  soort: Aanslagsoort;
  dagtekening: IsoDate;
  teBetalen: Centen;
  betaaldOp?: IsoDate | null;
}): IsoDate | null {
  const begin = wachtOpBetaling(aanslag) ? (aanslag.betaaldOp ?? null) : aanslag.dagtekening;
  return begin === null ? null : laatsteDag(addDays(begin, ZES_WEKEN));
}

/** Whether the term to object is counted from a payment: of a declaration by which there is something to pay. */
export const wachtOpBetaling = ({ soort, teBetalen }: { soort: Aanslagsoort; teBetalen: Centen }): boolean =>
  soort === 'voldoening' && teBetalen > 0;

/**
 * Whether a payment is still to come of what was declared: not where all of it came off on objection before.
 * @param reeks what was levied over the period, this one among it
 */
export const komtBetaling = (
  aanslag: { soort: Aanslagsoort; teBetalen: Centen; volgorde: number },
  reeks: readonly { soort: Aanslagsoort; teBetalen: Centen; volgorde: number }[],
): boolean =>
  wachtOpBetaling(aanslag) &&
  som(
    reeks
      .filter(({ volgorde }) => volgorde >= aanslag.volgorde)
      .filter(({ soort }) => soort === 'voldoening' || soort === 'vermindering')
      .map(({ teBetalen }) => teBetalen),
  ) > 0;

/** Whether an objection is in time. @param tot the last day; null while the term has not begun (art. 6:10 Awb) */
export const isTijdig = (ontvangen: IsoDate, tot: IsoDate | null): boolean =>
  tot === null || ontvangen <= tot;

/** The last day to appeal to the court against a decision on an objection: six weeks from the day after it (art. 26c AWR). */
export const beroepTot = (uitspraak: IsoDate): IsoDate => laatsteDag(addDays(uitspraak, ZES_WEKEN));

/**
 * The last day to decide on an objection: within the calendar year in which it was received, unless that was in the last
 * six weeks of it (art. 236 lid 2 Gemeentewet); then six weeks from the end of the term to object (art. 7:10 lid 1 Awb),
 * which for a late one, and for one before that term began, is counted from its receipt. The end of a year does not move to
 * a working day (art. 4 sub a Algemene termijnenwet), those weeks do.
 */
export function beslisUiterlijk(ontvangen: IsoDate, termijn: IsoDate | null): IsoDate {
  const newYearsEve = `${ontvangen.slice(0, 4)}-12-31`;
  if (ontvangen <= addDays(newYearsEve, -ZES_WEKEN)) return newYearsEve;
  return laatsteDag(addDays(termijn === null || ontvangen > termijn ? ontvangen : termijn, ZES_WEKEN));
}

/**
 * The last day on which an assessment can be made. A definitive one within three years after the tax debt arose (art. 11
 * lid 3 AWR), here the end of the period; navordering within five years after it (art. 16 lid 3), naheffing within five
 * years after the end of its year (art. 20 lid 3).
 * Provisional and less: null, any day.
 * @param einde last night of the period
 */
export function heffenTot(soort: Aanslagsoort, einde: IsoDate): IsoDate | null {
  if (soort === 'definitief') return addYears(einde, 3);
  if (soort === 'navordering') return addYears(einde, 5);
  if (soort === 'naheffing') return addYears(`${einde.slice(0, 4)}-12-31`, 5);
  return null;
}
