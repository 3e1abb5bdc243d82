import { z } from 'zod';
import { type Huisvestingsvorm, huisvestingsvormen } from '../beleid/huisvesting.ts';
import { eis } from '../beleid/invoer/eis.ts';
import { leegMag } from '../beleid/invoer/leeg-mag.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { AFRONDINGEN, leesCenten } from '../beleid/verblijfsbelasting/centen.ts';
import { FORFAIT_PER } from '../beleid/verblijfsbelasting/forfait.ts';
import { TIJDVAKSOORTEN } from '../beleid/verblijfsbelasting/tijdvak.ts';
import { BELASTINGNAMEN, HEFFINGSWIJZEN } from '../beleid/verblijfsbelasting/verordening.ts';
import { VRIJSTELLINGEN } from '../beleid/verblijfsbelasting/vrijstelling.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { datum, heelGetal, kiesGemeente } from './invoer.ts';

const vormen = Object.keys(huisvestingsvormen) as [Huisvestingsvorm, ...Huisvestingsvorm[]];

const tarief = () =>
  z
    .string({ error: 'verplicht' })
    .check(
      eis((text) => text.trim() !== '', 'verplicht'),
      eis((text) => (leesCenten(text) ?? 0) > 0 && (leesCenten(text) ?? 0) <= 100_000, 'tarief_ongeldig'),
    )
    .transform((text) => leesCenten(text) ?? 0);

const opties = { error: 'verplicht' };

/**
 * Sets an ordinance as the council made it, with its first tariff. The one before ends where it begins.
 * @throws Refused `verordening_te_vroeg` when it would begin before, or with, one that is there
 */
export const makeVerordening = useCase({
  allow: 'verordening:beheren',
  kind: 'write',
  constraints: {
    verordening_eenmaal: { code: 'verordening_te_vroeg', field: 'vanaf' },
    tarief_eenmaal: { code: 'verordening_te_vroeg', field: 'vanaf' },
  },
  input: z.object({
    id: z.uuid(),
    gemeente: z.string(),
    naam: z.enum(BELASTINGNAMEN, opties),
    citeertitel: vrijeTekst({ min: 3, max: 200 }),
    vanaf: datum(),
    tarief: tarief(),
    vormen: z.array(z.enum(vormen)).min(1, 'verplicht'),
    kinderenVrij: z.boolean(),
    wijze: z.enum(HEFFINGSWIJZEN, opties),
    tijdvak: z.enum(TIJDVAKSOORTEN, opties),
    voorlopig: leegMag(heelGetal(1, 100)),
    reactiedagen: heelGetal(7, 90),
    afronding: z.enum(AFRONDINGEN, opties),
    vrijstellingen: z.array(z.enum(VRIJSTELLINGEN)).default([]),
    forfaitPer: z.enum(FORFAIT_PER, opties).default('locatie'),
    forfait: z
      .array(
        z.object({
          totSlaapplaatsen: leegMag(heelGetal(1, 9999)),
          nachten: heelGetal(1, 9999),
        }),
      )
      .default([]),
  }),
  async run(scope, asked): Promise<{ id: string }> {
    const { trx, now, actor } = scope;
    const { gemeente } = await kiesGemeente(scope, asked.gemeente);
    const there = await trx
      .selectFrom('verordening')
      .select('id')
      .where('id', '=', asked.id)
      .executeTakeFirst();
    if (there === undefined) {
      await endBefore(scope, 'verordening', gemeente.code, asked.vanaf);
      await endBefore(scope, 'belastingtarief', gemeente.code, asked.vanaf);
      await trx
        .insertInto('verordening')
        .values({
          ...{ gemeente: gemeente.code, id: asked.id, naam: asked.naam, citeertitel: asked.citeertitel },
          ...{ vanaf: asked.vanaf, wijze: asked.wijze, tijdvak: asked.tijdvak, afronding: asked.afronding },
          voorbeeld: false,
          huisvestingsvormen: asked.vormen,
          kinderen_vrij: asked.kinderenVrij,
          vrijstellingen: asked.vrijstellingen,
          forfait: JSON.stringify(asked.forfait),
          forfait_per: asked.forfaitPer,
          voorlopig_percentage: asked.voorlopig,
          reactiedagen: asked.reactiedagen,
          vastgelegd_op: now,
          vastgelegd_door: actor.id,
        })
        .execute();
      await trx
        .insertInto('belastingtarief')
        .values({ gemeente: gemeente.code, verordening: asked.id, vanaf: asked.vanaf, centen: asked.tarief })
        .execute();
    }
    await scope.audit({
      object: ['verordening', asked.id],
      gemeente: gemeente.code,
      details: { vanaf: asked.vanaf, wijze: asked.wijze, tijdvak: asked.tijdvak, centen: asked.tarief },
    });
    return { id: asked.id };
  },
});

/**
 * Another tariff from a day on, also in the middle of a year or month. The one before ends there; the last, that begins on
 * that very day, is put right.
 * @throws Refused `tarief_te_vroeg`; `verordening_ontbreekt` when none is in force that day
 */
export const changeTarief = useCase({
  allow: 'verordening:beheren',
  kind: 'write',
  constraints: {
    tarief_eenmaal: { code: 'tarief_te_vroeg', field: 'vanaf' },
    belastingtarief_pkey: { code: 'tarief_te_vroeg', field: 'vanaf' },
  },
  input: z.object({ gemeente: z.string(), vanaf: datum(), tarief: tarief() }),
  async run(scope, asked): Promise<void> {
    const { trx } = scope;
    const { gemeente } = await kiesGemeente(scope, asked.gemeente);
    const verordening = await trx
      .selectFrom('verordening')
      .select(['id', 'tot'])
      .where('gemeente', '=', gemeente.code)
      .where('vanaf', '<=', asked.vanaf)
      .where((at) => at.or([at('tot', 'is', null), at('tot', '>', asked.vanaf)]))
      .executeTakeFirst();
    if (verordening === undefined) throw new Refused('verordening_ontbreekt', { field: 'vanaf' });
    if (verordening.tot !== null) throw new Refused('tarief_te_vroeg', { field: 'vanaf' });
    const wrong = await trx
      .deleteFrom('belastingtarief')
      .where('gemeente', '=', gemeente.code)
      .where('vanaf', '=', asked.vanaf)
      .where('tot', 'is', null)
      .returning('centen')
      .executeTakeFirst();
    await endBefore(scope, 'belastingtarief', gemeente.code, asked.vanaf);
    await trx
      .insertInto('belastingtarief')
      .values({
        gemeente: gemeente.code,
        verordening: verordening.id,
        vanaf: asked.vanaf,
        centen: asked.tarief,
      })
      .execute();
    await scope.audit({
      object: ['verordening', verordening.id],
      gemeente: gemeente.code,
      details: { vanaf: asked.vanaf, centen: asked.tarief, ...(wrong && { was: wrong.centen }) },
    });
  },
});

/** Ends what is still open and began earlier. */
async function endBefore(
  { trx }: Scope,
  table: 'verordening' | 'belastingtarief',
  gemeente: string,
  vanaf: string,
): Promise<void> {
  await trx
    .updateTable(table)
    .set({ tot: vanaf })
    .where('gemeente', '=', gemeente)
    .where('tot', 'is', null)
    .where('vanaf', '<', vanaf)
    .execute();
}
