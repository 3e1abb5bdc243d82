import { randomUUID } from 'node:crypto';
import type { Trx } from '../access/with-actor.ts';

/** A message to one address, in the reader's language. */
export type Mail = {
  to: string;
  subject: string;
  /** Plain text; lines are kept. */
  text: string;
  language: 'nl' | 'en';
  gemeente?: string;
  organisatie?: string;
  /** What it is about; the same key is never mailed twice. */
  key?: string;
};

/**
 * Lays a message ready, in the transaction of what it tells. A job sends it.
 * @returns false when its key was mailed before
 */
export async function queueMail(trx: Trx, mail: Mail, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('bericht')
    .values({
      id: randomUUID(),
      aan: mail.to,
      onderwerp: mail.subject,
      tekst: mail.text,
      taal: mail.language,
      gemeente: mail.gemeente ?? null,
      organisatie: mail.organisatie ?? null,
      sleutel: mail.key ?? null,
      aangemaakt_op: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
