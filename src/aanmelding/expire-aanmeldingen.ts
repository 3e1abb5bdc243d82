import { bewaarregels } from '../beleid/bewaren/index.ts';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { writeGrafsteen } from '../platform/audit/write-grafsteen.ts';
import { toDate } from '../platform/dates/index.ts';

/** An entry that nobody confirmed is kept so many days; then only that there was one is left (art. 5 lid 1 e AVG). */
export const BEWAARDAGEN = bewaarregels.aanmelding.dagen;

/** Lets go of entries that nobody confirmed in time. @returns how many */
export async function expireAanmeldingen({ database, clock }: Context): Promise<{ verlopen: number }> {
  const now = toDate(clock.now());
  return withTaken(database.db, async (trx) => {
    const gone = await trx
      .updateTable('aanmelding')
      .set({ inhoud: null, status: 'verlopen', besloten_op: now })
      .where('status', '=', 'wacht')
      .where('ontvangen_op', '<', new Date(now.getTime() - BEWAARDAGEN * 24 * 3_600_000))
      .returning('id')
      .execute();
    await writeGrafsteen(trx, {
      soort: 'aanmelding',
      aantal: gone.length,
      ...bewaarregels.aanmelding,
      op: now,
    });
    return { verlopen: gone.length };
  });
}
