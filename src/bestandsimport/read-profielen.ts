import type { Trx } from '../platform/access/with-actor.ts';
import type { Lezing, Profiel } from './profiel.ts';

/** The organisation's profiles, the one used last first. */
export async function readProfielen(trx: Trx): Promise<Profiel[]> {
  const rows = await trx
    .selectFrom('importprofiel')
    .select(['id', 'naam', 'lezing'])
    .orderBy('gebruikt_op', (order) => order.desc().nullsLast())
    .orderBy('naam')
    .execute();
  return rows.map(({ lezing, ...rest }) => ({ ...rest, lezing: lezing as unknown as Lezing }));
}
