import { HUISVESTER_DAGEN } from '../beleid/verzoeken.ts';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { toDate } from '../platform/dates/index.ts';
import { mailGemeente } from './mail-verzoek.ts';

/**
 * Gives the gemeente the corrections that a huisvester did not answer in time, with one mail; the huisvester's own view of
 * them stays.
 * @returns how many
 */
export async function passOnVerzoeken(ctx: Context): Promise<{ doorgegeven: number }> {
  const { database, clock } = ctx;
  const now = toDate(clock.now());
  return withTaken(database.db, async (trx) => {
    const passed = await trx
      .updateTable('verzoek')
      .set({ naar_gemeente_op: now })
      .where('status', '=', 'open')
      .where('naar_gemeente_op', 'is', null)
      .where('ontvangen_op', '<', new Date(now.getTime() - HUISVESTER_DAGEN * 24 * 3_600_000))
      .returning('gemeente')
      .execute();
    for (const gemeente of new Set(passed.map((one) => one.gemeente))) {
      const aantal = passed.filter((one) => one.gemeente === gemeente).length;
      // Of all that are passed on in one go; a later go on the same day is about others.
      const key = `verzoeken-doorgegeven:${gemeente}:${now.toISOString()}`;
      await mailGemeente(trx, ctx, { gemeente, aantal, key });
    }
    return { doorgegeven: passed.length };
  });
}
