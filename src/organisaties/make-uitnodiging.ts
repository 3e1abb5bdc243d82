import { randomBytes } from 'node:crypto';
import type { Trx } from '../platform/access/with-actor.ts';
import type { Rol } from '../platform/database/tables.ts';
import { Conflict } from '../platform/errors.ts';
import { tokenHash, UITNODIGING_DAGEN } from './collega.ts';

const DAY = 24 * 3600 * 1000;

/** An invitation, to an organisation or to a role in a gemeente. */
type Uitnodiging = { id: string; email: string; rol: Rol };

/**
 * Whether this invitation was made before, with the same id.
 * @throws Conflict when the id belongs to an invitation of somebody else, or to another role
 */
export async function isUitgenodigd(trx: Trx, { id, email, rol }: Uitnodiging): Promise<boolean> {
  const before = await trx
    .selectFrom('uitnodiging')
    .select(['email', 'rol'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (before !== undefined && (before.email !== email || before.rol !== rol))
    throw new Conflict('uitnodiging');
  return before !== undefined;
}

/**
 * Lays an invitation down: 32 random bytes of which only the hash is kept, once, for seven days. An earlier one to the
 * same address ends: to the same organisation, or to the same role in the same gemeente.
 * @param door who invites
 * @returns the token for the link in the mail
 */
export async function makeUitnodiging(
  trx: Trx,
  given: Uitnodiging & ({ organisatie: string } | { gemeente: string }),
  door: string | null,
  now: Date,
): Promise<string> {
  const earlier = trx
    .updateTable('uitnodiging')
    .set({ ingetrokken_op: now })
    .where('email', '=', given.email)
    .where('aanvaard_op', 'is', null)
    .where('ingetrokken_op', 'is', null);
  await ('organisatie' in given
    ? earlier.where('organisatie', '=', given.organisatie)
    : earlier.where('gemeente', '=', given.gemeente).where('rol', '=', given.rol)
  ).execute();
  const token = randomBytes(32).toString('base64url');
  await trx
    .insertInto('uitnodiging')
    .values({
      ...given,
      token_hash: tokenHash(token),
      uitgenodigd_door: door ?? '',
      uitgenodigd_op: now,
      verloopt_op: new Date(now.getTime() + UITNODIGING_DAGEN * DAY),
    })
    .execute();
  return token;
}
