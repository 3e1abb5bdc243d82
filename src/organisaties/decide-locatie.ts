import { z } from 'zod';
import { leegMag } from '../beleid/invoer/leeg-mag.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import {
  locatieovergangen,
  type PlanologischeStatus,
  planologischeStatussen,
} from '../beleid/locatiestatus.ts';
import { weigerOvergang } from '../beleid/overgang.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { bevindingenVan, raiseLocatiesignalen } from './bevindingen.ts';
import { adresregel, holdLocatie } from './locatie.ts';
import { mailBesluit } from './mail-aanvraag.ts';
import { readOrganisatie } from './organisatie.ts';
import { id, keuze } from './velden.ts';

const statussen = Object.keys(planologischeStatussen) as [PlanologischeStatus, ...PlanologischeStatus[]];

/**
 * A gemeente takes a location into the register, with how it stands to the rules of place, or refuses it with a reason.
 * What is against the policy can be taken in: as known and not allowed, or for a reason that is written down; either
 * way toezicht is told. A location that ended can be reopened. The organisation hears by mail.
 * @throws Refused `reden_verplicht` on `reden`, `overgang_niet_toegestaan` when somebody else decided first
 */
export const decideLocatie = useCase({
  allow: 'locatie:besluiten',
  kind: 'write',
  input: z.object({
    locatie: id(),
    besluit: keuze(['goedgekeurd', 'geweigerd']),
    planologische_status: leegMag(keuze(statussen)).default(null),
    reden: leegMag(vrijeTekst({ max: 1000, regels: true })).default(null),
  }),
  async run(scope, { locatie, besluit, planologische_status, reden }) {
    const { trx, actor, now, ctx, audit, clock } = scope;
    const before = await holdLocatie(trx, locatie);
    if (besluit === 'goedgekeurd' && planologische_status === null)
      throw new Refused('verplicht', { field: 'planologische_status' });
    const status = planologische_status ?? before.planologische_status;
    const after = { ...before, planologische_status: status };
    const herhaald =
      before.status === besluit && before.reden === reden && before.planologische_status === status;
    if (!herhaald) {
      const strijdig =
        besluit === 'goedgekeurd' &&
        status !== 'bekend_niet_toegestaan' &&
        bevindingenVan(after, today(clock)).some(({ ernst }) => ernst === 'strijdig');
      const refusal =
        weigerOvergang(locatieovergangen, before.status, besluit, reden) ??
        (strijdig && reden === null ? 'reden_verplicht' : undefined);
      if (refusal !== undefined)
        throw new Refused(refusal, refusal === 'reden_verplicht' ? { field: 'reden' } : {});
      await trx
        .updateTable('locatie')
        .set({
          status: besluit,
          planologische_status: besluit === 'goedgekeurd' ? status : before.planologische_status,
          reden,
          in_gebruik_tot: null,
          besloten_op: now,
          besloten_door: actor.id,
          gewijzigd_op: now,
        })
        .where('id', '=', locatie)
        .execute();
      if (besluit === 'goedgekeurd') await raiseLocatiesignalen(scope, after, today(clock));
      await mailBesluit(trx, now, {
        organisatie: await readOrganisatie(trx, before.organisatie),
        gemeente: before.gemeente,
        key: besluit === 'geweigerd' ? 'locatie_geweigerd' : `locatie_${status}`,
        params: {
          naam: before.naam,
          adres: adresregel(before),
          reden: reden ?? '',
          link: `${ctx.publicUrl}/locaties/${locatie}`,
        },
      });
    }
    await audit({
      object: ['locatie', locatie],
      gemeente: before.gemeente,
      organisatie: before.organisatie,
      details: { van: before.status, naar: besluit, planologische_status: status, herhaald },
    });
  },
});
