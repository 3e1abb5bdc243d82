import { sql } from 'kysely';
import type { Context } from '../platform/access/context.ts';
import { type Trx, withTaken } from '../platform/access/with-actor.ts';
import { toDate } from '../platform/dates/index.ts';
import { cloudEvent, type Gebeurtenis, geheimVan, signed } from './cloudevent.ts';
import type { Send } from './send-webhook.ts';

/** Minutes until a receiver that does not answer is tried again; after the last it has failed, and a person looks. */
export const WACHTTIJDEN = [1, 5, 30, 120, 360, 720, 1440] as const;

/** Deliveries that one round takes, and sends at the same time. */
const ROUND = 100;
const AT_ONCE = 8;
/** Minutes for which a delivery is one process's own. */
const LEASE = 5;
/** Days that a delivery which went well is kept; one that failed may be sent anew that long. */
const KEPT_DAYS = 30;

type Due = Gebeurtenis & { abonnement: string; url: string; pogingen: number };

/**
 * Tells subscribers what happened since. A receiver that does not answer is tried again later and later; it never holds
 * up the others for longer than one patience. Several processes may do this at once.
 * @returns how many were delivered, will be tried again, failed for good
 */
export async function deliverGebeurtenissen(
  ctx: Context,
  send: Send,
): Promise<{ bezorgd: number; later: number; mislukt: number }> {
  const counts = { bezorgd: 0, later: 0, mislukt: 0 };
  for (;;) {
    const now = toDate(ctx.clock.now());
    const due = await withTaken(ctx.database.db, (trx) => takeDue(trx, now));
    if (due.length === 0) break;
    const waiting = [...due];
    const work = async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
        counts[await deliver(ctx, send, one)] += 1;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (due.length < ROUND) break;
  }
  await withTaken(ctx.database.db, (trx) => clearAway(trx, toDate(ctx.clock.now())));
  return counts;
}

/** Takes what is due for this process; when it dies, another takes it again after the lease. */
async function takeDue(trx: Trx, now: Date): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with due as (
      select b.gebeurtenis, b.abonnement from bezorging b join gebeurtenis g on g.id = b.gebeurtenis
      where b.status = 'wacht' and b.wacht_tot <= ${now}::timestamptz
      order by g.volgnummer limit ${ROUND} for update of b skip locked
    ), taken as (
      update bezorging b set pogingen = b.pogingen + 1, wacht_tot = ${now}::timestamptz + make_interval(mins => ${LEASE})
      from due where b.gebeurtenis = due.gebeurtenis and b.abonnement = due.abonnement
      returning b.gebeurtenis, b.abonnement, b.pogingen
    )
    select g.id, g.volgnummer::text, g.soort, g.gemeente, g.onderwerp, g.tijdstip, g.inhoud, a.id as abonnement, a.url, t.pogingen
    from taken t join gebeurtenis g on g.id = t.gebeurtenis join abonnement a on a.id = t.abonnement
    order by g.volgnummer`.execute(trx);
  return rows;
}

async function deliver(ctx: Context, send: Send, one: Due): Promise<'bezorgd' | 'later' | 'mislukt'> {
  const body = JSON.stringify(cloudEvent(one, ctx.publicUrl));
  const now = toDate(ctx.clock.now());
  let fout: string | null = null;
  try {
    await send(one.url, body, signed(geheimVan(ctx.keyFor, one.abonnement), one.id, body, now));
  } catch (error) {
    fout = error instanceof Error ? error.message.slice(0, 80) : 'onbereikbaar';
  }
  const wait = WACHTTIJDEN[one.pogingen - 1];
  const outcome = fout === null ? 'bezorgd' : wait === undefined ? 'mislukt' : 'later';
  const after = toDate(ctx.clock.now());
  await withTaken(ctx.database.db, (trx) =>
    trx
      .updateTable('bezorging')
      .set({
        status: outcome === 'later' ? 'wacht' : outcome,
        laatste_fout: fout,
        bezorgd_op: outcome === 'bezorgd' ? after : null,
        wacht_tot: new Date(after.getTime() + (wait ?? 0) * 60_000),
      })
      .where('gebeurtenis', '=', one.id)
      .where('abonnement', '=', one.abonnement)
      .execute(),
  );
  return outcome;
}

async function clearAway(trx: Trx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await sql`delete from gebeurtenis g where g.tijdstip < ${before}::timestamptz and not exists (select from bezorging b
    where b.gebeurtenis = g.id and b.status = 'wacht')`.execute(trx);
}
