import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { datum, kiesGemeente } from './invoer.ts';
import { lockHeffing } from './make-aangiften.ts';

const gebruikt = { code: 'verordening_gebruikt', field: 'vanaf' };

/**
 * Takes back the last tariff of a gemeente that was recorded by mistake; with the first tariff of an ordinance the
 * ordinance itself. What was before goes on as if it had not been recorded. Counts and assessments that were made stay as
 * they are until they are made again.
 * @param vanaf the day on which that tariff begins, as it was shown
 * @throws Refused `tarief_niet_laatste` when it is not, or no longer, the last; `verordening_gebruikt` when the ordinance
 * was counted or levied by: then its tariff can be put right by `changeTarief`
 */
export const withdrawTarief = useCase({
  allow: 'verordening:beheren',
  kind: 'write',
  constraints: {
    aangifte_gemeente_verordening_fkey: gebruikt,
    aangifteregel_gemeente_verordening_fkey: gebruikt,
    aanslag_gemeente_verordening_fkey: gebruikt,
  },
  input: z.object({ gemeente: z.string(), vanaf: datum() }),
  async run(scope, { gemeente: code, vanaf }): Promise<{ verordening: boolean }> {
    const { trx } = scope;
    const { gemeente } = await kiesGemeente(scope, code);
    await lockHeffing(scope, gemeente.code);
    const last = await trx
      .selectFrom('belastingtarief as t')
      .innerJoin('verordening as v', 'v.id', 't.verordening')
      .select(['t.vanaf', 't.centen', 'v.id', 'v.vanaf as begin'])
      .where('t.gemeente', '=', gemeente.code)
      .where('t.tot', 'is', null)
      .executeTakeFirst();
    if (last?.vanaf !== vanaf) throw new Refused('tarief_niet_laatste', { field: 'vanaf' });
    const whole = last.begin === vanaf;
    await takeBack(trx, 'belastingtarief', gemeente.code, vanaf);
    if (whole) await takeBack(trx, 'verordening', gemeente.code, vanaf);
    await scope.audit({
      object: ['verordening', last.id],
      gemeente: gemeente.code,
      details: { ingetrokken: whole ? 'verordening' : 'tarief', vanaf, centen: last.centen },
    });
    return { verordening: whole };
  },
});

/** Removes the last that began on a day, and opens again what it had ended. */
async function takeBack(
  trx: Trx,
  table: 'verordening' | 'belastingtarief',
  gemeente: string,
  vanaf: IsoDate,
): Promise<void> {
  await trx
    .deleteFrom(table)
    .where('gemeente', '=', gemeente)
    .where('vanaf', '=', vanaf)
    .where('tot', 'is', null)
    .execute();
  await trx
    .updateTable(table)
    .set({ tot: null })
    .where('gemeente', '=', gemeente)
    .where('tot', '=', vanaf)
    .execute();
}
