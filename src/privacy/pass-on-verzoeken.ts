import { HUISVESTER_DAGEN } from '../beleid/verzoeken.ts';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { toDate } from '../platform/dates/index.ts';

/**
 * Gives the gemeente the corrections that a huisvester did not answer in time; its own view of them stays.
 * @returns how many
 */
export async function passOnVerzoeken({ database, clock }: Context): Promise<{ doorgegeven: number }> {
  const now = toDate(clock.now());
  return withTaken(database.db, async (trx) => {
    const passed = await trx
      .updateTable('verzoek')
      .set({ naar_gemeente_op: now })
      .where('status', '=', 'open')
      .where('naar_gemeente_op', 'is', null)
      .where('ontvangen_op', '<', new Date(now.getTime() - HUISVESTER_DAGEN * 24 * 3_600_000))
      .returning('id')
      .execute();
    return { doorgegeven: passed.length };
  });
}
