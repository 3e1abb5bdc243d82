import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { bezwaarTot, wachtOpBetaling } from '../beleid/verblijfsbelasting/termijnen.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { toAanslag } from './aanslag.ts';
import { datum } from './invoer.ts';

/**
 * Records the day on which what is paid on a declaration was paid, once: from the day after it the term to object runs (art.
 * 22j sub b AWR). Paying itself is the tax system's.
 * @throws Refused `betaling_niet` where no payment is waited for; `betaling_vastgelegd`; `betaling_datum` for a day before the
 * period was over or after today; NotFound
 * @returns the last day to object
 */
export const recordBetaling = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  input: z.object({ aanslag: z.uuid(), betaaldOp: datum() }),
  async run(scope, { aanslag: id, betaaldOp }): Promise<{ bezwaarTot: IsoDate | null }> {
    const { trx, now, actor, clock, gemeenten } = scope;
    const row = await trx
      .selectFrom('aanslag')
      .selectAll()
      .where('id', '=', id)
      .where('gemeente', 'in', [...gemeenten])
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new NotFound('aanslag');
    const aanslag = toAanslag(row);
    if (!wachtOpBetaling(aanslag)) throw new Refused('betaling_niet');
    if (aanslag.betaaldOp !== null) throw new Refused('betaling_vastgelegd');
    if (betaaldOp > today(clock) || betaaldOp < aanslag.tot)
      throw new Refused('betaling_datum', { field: 'betaaldOp' });
    const tot = bezwaarTot({ ...aanslag, betaaldOp });
    await trx
      .updateTable('aanslag')
      .set({ betaald_op: betaaldOp, betaald_vastgelegd_op: now, betaald_vastgelegd_door: actor.id })
      .set({ bezwaar_tot: tot })
      .where('id', '=', id)
      .execute();
    await scope.audit({
      object: ['aanslag', id],
      gemeente: row.gemeente,
      details: { betaald: betaaldOp, bezwaarTot: tot },
    });
    return { bezwaarTot: tot };
  },
});
