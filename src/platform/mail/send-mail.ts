import { sql } from 'kysely';
import nodemailer from 'nodemailer';
import { withTaken } from '../access/with-actor.ts';
import type { Db } from '../database/open-database.ts';

/** Hands one message to a mail server. */
export type Mailer = (mail: { to: string; subject: string; text: string }) => Promise<void>;

/** Mail over SMTP; without a server, messages only stand in the mailbox page of the demo. */
export function mailerOf(smtpUrl: string | undefined, from: string): Mailer {
  if (smtpUrl === undefined) return async () => {};
  const transport = nodemailer.createTransport(smtpUrl);
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text });
  };
}

const MOST_TRIES = 8;
const AT_ONCE = 50;
/** A message taken to be sent is left alone by others this long; after that its sender must have died. */
const LEASE_MINUTES = 5;

type Taken = { id: string; aan: string; onderwerp: string; tekst: string; pogingen: number };

/**
 * Sends what waits. A message is taken first and sent outside any transaction: a slow mail server holds nothing up, and
 * two processes never send the same. One that fails is tried again, ever later, at most eight times.
 * @returns how many were sent and how many failed
 */
export async function sendMail(
  db: Db,
  mailer: Mailer,
  now: Date,
): Promise<{ verzonden: number; mislukt: number }> {
  let sent = 0;
  let failed = 0;
  while (sent + failed < AT_ONCE) {
    const taken = await takeMessage(db, now);
    if (taken === null) break;
    const fout = await attempt(mailer, taken);
    await withTaken(db, (trx) =>
      trx
        .updateTable('bericht')
        .set(
          fout === null
            ? { verzonden_op: now, fout: null }
            : { fout, wacht_tot: afterTry(taken.pogingen, now) },
        )
        .where('id', '=', taken.id)
        .execute(),
    );
    if (fout === null) sent += 1;
    else failed += 1;
  }
  return { verzonden: sent, mislukt: failed };
}

function takeMessage(db: Db, now: Date): Promise<Taken | null> {
  return withTaken(db, async (trx) => {
    const { rows } = await sql<Taken>`
      update bericht set pogingen = pogingen + 1, wacht_tot = ${now}::timestamptz + make_interval(mins => ${LEASE_MINUTES})
      where id = (
        select id from bericht
        where verzonden_op is null and pogingen < ${MOST_TRIES} and (wacht_tot is null or wacht_tot <= ${now})
        order by aangemaakt_op limit 1 for update skip locked)
      returning id, aan, onderwerp, tekst, pogingen`.execute(trx);
    return rows[0] ?? null;
  });
}

/** @returns null when it was sent, else a code without what a server's answer might quote */
async function attempt(mailer: Mailer, { aan, onderwerp, tekst }: Taken): Promise<string | null> {
  try {
    await mailer({ to: aan, subject: onderwerp, text: tekst });
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? 'failed';
  }
}

/** Minutes grow with the square of the tries: 1, 4, 9 … 49. */
function afterTry(tries: number, now: Date): Date {
  return new Date(now.getTime() + tries * tries * 60_000);
}
