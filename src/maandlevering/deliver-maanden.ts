import { sql } from 'kysely';
import { CORRECTIE_OPEN_UREN } from '../beleid/maandlevering.ts';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { addToMonth, deadlineOf, monthNights, toDate, today } from '../platform/dates/index.ts';
import { firstOf } from './maand.ts';

/**
 * Delivers the month before of every location, once its last night has closed in its gemeente (Bijlage 2.10), and
 * finishes corrections that were left open. A transaction for each gemeente; what was delivered already is left alone,
 * so two processes, or a second run, deliver nothing twice.
 * @returns how many months were delivered and corrections finished
 */
export async function deliverMaanden(ctx: Context): Promise<{ geleverd: number; afgerond: number }> {
  const now = toDate(ctx.clock.now());
  const maand = addToMonth(today(ctx.clock).slice(0, 7), -1);
  const last = monthNights(maand).at(-1) ?? '';
  const gemeenten = await withTaken(ctx.database.db, (trx) =>
    trx.selectFrom('gemeente').select(['code', 'sluitingsuur']).orderBy('code').execute(),
  );
  let geleverd = 0;
  for (const { code, sluitingsuur } of gemeenten) {
    const closed = toDate(deadlineOf(last, sluitingsuur));
    if (now < closed) continue;
    geleverd += await withTaken(ctx.database.db, async (trx) => {
      const { rows } = await sql`select id from maanden_vanzelf_leveren(${code}, ${firstOf(maand)}::date,
        ${closed}::timestamptz, ${now}::timestamptz)`.execute(trx);
      return rows.length;
    });
  }
  const since = new Date(now.getTime() - CORRECTIE_OPEN_UREN * 3_600_000);
  const afgerond = await withTaken(ctx.database.db, async (trx) => {
    const { rows } = await sql<{ aantal: number }>`
      select maandcorrecties_vanzelf_afronden(${since}::timestamptz, ${now}::timestamptz) as aantal`.execute(
      trx,
    );
    return rows[0]?.aantal ?? 0;
  });
  return { geleverd, afgerond };
}
