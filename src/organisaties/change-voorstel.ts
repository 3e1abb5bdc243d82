import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { holdLocatie } from './locatie.ts';
import { mailAanvraagWacht } from './mail-aanvraag.ts';
import { id } from './velden.ts';
import { eisToelating, kolommenVan, voorstel } from './voorstel.ts';

/**
 * Changes a proposal that waits, or proposes again what was refused.
 * @throws Refused `overgang_niet_toegestaan` when the gemeente approved it meanwhile, `gemeente_vast` for another
 * gemeente, `niet_toegelaten`
 */
export const changeVoorstel = useCase({
  allow: 'locatie:voorstellen',
  kind: 'write',
  input: voorstel({ locatie: id() }),
  async run(scope, { locatie, ...input }) {
    const { trx, now, ctx, audit } = scope;
    const before = await holdLocatie(trx, locatie);
    if (before.status !== 'voorgesteld' && before.status !== 'geweigerd')
      throw new Refused('overgang_niet_toegestaan');
    if (before.gemeente !== input.gemeente) throw new Refused('gemeente_vast', { field: 'gemeente' });
    await eisToelating(scope, input.gemeente);
    const { gemeente, ...kolommen } = kolommenVan(input);
    await trx
      .updateTable('locatie')
      .set({ ...kolommen, status: 'voorgesteld', gewijzigd_op: now })
      .where('id', '=', locatie)
      .execute();
    if (before.status === 'geweigerd')
      await mailAanvraagWacht(trx, ctx, now, {
        gemeente,
        naam: input.naam,
        soort: 'locatie',
        id: locatie,
        key: `locatie:${locatie}:${now.toISOString()}`,
      });
    await audit({
      object: ['locatie', locatie],
      gemeente,
      details: { van: before.status, naar: 'voorgesteld', maximum: input.maximum },
    });
  },
});
