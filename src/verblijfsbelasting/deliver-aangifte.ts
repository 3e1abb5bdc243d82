import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { BEREKENINGEN } from '../beleid/verblijfsbelasting/forfait.ts';
import { Conflict, Forbidden, NotFound } from '../platform/errors.ts';
import { handIn } from './submit-aangifte.ts';

/**
 * A machine hands in the declaration of the huisvester that gave it the scope. The same again does no harm.
 * @throws InvalidInput `regel_dubbel` when a line is objected to twice; Conflict when something else was handed in; NotFound; Refused as `submitAangifte`
 */
export const deliverAangifte = useCase({
  allow: 'aangifte:aanleveren',
  kind: 'write',
  input: z.object({
    aangifte: z.uuid(),
    bezwaren: z
      .array(z.object({ regel: z.uuid({ error: 'ongeldig' }), reden: vrijeTekst() }))
      .superRefine((bezwaren, refine) => {
        for (const [at, { regel }] of bezwaren.entries())
          if (bezwaren.findIndex((one) => one.regel.toLowerCase() === regel.toLowerCase()) < at)
            refine.addIssue({ code: 'custom', path: [at, 'regel'], message: 'regel_dubbel' });
      }),
    berekening: z.enum(BEREKENINGEN, { error: 'keuze_ongeldig' }).optional(),
  }),
  async run(scope, { aangifte, bezwaren, berekening }): Promise<{ oneens: number }> {
    const { trx, actor } = scope;
    // People have their own way in, which only the beheerder may take.
    if (actor.acties === undefined) throw new Forbidden('aangifte:aanleveren');
    const reasons = Object.fromEntries(bezwaren.map(({ regel, reden }) => [regel, reden]));
    const before = await trx
      .selectFrom('aangifte')
      .select(['gemeente', 'ingediend_op', 'berekening'])
      .where('id', '=', aangifte)
      .where('organisatie', '=', actor.organisatie)
      .where('vervallen_op', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) throw new NotFound('aangifte');
    if (before.ingediend_op === null) return handIn(scope, { aangifte, bezwaren: reasons, berekening });
    const said = await trx
      .selectFrom('aangifteregel as r')
      .innerJoin('aangifteoordeel as o', 'o.regel', 'r.id')
      .select(['r.id', 'o.reden'])
      .where('r.aangifte', '=', aangifte)
      .where('o.oordeel', '=', 'oneens')
      .execute();
    const same =
      said.length === bezwaren.length &&
      said.every(({ id, reden }) => reasons[id] === reden) &&
      before.berekening === (berekening ?? null);
    if (!same) throw new Conflict('aangifte');
    const details = { oneens: said.length, opnieuw: true };
    await scope.audit({ object: ['aangifte', aangifte], gemeente: before.gemeente, details });
    return { oneens: said.length };
  },
});
