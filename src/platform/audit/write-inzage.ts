import { sql } from 'kysely';
import { rollenOf } from '../access/actor.ts';
import type { Context } from '../access/context.ts';
import type { Trx } from '../access/with-actor.ts';

/** One person whose data was shown. */
export type PersonSeen = { gemeente: string; persoon: string; verblijf: string };

/**
 * Adds to the reading log: one record per person seen, with the purpose (Logboek Dataverwerkingen). One statement,
 * however many are seen.
 * @param processing the action by which they were seen
 */
export async function writeInzage(
  trx: Trx,
  ctx: Context,
  now: Date,
  processing: string,
  persons: readonly PersonSeen[],
  purpose: string,
): Promise<void> {
  if (persons.length === 0) return;
  await sql`/* ahead */ /* often */
    insert into inzage (tijdstip, gemeente, actor_soort, actor, rollen, verwerking, doel, persoon, verblijf, referentie)
    select ${now}::timestamptz, seen.gemeente, ${ctx.actor.soort}, ${ctx.actor.id}::uuid, ${rollenOf(ctx.actor)}::text[],
      ${processing}, ${purpose}, seen.persoon, seen.verblijf, ${ctx.reference}
    from unnest(${persons.map((p) => p.gemeente)}::text[], ${persons.map((p) => p.persoon)}::uuid[],
      ${persons.map((p) => p.verblijf)}::uuid[]) as seen (gemeente, persoon, verblijf)`.execute(trx);
}
