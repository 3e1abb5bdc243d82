import { type Berekening, forfaitPerDag } from '../beleid/verblijfsbelasting/forfait.ts';
import { draagOver, type Minderbaar, type Mindering } from '../beleid/verblijfsbelasting/mindering.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { Aanslag } from './aanslag.ts';

/** What was taken off on objection before, by the lines of a declaration; none where nothing was. */
export async function carryVan(
  trx: Trx,
  eerder: readonly Aanslag[],
  aangifte: string,
  berekening: Berekening,
): Promise<Mindering[]> {
  const last = eerder.findLast((aanslag) => aanslag.aangifte !== null);
  if (last === undefined || last.aangifte === null) return [];
  return carryOver(trx, last.invoer.minderingen, last.aangifte, aangifte, berekening);
}

/** Reductions by the lines of one count, carried over to those of another. */
export async function carryOver(
  trx: Trx,
  minderingen: readonly Mindering[],
  from: string,
  to: string,
  berekening: Berekening,
): Promise<Mindering[]> {
  if (from === to || minderingen.length === 0) return [...minderingen];
  const before = await readMinderbaar(trx, from, berekening);
  return draagOver(minderingen, before, await readMinderbaar(trx, to, berekening));
}

async function readMinderbaar(trx: Trx, aangifte: string, berekening: Berekening): Promise<Minderbaar[]> {
  const rows = await trx
    .selectFrom('aangifteregel')
    .select(['id', 'locatie', 'van', 'tot', 'tarief', 'nachten', 'forfait'])
    .where('aangifte', '=', aangifte)
    .execute();
  return rows.map(({ forfait, ...row }) =>
    berekening === 'forfait' && forfait !== null
      ? { ...row, nachten: forfaitPerDag(forfait, row.van, row.tot) }
      : row,
  );
}
