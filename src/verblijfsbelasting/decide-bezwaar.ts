import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { berekenAanslag, grondslagVan } from '../beleid/verblijfsbelasting/aanslag.ts';
import { BESLUITEN } from '../beleid/verblijfsbelasting/bezwaar.ts';
import { som } from '../beleid/verblijfsbelasting/centen.ts';
import { tellendeNachten } from '../beleid/verblijfsbelasting/forfait.ts';
import { type Mindering, telOp } from '../beleid/verblijfsbelasting/mindering.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { type Aanslag, readEerder, toAanslag } from './aanslag.ts';
import { carryOver } from './carry-minderingen.ts';
import { lockHeffing } from './make-aangiften.ts';
import { writeAanslag } from './write-aanslag.ts';

/**
 * Decides on an objection. Where it is right, wholly or partly, it says how many nights of which lines are no longer taxed;
 * the assessment of the difference is made with it.
 * @param werkelijk the flat rate gives way to the nights that were slept: the right to those stays
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
    werkelijk: z.boolean().default(false),
  }),
  async run(scope, { id, besluit, reden, minderingen, werkelijk }): Promise<{ vermindering: string | null }> {
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
    if (right && minderingen.length === 0 && !werkelijk) throw new Refused('mindering_ontbreekt');
    const vermindering = right ? await reduce(scope, bezwaar.aanslag, minderingen, werkelijk, reden) : null;
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
  werkelijk: boolean,
  reden: string,
): Promise<string> {
  const { trx } = scope;
  const row = await trx.selectFrom('aanslag').selectAll().where('id', '=', over).executeTakeFirstOrThrow();
  const eerder = await readEerder(trx, toAanslag(row));
  const last = eerder.at(-1);
  if (last === undefined || last.aangifte === null || row.aangifte === null)
    throw new Refused('aanslag_niet_de_laatste');
  const berekening = werkelijk ? 'werkelijk' : (last.invoer.berekening ?? 'werkelijk');
  const changes = berekening !== (last.invoer.berekening ?? 'werkelijk');
  const aangifte = changes ? await newest(scope, last, last.aangifte) : last.aangifte;
  const carried = await carryOver(trx, telOp(less), row.aangifte, aangifte, berekening);
  const minderingen = telOp([...(changes ? [] : last.invoer.minderingen), ...carried]);
  const regels = await trx
    .selectFrom('aangifteregel')
    .select(['id', 'belast', 'onbekend', 'tarief', 'forfait'])
    .where('aangifte', '=', aangifte)
    .execute();
  const off = new Map(minderingen.map(({ regel, nachten }) => [regel, nachten]));
  if (changes) {
    const onbekend = som(regels.map((regel) => regel.onbekend));
    if (onbekend > 0) throw new Refused('aangifte_onbeslist', { params: { aantal: onbekend } });
  }
  const left = regels.map((regel) => ({
    tarief: regel.tarief,
    belast: tellendeNachten(regel, berekening) - (off.get(regel.id) ?? 0),
  }));
  const known = new Set(regels.map(({ id }) => id));
  if (left.some(({ belast }) => belast < 0) || minderingen.some(({ regel }) => !known.has(regel)))
    throw new Refused('mindering_te_groot');
  const invoer = {
    ...{ grondslag: grondslagVan(left), percentage: 100, afronding: last.invoer.afronding, minderingen },
    eerder: eerder.map(({ id: aanslag, soort, teBetalen }) => ({ aanslag, soort, teBetalen })),
    ...(berekening === 'forfait' ? { berekening } : {}),
  };
  if (berekenAanslag(invoer).teBetalen >= 0) throw new Refused('mindering_zonder_gevolg');
  const { gemeente, organisatie, verordening, tijdvak, van, tot } = last;
  return writeAanslag(scope, {
    ...{ gemeente, organisatie, verordening, tijdvak, van, tot, aangifte, reden: reden.slice(0, 500) },
    ...{ soort: 'vermindering', invoer },
  });
}

/** The count that stands now: from a flat rate to actual nights, those that have been decided since. */
async function newest({ trx }: Scope, of: Aanslag, otherwise: string): Promise<string> {
  const live = await trx
    .selectFrom('aangifte')
    .select('id')
    .where('gemeente', '=', of.gemeente)
    .where('organisatie', '=', of.organisatie)
    .where('van', '=', of.van)
    .where('tot', '=', of.tot)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst();
  return live?.id ?? otherwise;
}
