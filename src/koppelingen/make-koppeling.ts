import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { scopesVan } from '../beleid/koppelscopes.ts';
import { useCase } from '../beleid/use-case.ts';
import { Forbidden, InvalidInput, Refused } from '../platform/errors.ts';
import { tokenHash } from './identify.ts';
import { nieuweKoppeling, readKey } from './koppeling.ts';

/** Machines one organisation or gemeente may have at once. */
const MOST = 20;

/**
 * Makes a machine client for the own organisation, or for a gemeente by its beheer.
 * @returns the secret, this once; null for a client with a key, and when it was made before
 * @throws InvalidInput `scope_past_niet_bij_rol`; Refused `te_veel_koppelingen`, `formulier_al_verzonden`
 */
export const makeKoppeling = useCase({
  allow: 'koppeling:beheren',
  kind: 'write',
  input: nieuweKoppeling,
  async run(scope, { id, naam, gemeente, rol, scopes, bewijs, sleutel }): Promise<{ geheim: string | null }> {
    const { trx, actor, now, gemeenten } = scope;
    const forStaff = rol !== 'huisvester-medewerker';
    const of = forStaff ? { gemeente: gemeente ?? gemeenten[0] } : { organisatie: actor.organisatie };
    if (forStaff && !gemeenten.includes(of.gemeente ?? '')) throw new Forbidden('koppeling:beheren');
    const allowed = scopesVan(rol);
    if (!scopes.every((one) => allowed.includes(one)))
      throw new InvalidInput([{ path: 'scopes', code: 'scope_past_niet_bij_rol' }]);
    const counted = await trx
      .selectFrom('koppeling')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where(forStaff ? 'gemeente' : 'organisatie', '=', (of.gemeente ?? of.organisatie) as string)
      .where('ingetrokken_op', 'is', null)
      .where('id', '!=', id)
      .executeTakeFirstOrThrow();
    if (Number(counted.n) >= MOST) throw new Refused('te_veel_koppelingen', { params: { maximum: MOST } });
    const geheim = bewijs === 'geheim' ? randomBytes(32).toString('base64url') : null;
    const row = {
      id,
      naam,
      rol,
      ...of,
      scopes: [...scopes].sort(),
      geheim_hash: geheim === null ? null : `\\x${tokenHash(geheim).toString('hex')}`,
      sleutels: geheim === null ? [readKey(sleutel ?? '')] : null,
    };
    const { rows } = await sql<{ uitkomst: string }>`
      select koppeling_maken(${JSON.stringify(row)}::jsonb, ${now}::timestamptz) as uitkomst`.execute(trx);
    const nieuw = rows[0]?.uitkomst === 'nieuw';
    if (rows[0]?.uitkomst === 'andere_inhoud') throw new Refused('formulier_al_verzonden');
    await scope.audit({
      object: ['koppeling', id],
      gemeente: of.gemeente ?? null,
      details: { rol, scopes: scopes.join(' '), bewijs, nieuw },
    });
    return { geheim: nieuw ? geheim : null };
  },
});
