import { createHash } from 'node:crypto';
import type { Trx } from '../platform/access/with-actor.ts';
import { HUISVESTERROLLEN, type Huisvesterrol } from './soorten.ts';

/** Days in which an invitation can be accepted. */
export const UITNODIGING_DAGEN = 7;

/** Who works for an organisation. `toekenning` is the role as it was given. */
export type Collega = {
  toekenning: string;
  gebruiker: string;
  naam: string;
  email: string | null;
  rol: Huisvesterrol;
  sinds: Date;
};

/** What is kept of an invitation's token. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Who works for the organisation now, by name. */
export async function readCollegas(trx: Trx, organisatie: string): Promise<Collega[]> {
  const rows = await trx
    .selectFrom('toekenning as t')
    .innerJoin('gebruiker as g', 'g.id', 't.gebruiker')
    .select([
      't.id as toekenning',
      'g.id as gebruiker',
      'g.naam',
      'g.email',
      't.rol',
      't.verleend_op as sinds',
    ])
    .where('t.organisatie', '=', organisatie)
    .where('t.ingetrokken_op', 'is', null)
    .orderBy('g.naam')
    .orderBy('t.id')
    .execute();
  return rows.flatMap((row) => (isHuisvesterrol(row.rol) ? [{ ...row, rol: row.rol }] : []));
}

const isHuisvesterrol = (rol: string): rol is Huisvesterrol =>
  HUISVESTERROLLEN.some((known) => known === rol);

/**
 * Holds the roles of beheerder until the transaction ends, so that two who withdraw each other's at once don't leave
 * the organisation without.
 * @returns the ids of those in force
 */
export async function holdBeheerders(trx: Trx, organisatie: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('toekenning')
    .select('id')
    .where('organisatie', '=', organisatie)
    .where('rol', '=', 'huisvester-beheerder')
    .where('ingetrokken_op', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}
