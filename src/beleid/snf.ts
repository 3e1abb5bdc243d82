import { addDays, type IsoDate } from '../platform/dates/index.ts';

/** Days before expiry from which a certificate is said to expire soon: the yearly audit takes planning. */
export const SNF_WAARSCHUWING_DAGEN = 60;

/** `geldig`, `verloopt` (within 60 days), `verlopen`, or none given. */
export type SnfToestand = 'geldig' | 'verloopt' | 'verlopen' | 'ontbreekt';

/**
 * How a location's SNF certificate stands on a date (Bijlage 2.3). The last day of validity still counts.
 * A certificate without an end date can't be checked and counts as not given.
 */
export function snfToestand(geldigTot: IsoDate | null | undefined, date: IsoDate): SnfToestand {
  if (!geldigTot) return 'ontbreekt';
  if (date > geldigTot) return 'verlopen';
  return addDays(date, SNF_WAARSCHUWING_DAGEN) > geldigTot ? 'verloopt' : 'geldig';
}
