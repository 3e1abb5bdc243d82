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
  await trx
    .insertInto('auditlog')
    .values(
      entries.map((entry) => ({
        tijdstip: now,
        gemeente: entry.gemeente ?? null,
        organisatie: entry.organisatie ?? ctx.actor.organisatie,
        actor_soort: ctx.actor.soort,
        actor: ctx.actor.id,
        rollen: rollenOf(ctx.actor),
        actie: action,
        object_soort: entry.object[0],
        object: entry.object[1],
        resultaat: entry.result ?? 'gelukt',
        oorsprong: ctx.origin,
        referentie: ctx.reference,
        details: JSON.stringify(entry.details ?? {}),
      })),
    )
    .execute();
}
