import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { berekenAanslag, grondslagVan } from '../beleid/verblijfsbelasting/aanslag.ts';
import { BESLUITEN } from '../beleid/verblijfsbelasting/bezwaar.ts';
import { type Mindering, telOp } from '../beleid/verblijfsbelasting/mindering.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { readEerder, toAanslag } from './aanslag.ts';
import { carryOver } from './carry-minderingen.ts';
import { lockHeffing } from './make-aangiften.ts';
import { writeAanslag } from './write-aanslag.ts';

/**
 * Decides on an objection. Where it is right, wholly or partly, it says how many nights of which lines are no longer taxed;
 * the assessment of the difference is made with it.
 * @throws Refused `bezwaar_besloten`; `mindering_ontbreekt` when it is right about nothing; `mindering_te_groot`;
 * `mindering_zonder_gevolg` when the amount stays the same, as where a later count has left those nights out already;
 * `aanslag_niet_de_laatste` when nights can't be taken off this one
 */
export const decideBezwaar = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    besluit: z.enum(BESLUITEN, { error: 'verplicht' }),
    reden: vrijeTekst({ max: 2000, regels: true }),
    minderingen: z.array(z.object({ regel: z.uuid(), nachten: z.number().int().positive() })),
  }),
  async run(scope, { id, besluit, reden, minderingen }): Promise<{ vermindering: string | null }> {
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
    if (right && minderingen.length === 0) throw new Refused('mindering_ontbreekt');
    const vermindering = right ? await reduce(scope, bezwaar.aanslag, minderingen, reden) : null;
    await trx
      .updateTable('bezwaarschrift')
      .set({ besluit, besluit_reden: reden, besloten_op: now, besloten_door: actor.id, vermindering })
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

async function reduce(
  scope: Scope,
  over: string,
  less: readonly Mindering[],
  reden: string,
): Promise<string> {
  const { trx } = scope;
  const row = await trx.selectFrom('aanslag').selectAll().where('id', '=', over).executeTakeFirstOrThrow();
  const eerder = await readEerder(trx, toAanslag(row));
  const last = eerder.at(-1);
  if (last === undefined || last.aangifte === null || row.aangifte === null)
    throw new Refused('aanslag_niet_de_laatste');
  const minderingen = telOp([
    ...last.invoer.minderingen,
    ...(await carryOver(trx, telOp(less), row.aangifte, last.aangifte)),
  ]);
  const regels = await trx
    .selectFrom('aangifteregel')
    .select(['id', 'belast', 'tarief'])
    .where('aangifte', '=', last.aangifte)
    .execute();
  const off = new Map(minderingen.map(({ regel, nachten }) => [regel, nachten]));
  const left = regels.map(({ id, belast, tarief }) => ({ tarief, belast: belast - (off.get(id) ?? 0) }));
  const known = new Set(regels.map(({ id }) => id));
  if (left.some(({ belast }) => belast < 0) || minderingen.some(({ regel }) => !known.has(regel)))
    throw new Refused('mindering_te_groot');
  const invoer = {
    ...{ grondslag: grondslagVan(left), percentage: 100, afronding: last.invoer.afronding, minderingen },
    eerder: eerder.map(({ id: aanslag, soort, teBetalen }) => ({ aanslag, soort, teBetalen })),
  };
  if (berekenAanslag(invoer).teBetalen >= 0) throw new Refused('mindering_zonder_gevolg');
  const { gemeente, organisatie, verordening, tijdvak, van, tot, aangifte } = last;
  return writeAanslag(scope, {
    ...{ gemeente, organisatie, verordening, tijdvak, van, tot, aangifte, reden: reden.slice(0, 500) },
    ...{ soort: 'vermindering', invoer },
  });
}
