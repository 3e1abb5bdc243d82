import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import { NotFound } from '../platform/errors.ts';
import { lockLocaties } from './lock-locaties.ts';
import type { Verblijf } from './verblijf.ts';

/**
 * A stay to change, after holding every location where this person stays or stayed: freeing a night here may fill it
 * there.
 * @param also further locations that the change is about
 * @throws NotFound when it is not the actor's organisation's
 */
export async function takeVerblijf(trx: Trx, id: string, also: readonly string[] = []): Promise<Verblijf> {
  const found = await trx
    .selectFrom('verblijf')
    .select(['persoon', 'locatie'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined) throw new NotFound('verblijf');
  await lockPersonen(trx, [found.persoon], [found.locatie, ...also]);
  return trx.selectFrom('verblijf').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Holds every location where these people stay or stayed, and some more. */
export async function lockPersonen(
  trx: Trx,
  personen: readonly string[],
  also: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ locatie: string }>`select distinct locatie from verblijf
    where persoon = any(${[...personen]}::uuid[]) and status <> 'vervallen'`.execute(trx);
  await lockLocaties(trx, [...also, ...rows.map(({ locatie }) => locatie)]);
}
