import { draagOver, type Minderbaar, type Mindering } from '../beleid/verblijfsbelasting/mindering.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { Aanslag } from './aanslag.ts';

/** What was taken off on objection before, by the lines of a declaration; none where nothing was. */
export async function carryVan(trx: Trx, eerder: readonly Aanslag[], aangifte: string): Promise<Mindering[]> {
  const last = eerder.findLast((aanslag) => aanslag.aangifte !== null);
  if (last === undefined || last.aangifte === null) return [];
  return carryOver(trx, last.invoer.minderingen, last.aangifte, aangifte);
}

/** Reductions by the lines of one count, carried over to those of another. */
export async function carryOver(
  trx: Trx,
  minderingen: readonly Mindering[],
  from: string,
  to: string,
): Promise<Mindering[]> {
  if (from === to || minderingen.length === 0) return [...minderingen];
  return draagOver(minderingen, await readMinderbaar(trx, from), await readMinderbaar(trx, to));
}

const readMinderbaar = (trx: Trx, aangifte: string): Promise<Minderbaar[]> =>
  trx
    .selectFrom('aangifteregel')
    .select(['id', 'locatie', 'van', 'tot', 'tarief', 'nachten'])
    .where('aangifte', '=', aangifte)
    .execute();
