import type { Selectable } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { KamerTable, SlaapplaatsTable } from '../platform/database/tables.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';

/** A bed: a place for one person (Bijlage 2.4). `vervallen_op` is the first night without it. */
export type Slaapplaats = Selectable<SlaapplaatsTable>;

/** A room with its beds, in the order of the house. */
export type Kamer = Selectable<KamerTable> & { slaapplaatsen: Slaapplaats[] };

/**
 * Rooms with their beds, in the order of the house; those of several locations follow each other.
 * @param locaties ids; only what the actor may see comes back
 * @param op leaves out what no longer exists in that night; everything that ever was when left out
 */
export async function readKamers(trx: Trx, locaties: readonly string[], op?: IsoDate): Promise<Kamer[]> {
  if (locaties.length === 0) return [];
  let rooms = trx.selectFrom('kamer').selectAll().where('locatie', 'in', locaties);
  let beds = trx.selectFrom('slaapplaats').selectAll().where('locatie', 'in', locaties);
  if (op !== undefined) {
    rooms = rooms.where((eb) => eb.or([eb('vervallen_op', 'is', null), eb('vervallen_op', '>', op)]));
    beds = beds.where((eb) => eb.or([eb('vervallen_op', 'is', null), eb('vervallen_op', '>', op)]));
  }
  const kamers = await rooms.orderBy('locatie').orderBy('volgorde').orderBy('naam').execute();
  const slaapplaatsen = await beds.orderBy('volgorde').orderBy('naam').execute();
  const inOrder = new Map(
    kamers.map((kamer): [string, Kamer] => [kamer.id, { ...kamer, slaapplaatsen: [] }]),
  );
  for (const bed of slaapplaatsen) inOrder.get(bed.kamer)?.slaapplaatsen.push(bed);
  return [...inOrder.values()];
}

/** One room of the house, held until the transaction ends. @throws NotFound when it is not the actor's */
export async function holdKamer(trx: Trx, id: string): Promise<Selectable<KamerTable>> {
  const row = await trx.selectFrom('kamer').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new NotFound('kamer');
  return row;
}

/** One bed, held until the transaction ends, so that nobody is given it meanwhile. @throws NotFound */
export async function holdSlaapplaats(trx: Trx, id: string): Promise<Slaapplaats> {
  const row = await trx
    .selectFrom('slaapplaats')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('slaapplaats');
  return row;
}
