import { sql } from 'kysely';
import { rollenOf } from '../access/actor.ts';
import type { Context } from '../access/context.ts';
import type { Trx } from '../access/with-actor.ts';

/** What happened to what. `details` holds facts such as counts and changed fields' names; never names of people. */
export type AuditEntry = {
  object: readonly [kind: string, id: string | null];
  gemeente?: string | null;
  organisatie?: string | null;
  result?: 'gelukt' | 'geweigerd' | 'mislukt';
  details?: Record<string, unknown>;
};

/** Adds records to the audit log, in one statement and in the transaction of what it records (BIO2 8.15.01: action, object, result, origin, actor, time). */
export async function writeAudit(
  trx: Trx,
  ctx: Context,
  now: Date,
  action: string,
  ...entries: readonly AuditEntry[]
): Promise<void> {
  if (entries.length === 0) return;
  const { actor, reference } = ctx;
  const origin = ctx.loggedOrigin ?? ctx.origin;
  await sql`/* ahead */ /* often */
    insert into auditlog (tijdstip, gemeente, organisatie, actor_soort, actor, rollen, actie, object_soort, object, resultaat,
      oorsprong, referentie, details)
    select ${now}::timestamptz, e.gemeente, e.organisatie, ${actor.soort}, ${actor.id}::uuid, ${rollenOf(actor)}::text[],
      ${action}, e.soort, e.object, e.resultaat, ${origin}, ${reference}, e.details::jsonb
    from unnest(${entries.map((e) => e.gemeente ?? null)}::text[],
      ${entries.map((e) => e.organisatie ?? actor.organisatie)}::uuid[], ${entries.map((e) => e.object[0])}::text[],
      ${entries.map((e) => e.object[1])}::text[], ${entries.map((e) => e.result ?? 'gelukt')}::text[],
      ${entries.map((e) => JSON.stringify(e.details ?? {}))}::text[])
      with ordinality e (gemeente, organisatie, soort, object, resultaat, details, volgorde)
    order by e.volgorde`.execute(trx);
}
