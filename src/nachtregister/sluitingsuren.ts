import type { Trx } from '../platform/access/with-actor.ts';
import type { LocalTime } from '../platform/dates/index.ts';

/** The closing hour of every gemeente, by its code. */
export async function sluitingsuren(trx: Trx): Promise<Map<string, LocalTime>> {
  const rows = await trx.selectFrom('gemeente').select(['code', 'sluitingsuur']).execute();
  return new Map(rows.map(({ code, sluitingsuur }) => [code, sluitingsuur]));
}
