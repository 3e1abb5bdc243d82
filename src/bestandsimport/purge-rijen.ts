import { sql } from 'kysely';
import { bewaarregels } from '../beleid/bewaren/index.ts';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { writeGrafsteen } from '../platform/audit/write-grafsteen.ts';
import { toDate } from '../platform/dates/index.ts';

/** Rows of a file are kept so many days, to repair and finish; then only the numbers of its import are left. */
export const BEWAARDAGEN = bewaarregels.importrijen.dagen;
/** An import that made no headway for so many minutes has failed, and can be tried again. */
const STIL_MINUTEN = 15;

/** Deletes the rows of old imports, and lets go of imports that got stuck. @returns how many of each */
export async function purgeRijen({
  database,
  clock,
}: Context): Promise<{ opgeruimd: number; mislukt: number }> {
  const now = toDate(clock.now());
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  return withTaken(database.db, async (trx) => {
    const stuck = await trx
      .updateTable('bestandsimport')
      .set({
        // Nothing of a write that stopped halfway is there: it can be agreed to again.
        status: sql`case status when 'verwerken' then 'beoordeeld' else 'mislukt' end`,
        gewijzigd_op: now,
      })
      .where('status', 'in', ['beoordelen', 'verwerken'])
      .where('gewijzigd_op', '<', before(STIL_MINUTEN))
      .returning('id')
      .execute();
    const old = await trx
      .updateTable('bestandsimport')
      .set({ opgeruimd_op: now })
      .where('opgeruimd_op', 'is', null)
      .where('aangemaakt_op', '<', before(BEWAARDAGEN * 24 * 60))
      .returning('id')
      .execute();
    const ids = old.map(({ id }) => id);
    if (ids.length > 0) {
      await trx.deleteFrom('importregel').where('import', 'in', ids).execute();
      await trx.deleteFrom('importverblijf').where('import', 'in', ids).execute();
    }
    await writeGrafsteen(trx, {
      soort: 'importrijen',
      aantal: ids.length,
      ...bewaarregels.importrijen,
      op: now,
    });
    return { opgeruimd: ids.length, mislukt: stuck.length };
  });
}
