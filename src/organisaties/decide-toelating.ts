import { z } from 'zod';
import { leegMag } from '../beleid/invoer/leeg-mag.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { weigerOvergang } from '../beleid/overgang.ts';
import { toelatingovergangen } from '../beleid/toelatingstatus.ts';
import { useCase } from '../beleid/use-case.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { mailBesluit } from './mail-aanvraag.ts';
import { readOrganisatie } from './organisatie.ts';
import { gemeentecode, id, keuze } from './velden.ts';

/**
 * A gemeente admits an organisation to its register, refuses it, or withdraws an admission; both refusal and withdrawal
 * say why. The organisation hears by mail. What it has registered stays, and its locations go on: a withdrawal ends
 * proposing new ones only.
 * @throws Refused `overgang_niet_toegestaan` when somebody else decided first, `reden_verplicht`
 */
export const decideToelating = useCase({
  allow: 'toelating:besluiten',
  kind: 'write',
  input: z.object({
    gemeente: gemeentecode(),
    organisatie: id(),
    besluit: keuze(['toegelaten', 'geweigerd', 'ingetrokken']),
    reden: leegMag(vrijeTekst({ max: 1000, regels: true })).default(null),
  }),
  async run({ trx, actor, now, ctx, audit }, { gemeente, organisatie, besluit, reden }) {
    const bestaand = await trx
      .selectFrom('toelating')
      .select(['status', 'reden'])
      .where('gemeente', '=', gemeente)
      .where('organisatie', '=', organisatie)
      .forUpdate()
      .executeTakeFirst();
    if (bestaand === undefined) throw new NotFound('toelating');
    const herhaald = bestaand.status === besluit && bestaand.reden === reden;
    if (!herhaald) {
      const refusal = weigerOvergang(toelatingovergangen, bestaand.status, besluit, reden);
      if (refusal !== undefined)
        throw new Refused(refusal, refusal === 'reden_verplicht' ? { field: 'reden' } : {});
      await trx
        .updateTable('toelating')
        .set({ status: besluit, reden, besloten_op: now, besloten_door: actor.id })
        .where('gemeente', '=', gemeente)
        .where('organisatie', '=', organisatie)
        .execute();
      const row = await readOrganisatie(trx, organisatie);
      await mailBesluit(trx, now, {
        organisatie: row,
        gemeente,
        key: `toelating_${besluit}`,
        params: { naam: row.naam, reden: reden ?? '', link: `${ctx.publicUrl}/organisatie` },
      });
    }
    await audit({
      object: ['organisatie', organisatie],
      gemeente,
      organisatie,
      details: { van: bestaand.status, naar: besluit, herhaald },
    });
  },
});
