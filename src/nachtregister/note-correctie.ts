import type { Scope } from '../platform/access/use-case.ts';
import type { Correctiesoort } from '../platform/database/tables.ts';
import type { Verblijf } from './verblijf.ts';

type Facts = Record<string, string | number | null>;

/**
 * Keeps what was and what is of a stay that was changed afterwards, and writes the audit record: which fields, never
 * what they hold.
 */
export async function noteCorrectie(
  scope: Scope,
  { gemeente, id, organisatie }: Pick<Verblijf, 'gemeente' | 'id' | 'organisatie'>,
  what: { soort: Correctiesoort; oud: Facts; nieuw: Facts; reden?: string | null },
): Promise<void> {
  await scope.trx
    .insertInto('correctie')
    .values({
      gemeente,
      organisatie,
      verblijf: id,
      soort: what.soort,
      oud: JSON.stringify(what.oud),
      nieuw: JSON.stringify(what.nieuw),
      reden: what.reden ?? null,
      door: scope.actor.id,
      op: scope.now,
    })
    .execute();
  await scope.audit({
    object: ['verblijf', id],
    gemeente,
    details: { soort: what.soort, velden: Object.keys(what.nieuw).join(',') },
  });
}
