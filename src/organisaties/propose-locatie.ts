import { useCase } from '../beleid/use-case.ts';
import { Conflict } from '../platform/errors.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';
import { mailAanvraagWacht } from './mail-aanvraag.ts';
import { id } from './velden.ts';
import { eisToelating, kolommenVan, voorstel } from './voorstel.ts';

/**
 * Proposes a location to its gemeente (§5.1.1, §5.1.2). What the policy does not allow can be proposed too: the gemeente
 * decides, and the register is about where people sleep. Idempotent by `id`.
 * @throws Refused `niet_toegelaten`, or when the place does not lie in the gemeente
 */
export const proposeLocatie = useCase({
  allow: 'locatie:voorstellen',
  kind: 'write',
  constraints: { locatie_id_key: 'overgang_niet_toegestaan' },
  input: voorstel({ id: id() }),
  async run(scope, { id: locatie, ...input }) {
    const { trx, now, ctx, audit } = scope;
    const organisatie = eigenOrganisatie(scope);
    await eisToelating(scope, input.gemeente);
    const kolommen = kolommenVan(input);
    const before = await trx.selectFrom('locatie').selectAll().where('id', '=', locatie).executeTakeFirst();
    const changed =
      before !== undefined && Object.entries(kolommen).some(([k, v]) => before[k as never] !== v);
    if (changed) throw new Conflict('locatie');
    if (before === undefined) {
      await trx
        .insertInto('locatie')
        .values({
          ...kolommen,
          id: locatie,
          organisatie,
          status: 'voorgesteld',
          aangemaakt_op: now,
          gewijzigd_op: now,
        })
        .execute();
      await mailAanvraagWacht(trx, ctx, now, {
        gemeente: input.gemeente,
        naam: input.naam,
        soort: 'locatie',
        id: locatie,
        key: `locatie:${locatie}:${now.toISOString()}`,
      });
    }
    const { gemeente, huisvestingsvorm, plaatssoort, maximum } = input;
    await audit({
      object: ['locatie', locatie],
      gemeente,
      details: { huisvestingsvorm, plaatssoort, maximum, herhaald: before !== undefined },
    });
    return { id: locatie };
  },
});
