import type { ExtraVeld } from '../beleid/registratievelden.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';

/** A field that a gemeente asks beyond art. 438 Sr, with the legal ground to show to who fills it in. */
export type GevraagdVeld = { veld: ExtraVeld; grondslag: string };

/** The fields a gemeente asks on a day, beyond the law. */
export async function readExtraVelden(trx: Trx, gemeente: string, dag: IsoDate): Promise<GevraagdVeld[]> {
  return trx
    .selectFrom('registratieveld')
    .select(['veld', 'grondslag'])
    .where('gemeente', '=', gemeente)
    .where('vanaf', '<=', dag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>', dag)]))
    .orderBy('veld')
    .execute();
}
