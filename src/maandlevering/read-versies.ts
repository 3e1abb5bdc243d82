import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoMonth } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { firstOf, type Maandversie, toMaandversie, VERSIEVELDEN } from './maand.ts';

const from = (trx: Trx) =>
  trx
    .selectFrom('maandlevering as m')
    .leftJoin('gebruiker as g', 'g.id', 'm.geleverd_door')
    .select(VERSIEVELDEN)
    .select('g.naam as door');

/** All versions of a month of a location, newest first; none when it was not delivered. */
export async function readVersies(trx: Trx, locatie: string, maand: IsoMonth): Promise<Maandversie[]> {
  const rows = await from(trx)
    .where('m.locatie', '=', locatie)
    .where('m.maand', '=', firstOf(maand))
    .orderBy('m.versie', 'desc')
    .execute();
  return rows.map(toMaandversie);
}

/** @throws NotFound when it is not there for this reader */
export async function readVersie(trx: Trx, id: string): Promise<Maandversie> {
  const row = await from(trx).where('m.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound('maandlevering');
  return toMaandversie(row);
}
