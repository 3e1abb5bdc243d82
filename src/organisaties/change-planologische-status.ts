import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { type PlanologischeStatus, planologischeStatussen } from '../beleid/locatiestatus.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { raiseLocatiesignalen } from './bevindingen.ts';
import { adresregel, holdLocatie } from './locatie.ts';
import { mailBesluit } from './mail-aanvraag.ts';
import { readOrganisatie } from './organisatie.ts';
import { id, keuze } from './velden.ts';

const statussen = Object.keys(planologischeStatussen) as [PlanologischeStatus, ...PlanologischeStatus[]];

/**
 * A location in the register comes to stand otherwise to the rules of place: the transition ended (§6.1.2), a permit
 * was given (§6.2.2). The organisation hears by mail; what is not allowed raises a signal.
 * @throws Refused `overgang_niet_toegestaan` for a location that is not in the register
 */
export const changePlanologischeStatus = useCase({
  allow: 'locatie:besluiten',
  kind: 'write',
  input: z.object({
    locatie: id(),
    planologische_status: keuze(statussen),
    reden: vrijeTekst({ max: 1000, regels: true }),
  }),
  async run(scope, { locatie, planologische_status, reden }) {
    const { trx, actor, now, ctx, audit, clock } = scope;
    const before = await holdLocatie(trx, locatie);
    if (before.status !== 'goedgekeurd') throw new Refused('overgang_niet_toegestaan');
    if (before.planologische_status !== planologische_status) {
      await trx
        .updateTable('locatie')
        .set({ planologische_status, reden, besloten_op: now, besloten_door: actor.id, gewijzigd_op: now })
        .where('id', '=', locatie)
        .execute();
      await raiseLocatiesignalen(scope, { ...before, planologische_status }, today(clock));
      await mailBesluit(trx, now, {
        organisatie: await readOrganisatie(trx, before.organisatie),
        gemeente: before.gemeente,
        key: `locatie_${planologische_status}`,
        params: {
          naam: before.naam,
          adres: adresregel(before),
          reden,
          link: `${ctx.publicUrl}/locaties/${locatie}`,
        },
      });
    }
    await audit({
      object: ['locatie', locatie],
      gemeente: before.gemeente,
      organisatie: before.organisatie,
      details: { van: before.planologische_status, naar: planologische_status },
    });
  },
});
