import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import { NotFound } from '../platform/errors.ts';

/**
 * Holds locations until the transaction ends: everything that changes who sleeps somewhere takes its locations first, in
 * the order of their ids, so that a press of the button and a check-in at the same moment can't miss each other.
 * References to a location are not held up by it.
 * @throws NotFound when one of them is not the actor's organisation's
 */
export async function lockLocaties(trx: Trx, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const { rows } = await sql`select id from locatie where id = any(${wanted}::uuid[])
    order by id for no key update`.execute(trx);
  if (rows.length !== wanted.length) throw new NotFound('locatie');
}
