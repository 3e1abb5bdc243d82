import { bewaarregels } from '../beleid/bewaren/index.ts';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { writeGrafsteen } from '../platform/audit/write-grafsteen.ts';
import { toDate } from '../platform/dates/index.ts';
import { KOPPELPOGINGEN } from './pair-kiosk.ts';

/** An entry that nobody confirmed is kept so many days; then only that there was one is left (art. 5 lid 1 e AVG). */
export const BEWAARDAGEN = bewaarregels.aanmelding.dagen;

/** Lets go of entries that nobody confirmed in time, and of wrong linking codes. @returns how many entries */
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
    const counted = new Date(now.getTime() - KOPPELPOGINGEN.minuten * 60_000);
    await trx.deleteFrom('koppelpoging').where('op', '<', counted).execute();
    return { verlopen: gone.length };
  });
}
