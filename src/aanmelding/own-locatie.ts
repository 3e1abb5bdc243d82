import type { Scope } from '../platform/access/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';

/**
 * One of the actor's own locations, as long as it is in use.
 * @throws NotFound for any other
 */
export async function presentLocatie({ trx, actor, clock }: Scope, id: string) {
  const row = await trx
    .selectFrom('locatie')
    .select([
      'gemeente',
      'id',
      'naam',
      'straat',
      'huisnummer',
      'woonplaats',
      'contact_naam',
      'contact_telefoon',
      'in_gebruik_tot',
    ])
    .where('id', '=', id)
    .where('organisatie', '=', actor.organisatie)
    .where('status', '=', 'goedgekeurd')
    .executeTakeFirst();
  if (row === undefined || (row.in_gebruik_tot !== null && row.in_gebruik_tot <= today(clock)))
    throw new NotFound('locatie');
  return row;
}
