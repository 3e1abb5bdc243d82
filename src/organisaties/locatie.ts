import type { Selectable } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { LocatieTable } from '../platform/database/tables.ts';
import { NotFound } from '../platform/errors.ts';

/** An address where people spend the night, of one organisation, in one gemeente; the row as it is kept. */
export type Locatie = Selectable<LocatieTable>;

/**
 * One location that the actor may see: a huisvester its own, staff those of their gemeente.
 * @throws NotFound when it is not there, or not for this actor to see
 */
export async function readLocatie(trx: Trx, id: string): Promise<Locatie> {
  const row = await trx.selectFrom('locatie').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound('locatie');
  return row;
}

/**
 * The locations that the actor may see, by name.
 * @param only `status`: only these; `gemeente`: only there
 */
export function readLocaties(
  trx: Trx,
  only: { status?: readonly Locatie['status'][]; gemeente?: string } = {},
): Promise<Locatie[]> {
  let query = trx.selectFrom('locatie').selectAll();
  if (only.status !== undefined) query = query.where('status', 'in', only.status);
  if (only.gemeente !== undefined) query = query.where('gemeente', '=', only.gemeente);
  return query.orderBy('naam').orderBy('id').execute();
}

/** The address on one line: `Oosterveldweg 8, 7783 AC Gramsbergen`. */
export function adresregel(of: Pick<Locatie, 'straat' | 'huisnummer' | 'postcode' | 'woonplaats'>): string {
  return `${of.straat} ${of.huisnummer}, ${of.postcode} ${of.woonplaats}`;
}

/** The same, held until the transaction ends: who decides or changes at the same time waits. @throws NotFound */
export async function holdLocatie(trx: Trx, id: string): Promise<Locatie> {
  const row = await trx.selectFrom('locatie').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new NotFound('locatie');
  return row;
}
