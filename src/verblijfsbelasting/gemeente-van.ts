import type { Scope } from '../platform/access/use-case.ts';
import { NotFound } from '../platform/errors.ts';

/** The gemeente of a location, if the actor levies there. @throws NotFound when it does not */
export async function gemeenteVan({ trx, gemeenten }: Scope, locatie: string): Promise<string> {
  const place = await trx
    .selectFrom('locatie')
    .select('gemeente')
    .where('id', '=', locatie)
    .where('gemeente', 'in', [...gemeenten])
    .executeTakeFirst();
  if (place === undefined) throw new NotFound('locatie');
  return place.gemeente;
}
