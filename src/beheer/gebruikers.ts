import type { Trx } from '../platform/access/with-actor.ts';
import { type Gemeenterol, isGemeenterol } from './gemeenterollen.ts';

/** A role as it was given to somebody. */
export type Gegeven = { toekenning: string; rol: Gemeenterol; sinds: Date; door: string | null };

/** Somebody with one or more roles at a gemeente. */
export type Gebruiker = { id: string; naam: string; email: string | null; rollen: Gegeven[] };

/** Who holds which role at a gemeente now, by name. */
export async function readGebruikers(trx: Trx, gemeente: string): Promise<Gebruiker[]> {
  const rows = await trx
    .selectFrom('toekenning as t')
    .innerJoin('gebruiker as g', 'g.id', 't.gebruiker')
    .leftJoin('gebruiker as d', 'd.id', 't.verleend_door')
    .select(['g.id', 'g.naam', 'g.email', 't.id as toekenning', 't.rol', 't.verleend_op', 'd.naam as door'])
    .where('t.gemeente', '=', gemeente)
    .where('t.ingetrokken_op', 'is', null)
    .orderBy('g.naam')
    .orderBy('g.id')
    .orderBy('t.verleend_op')
    .execute();
  const people = new Map<string, Gebruiker>();
  for (const { id, naam, email, toekenning, rol, verleend_op: sinds, door } of rows) {
    if (!isGemeenterol(rol)) continue;
    const person = people.get(id) ?? { id, naam, email, rollen: [] };
    person.rollen.push({ toekenning, rol, sinds, door });
    people.set(id, person);
  }
  return [...people.values()];
}

/**
 * Holds the roles of beheer at a gemeente until the transaction ends, so that two who withdraw each other's at once don't
 * leave it without.
 * @returns the ids of those in force
 */
export async function holdBeheerders(trx: Trx, gemeente: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('toekenning')
    .select('id')
    .where('gemeente', '=', gemeente)
    .where('rol', '=', 'beheer')
    .where('ingetrokken_op', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}
