import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { BEREKENINGEN, type Berekening } from '../beleid/verblijfsbelasting/forfait.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { readEerder } from './aanslag.ts';
import { berekeningVan } from './read-berekening.ts';

/**
 * The huisvester hands its declaration in: agrees with every line, but for those it gives a reason for. Once.
 * @param bezwaren reasons by line
 * @param berekening actual nights or the flat rate, where the ordinance has one; as it was chosen before when nothing is said
 * @throws Refused `aangifte_al_ingediend`; `aangifte_al_geheven` without it, its term being over;
 * `forfait_niet` where there is none; `forfait_vast` when the period was levied the other way; NotFound when it is not its
 * own, or a later count took its place
 */
export const submitAangifte = useCase({
  allow: 'aangifte:indienen',
  kind: 'write',
  input: z.object({
    aangifte: z.uuid(),
    bezwaren: z.record(z.uuid(), vrijeTekst()),
    berekening: z.enum(BEREKENINGEN, { error: 'keuze_ongeldig' }).optional(),
  }),
  run: (scope, input): Promise<{ oneens: number }> => handIn(scope, input),
});

type Indiening = { aangifte: string; bezwaren: Record<string, string>; berekening?: Berekening | undefined };

/** Hands a declaration in, for who may. */
export async function handIn(
  scope: Scope,
  { aangifte: id, bezwaren, berekening }: Indiening,
): Promise<{ oneens: number }> {
  const { trx, now, actor } = scope;
  const aangifte = await trx
    .selectFrom('aangifte')
    .select(['gemeente', 'organisatie', 'van', 'tot', 'ingediend_op', 'gelijk_op'])
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
  if (levied !== undefined || aangifte.gelijk_op !== null) throw new Refused('aangifte_al_geheven');
  const { gemeente, organisatie } = aangifte;
  const regels = await trx
    .selectFrom('aangifteregel')
    .select(['id', 'forfait'])
    .where('aangifte', '=', id)
    .execute();
  if (berekening === 'forfait' && regels.every(({ forfait }) => forfait === null))
    throw new Refused('forfait_niet', { field: 'berekening' });
  const before = berekeningVan(await readEerder(trx, aangifte));
  if (berekening !== undefined && before !== null && before !== berekening)
    throw new Refused('forfait_vast', { field: 'berekening' });
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
    .set({ ingediend_op: now, ingediend_door: actor.id, berekening: berekening ?? null })
    .where('id', '=', id)
    .execute();
  const oneens = Object.keys(bezwaren).length;
  await scope.audit({
    object: ['aangifte', id],
    gemeente,
    details: { regels: regels.length, oneens, berekening },
  });
  return { oneens };
}
