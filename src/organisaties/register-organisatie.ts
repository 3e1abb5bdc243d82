import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { kvkNummer } from '../beleid/invoer/kvk.ts';
import { useCase } from '../beleid/use-case.ts';
import { Conflict, Refused } from '../platform/errors.ts';
import { mailAanvraagWacht } from './mail-aanvraag.ts';
import { organisatieGegevens } from './organisatie.ts';
import { gemeentecode, id } from './velden.ts';

/**
 * A person who logged in registers an organisation, becomes its beheerder, and asks a first gemeente to admit it.
 * Idempotent by `id`.
 * @throws Refused `kvk_bestaat` when the trade register number is registered already; `aanmelden_als_gemeente` for
 * staff, who would decide on themselves
 */
export const registerOrganisatie = useCase({
  allow: 'organisatie:aanmelden',
  kind: 'write',
  constraints: { toelating_gemeente_fkey: { code: 'keuze_ongeldig', field: 'gemeente' } },
  input: organisatieGegevens.extend({ id: id(), kvk: kvkNummer(), gemeente: gemeentecode() }),
  async run({ trx, actor, now, ctx, audit }, { gemeente, ...gegevens }) {
    if (actor.soort === 'gemeente') throw new Refused('aanmelden_als_gemeente');
    const answer = await sql<{
      uitkomst: string;
    }>`select organisatie_aanmelden(${JSON.stringify(gegevens)}::jsonb,
      ${gemeente}, ${randomUUID()}::uuid, ${now}::timestamptz) as uitkomst`.execute(trx);
    const uitkomst = answer.rows[0]?.uitkomst;
    if (uitkomst === 'kvk_bezet') throw new Refused('kvk_bestaat', { field: 'kvk' });
    if (uitkomst === 'andere_inhoud') throw new Conflict('organisatie');
    if (uitkomst === 'nieuw')
      await mailAanvraagWacht(trx, ctx, now, {
        gemeente,
        naam: gegevens.naam,
        soort: 'organisatie',
        id: gegevens.id,
        key: `toelating:${gemeente}:${gegevens.id}:${now.toISOString()}`,
      });
    await audit({
      object: ['organisatie', gegevens.id],
      gemeente,
      organisatie: gegevens.id,
      details: { soorten: gegevens.soorten, herhaald: uitkomst === 'herhaald' },
    });
    return { id: gegevens.id };
  },
});
