import { z } from 'zod';
import { leegMag } from '../beleid/invoer/leeg-mag.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { raiseLocatiesignalen } from './bevindingen.ts';
import { adresregel, holdLocatie, readLocatie } from './locatie.ts';
import { mailBesluit } from './mail-aanvraag.ts';
import { readOrganisatie } from './organisatie.ts';
import { id, keuze } from './velden.ts';
import { gevraagd } from './wijziging.ts';

/**
 * A gemeente takes over what was asked to change of a location, or refuses it with a reason. The organisation hears by
 * mail; what is against the policy afterwards raises a signal.
 * @throws Refused `reden_verplicht`, or `overgang_niet_toegestaan` when it was decided or replaced, or the location ended
 */
export const decideWijziging = useCase({
  allow: 'locatie:besluiten',
  kind: 'write',
  input: z.object({
    wijziging: id(),
    besluit: keuze(['overgenomen', 'geweigerd']),
    reden: leegMag(vrijeTekst({ max: 1000, regels: true })).default(null),
  }),
  async run(scope, { wijziging, besluit, reden }) {
    const { trx, actor, now, ctx, audit, clock } = scope;
    const asked = await trx
      .selectFrom('locatiewijziging')
      .selectAll()
      .where('id', '=', wijziging)
      .forUpdate()
      .executeTakeFirst();
    if (asked === undefined) throw new NotFound('locatiewijziging');
    const herhaald = asked.status === besluit && asked.reden === reden;
    if (!herhaald) {
      if (besluit === 'geweigerd' && reden === null) throw new Refused('reden_verplicht', { field: 'reden' });
      const before = await holdLocatie(trx, asked.locatie);
      if (asked.status !== 'voorgesteld' || before.status !== 'goedgekeurd')
        throw new Refused('overgang_niet_toegestaan');
      await trx
        .updateTable('locatiewijziging')
        .set({ status: besluit, reden, besloten_op: now, besloten_door: actor.id })
        .where('id', '=', wijziging)
        .execute();
      if (besluit === 'overgenomen') {
        await trx
          .updateTable('locatie')
          .set({ ...gevraagd(asked.velden), gewijzigd_op: now })
          .where('id', '=', asked.locatie)
          .execute();
        await raiseLocatiesignalen(scope, await readLocatie(trx, asked.locatie), today(clock));
      }
      await mailBesluit(trx, now, {
        organisatie: await readOrganisatie(trx, asked.organisatie),
        gemeente: asked.gemeente,
        key: `wijziging_${besluit}`,
        params: {
          naam: before.naam,
          adres: adresregel(before),
          reden: reden ?? '',
          link: `${ctx.publicUrl}/locaties/${asked.locatie}`,
        },
      });
    }
    await audit({
      object: ['locatie', asked.locatie],
      gemeente: asked.gemeente,
      organisatie: asked.organisatie,
      details: { wijziging, naar: besluit, velden: Object.keys(asked.velden), herhaald },
    });
  },
});
