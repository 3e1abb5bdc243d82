import {
  type Bewaarsoort,
  type GemeenteTermijn,
  INSTELBAAR,
  type Termijn,
  termijnOp,
} from '../beleid/bewaren/index.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';

/** What a gemeente set, as `termijnOp` asks it: in the order in which it was set. */
export const readEigenTermijnen = (trx: Trx, gemeente: string): Promise<GemeenteTermijn[]> =>
  trx
    .selectFrom('bewaartermijn')
    .select(['soort', 'vanaf', 'dagen', 'grondslag'])
    .where('gemeente', '=', gemeente)
    .orderBy('nummer')
    .execute();

/** The terms of a gemeente in force on a day, of every kind it can set. */
export async function readTermijnen(
  trx: Trx,
  gemeente: string,
  dag: IsoDate,
): Promise<Record<Bewaarsoort, Termijn>> {
  const own = await readEigenTermijnen(trx, gemeente);
  return Object.fromEntries(INSTELBAAR.map((soort) => [soort, termijnOp(soort, own, dag)])) as Record<
    Bewaarsoort,
    Termijn
  >;
}
