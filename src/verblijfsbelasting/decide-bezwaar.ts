import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { BESLUITEN } from '../beleid/verblijfsbelasting/bezwaar.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { lockHeffing } from './make-aangiften.ts';
import { reduceAanslag } from './reduce-aanslag.ts';

/**
 * Decides on an objection. Where it is right, wholly or partly, it says how many nights of which lines are no longer taxed;
 * of a provisional assessment, how many at which tariff. The assessment of the difference is made with it, but for nights
 * that a later count has left out already: what is left of them stays off should they come back.
 * @param werkelijk the flat rate gives way to the nights that were slept: the right to those stays
 * @throws Refused `bezwaar_besloten`; `mindering_ontbreekt` when it is right about nothing; `mindering_te_groot`;
 * `mindering_zonder_gevolg` when the amount stays the same;
 * `aanslag_niet_de_laatste` when this one is provisional and something final has set it off
 */
export const decideBezwaar = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    besluit: z.enum(BESLUITEN, { error: 'verplicht' }),
    reden: vrijeTekst({ max: 2000, regels: true }),
    minderingen: z.array(z.object({ regel: z.uuid(), nachten: z.number().int().positive() })),
    grondslag: z
      .array(z.object({ tarief: z.number().int().positive(), nachten: z.number().int().positive() }))
      .default([]),
    werkelijk: z.boolean().default(false),
  }),
  async run(
    scope,
    { id, besluit, reden, minderingen, grondslag, werkelijk },
  ): Promise<{ vermindering: string | null }> {
    const { trx, now, actor, gemeenten } = scope;
    const bezwaar = await trx
      .selectFrom('bezwaarschrift')
      .select(['gemeente', 'aanslag', 'besluit'])
      .where('id', '=', id)
      .where('gemeente', 'in', [...gemeenten])
      .forUpdate()
      .executeTakeFirst();
    if (bezwaar === undefined) throw new NotFound('bezwaarschrift');
    if (bezwaar.besluit !== null) throw new Refused('bezwaar_besloten');
    await lockHeffing(scope, bezwaar.gemeente);
    const right = besluit === 'gegrond' || besluit === 'deels';
    const less = right
      ? await reduceAanslag(scope, bezwaar.aanslag, { minderingen, grondslag, werkelijk, reden })
      : null;
    const vermindering = less?.vermindering ?? null;
    await trx
      .updateTable('bezwaarschrift')
      .set({
        ...{ besluit, besluit_reden: reden, besloten_op: now, besloten_door: actor.id, vermindering },
        minderingen: less === null ? null : JSON.stringify(less.minderingen),
      })
      .where('id', '=', id)
      .execute();
    await scope.audit({
      object: ['bezwaarschrift', id],
      gemeente: bezwaar.gemeente,
      details: { besluit, aanslag: bezwaar.aanslag, vermindering },
    });
    return { vermindering };
  },
});
