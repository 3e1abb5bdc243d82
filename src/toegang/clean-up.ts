import { sql } from 'kysely';
import { bewaarregels } from '../beleid/bewaren/index.ts';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { writeAudit } from '../platform/audit/write-audit.ts';
import { writeGrafsteen } from '../platform/audit/write-grafsteen.ts';
import { toDate } from '../platform/dates/index.ts';

const DAY = 24 * 3_600_000;
/**
 * Removes what has had its time: sessions that ended, forms kept for a login that never came, mail, and invitations that
 * nobody accepted.
 * @returns how many of each
 */
export function cleanUp(ctx: Context): Promise<Record<string, number>> {
  const now = toDate(ctx.clock.now());
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  return withTaken(ctx.database.db, async (trx) => {
    const sessies = await trx
      .deleteFrom('sessie')
      .where('laatst_gezien_op', '<', before(bewaarregels.sessie.dagen))
      .executeTakeFirst();
    const formulieren = await sql`delete from bewaard_formulier where tot < ${now}`.execute(trx);
    const berichten = await trx
      .deleteFrom('bericht')
      .where((eb) =>
        eb.or([
          eb('verzonden_op', '<', before(bewaarregels.bericht.dagen)),
          eb('aangemaakt_op', '<', before(bewaarregels.vergeefs.dagen)),
        ]),
      )
      .executeTakeFirst();
    const uitnodigingen = await trx
      .deleteFrom('uitnodiging')
      .where('aanvaard_op', 'is', null)
      .where('verloopt_op', '<', before(bewaarregels.vergeefs.dagen))
      .executeTakeFirst();
    const removed = {
      sessies: Number(sessies.numDeletedRows),
      formulieren: Number(formulieren.numAffectedRows ?? 0),
      berichten: Number(berichten.numDeletedRows),
      uitnodigingen: Number(uitnodigingen.numDeletedRows),
    };
    for (const [soort, aantal] of [
      ['sessie', removed.sessies + removed.formulieren],
      ['bericht', removed.berichten],
      ['vergeefs', removed.uitnodigingen],
    ] as const)
      await writeGrafsteen(trx, { soort, aantal, ...bewaarregels[soort], op: now });
    await writeAudit(trx, ctx, now, 'toegang:opruimen', { object: ['toegang', null], details: removed });
    return removed;
  });
}
