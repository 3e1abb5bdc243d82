import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';

/**
 * Closes a signal because of what happened elsewhere, in that transaction and in the name of who did it; by the clock in
 * nobody's name, and then the same thing can be signalled again.
 * @param sleutel what the signal is about, as it was raised
 * @returns whether one was open
 */
export async function closeSignaal(
  trx: Trx,
  { gemeente, sleutel, als }: { gemeente: string; sleutel: string; als: 'afgehandeld' | 'ongegrond' },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ gesloten: boolean }>`
    select signaal_sluiten(${gemeente}, ${sleutel}, ${als}, ${now}::timestamptz) as gesloten`.execute(trx);
  return rows[0]?.gesloten ?? false;
}
