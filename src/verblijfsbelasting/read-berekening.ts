import type { Berekening } from '../beleid/verblijfsbelasting/forfait.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import type { Aanslag } from './aanslag.ts';

type Of = { gemeente: string; organisatie: string; van: IsoDate; tot: IsoDate };

/** By what a period was levied; null while nothing but a provisional assessment was made. */
export const berekeningVan = (eerder: readonly Aanslag[]): Berekening | null =>
  eerder.findLast(({ aangifte }) => aangifte !== null)?.invoer.berekening ??
  (eerder.some(({ aangifte }) => aangifte !== null) ? 'werkelijk' : null);

/**
 * By what a period is levied: as it was before; else as the huisvester chose with a declaration over it, the last time; else
 * by the nights that were slept.
 */
export async function readBerekening(trx: Trx, of: Of, eerder: readonly Aanslag[]): Promise<Berekening> {
  const levied = berekeningVan(eerder);
  if (levied !== null) return levied;
  const chosen = await trx
    .selectFrom('aangifte')
    .select('berekening')
    .where('gemeente', '=', of.gemeente)
    .where('organisatie', '=', of.organisatie)
    .where('van', '=', of.van)
    .where('tot', '=', of.tot)
    .where('berekening', 'is not', null)
    .orderBy('versie', 'desc')
    .limit(1)
    .executeTakeFirst();
  return chosen?.berekening ?? 'werkelijk';
}
