import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { NotFound, Refused } from '../platform/errors.ts';

/**
 * The huisvester hands its declaration in: agrees with every line, but for those it gives a reason for. Once.
 * @param bezwaren reasons by line
 * @throws Refused `aangifte_al_ingediend`; `aangifte_al_geheven` without it, its term being over; NotFound when it is not its own, or a later count took its place
 */
export const submitAangifte = useCase({
  allow: 'aangifte:indienen',
  kind: 'write',
  input: z.object({ aangifte: z.uuid(), bezwaren: z.record(z.uuid(), vrijeTekst()) }),
  async run(scope, { aangifte: id, bezwaren }): Promise<{ oneens: number }> {
    const { trx, now, actor } = scope;
    const aangifte = await trx
      .selectFrom('aangifte')
      .select(['gemeente', 'organisatie', 'ingediend_op'])
      .where('id', '=', id)
      .where('organisatie', '=', actor.organisatie)
      .where('vervallen_op', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (aangifte === undefined) throw new NotFound('aangifte');
    if (aangifte.ingediend_op !== null) throw new Refused('aangifte_al_ingediend');
    const levied = await trx
      .selectFrom('aanslag')
      .select('id')
      .where('aangifte', '=', id)
      .limit(1)
      .executeTakeFirst();
    if (levied !== undefined) throw new Refused('aangifte_al_geheven');
    const { gemeente, organisatie } = aangifte;
    const regels = await trx.selectFrom('aangifteregel').select('id').where('aangifte', '=', id).execute();
    const known = new Set(regels.map((regel) => regel.id));
    if (Object.keys(bezwaren).some((regel) => !known.has(regel))) throw new NotFound('aangifteregel');
    if (regels.length > 0)
      await trx
        .insertInto('aangifteoordeel')
        .values(
          regels.map(({ id: regel }) => ({
            ...{ gemeente, regel, organisatie, op: now, door: actor.id },
            oordeel: regel in bezwaren ? ('oneens' as const) : ('akkoord' as const),
            reden: bezwaren[regel] ?? null,
          })),
        )
        .execute();
    await trx
      .updateTable('aangifte')
      .set({ ingediend_op: now, ingediend_door: actor.id })
      .where('id', '=', id)
      .execute();
    const oneens = Object.keys(bezwaren).length;
    await scope.audit({ object: ['aangifte', id], gemeente, details: { regels: regels.length, oneens } });
    return { oneens };
  },
});
