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

/**
 * Sends what waits, each message in a transaction of its own that holds it, so that two processes never send the same.
 * @returns how many were sent and how many failed; a failed one is tried again, at most eight times
 */
export async function sendMail(db: Db, mailer: Mailer, now: Date): Promise<{ sent: number; failed: number }> {
  let sent = 0;
  let failed = 0;
  while (sent + failed < AT_ONCE) {
    const done = await withTaken(db, async (trx) => {
      const bericht = await trx
        .selectFrom('bericht')
        .selectAll()
        .where('verzonden_op', 'is', null)
        .where('pogingen', '<', MOST_TRIES)
        .where(sql<boolean>`aangemaakt_op + pogingen * pogingen * interval '1 minute' <= ${now}`)
        .orderBy('aangemaakt_op')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (bericht === undefined) return null;
      try {
        await mailer({ to: bericht.aan, subject: bericht.onderwerp, text: bericht.tekst });
        await trx
          .updateTable('bericht')
          .set({ verzonden_op: now, fout: null })
          .where('id', '=', bericht.id)
          .execute();
        return 'sent';
      } catch (error) {
        const fout = (error as { code?: string }).code ?? 'failed';
        await trx
          .updateTable('bericht')
          .set({ pogingen: bericht.pogingen + 1, fout })
          .where('id', '=', bericht.id)
          .execute();
        return 'failed';
      }
    });
    if (done === null) break;
    if (done === 'sent') sent += 1;
    else failed += 1;
  }
  return { sent, failed };
}
