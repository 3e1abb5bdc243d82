import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { Forbidden } from '../platform/errors.ts';

/** A gemeente whose figures the reader may see, with the first night for which it asks the register. */
type Gemeente = { code: string; naam: string; vanaf: IsoDate };

/**
 * The gemeente asked for, or the first that the reader may see figures of.
 * @throws Forbidden when there is none
 */
export async function kiesGemeente(
  trx: Trx,
  code: string,
): Promise<{ gemeente: Gemeente; gemeenten: Gemeente[] }> {
  const gemeenten = await trx
    .selectFrom('gemeente')
    .select(['code', 'naam', 'nachtregister_vanaf as vanaf'])
    .where(sql<boolean>`code = any (app_cijfers())`)
    .orderBy('naam')
    .execute();
  const gemeente = gemeenten.find((one) => one.code === code) ?? gemeenten[0];
  if (!gemeente) throw new Forbidden('cijfers:lezen');
  return { gemeente, gemeenten };
}
