import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { readOrganisatie } from './organisatie.ts';
import { showLocatie } from './show-locatie.ts';
import { id } from './velden.ts';

/** An organisation as the staff of its gemeenten see it: what it said, its admissions there, its locations there. */
export const showAanvraagOrganisatie = useCase({
  allow: 'toelating:lezen',
  kind: 'read',
  input: z.object({ organisatie: id() }),
  async run({ trx }, { organisatie }) {
    const row = await readOrganisatie(trx, organisatie);
    const toelatingen = await trx
      .selectFrom('toelating as t')
      .innerJoin('gemeente as g', 'g.code', 't.gemeente')
      .select(['t.gemeente', 'g.naam', 't.status', 't.aangevraagd_op', 't.besloten_op', 't.reden'])
      .where('t.organisatie', '=', organisatie)
      .orderBy('g.naam')
      .execute();
    const locaties = await trx
      .selectFrom('locatie')
      .select(['id', 'naam', 'straat', 'huisnummer', 'postcode', 'woonplaats', 'maximum'])
      .select(['status', 'planologische_status'])
      .where('organisatie', '=', organisatie)
      .orderBy('naam')
      .execute();
    return { organisatie: row, toelatingen, locaties };
  },
});

/** A location as the staff of its gemeente see it: what is proposed, what the policy says, whose it is. */
export const showAanvraagLocatie = useCase({
  allow: 'toelating:lezen',
  kind: 'read',
  input: z.object({ locatie: id() }),
  async run(scope, input) {
    const shown = await showLocatie.within(scope, input);
    return { ...shown, organisatie: await readOrganisatie(scope.trx, shown.locatie.organisatie) };
  },
});

/** A change asked of an approved location, with the location as it is. */
export const showAanvraagWijziging = useCase({
  allow: 'toelating:lezen',
  kind: 'read',
  input: z.object({ wijziging: id() }),
  async run(scope, { wijziging }) {
    const row = await scope.trx
      .selectFrom('locatiewijziging')
      .select('locatie')
      .where('id', '=', wijziging)
      .executeTakeFirst();
    if (row === undefined) throw new NotFound('locatiewijziging');
    const shown = await showAanvraagLocatie.within(scope, { locatie: row.locatie });
    const asked = shown.wijzigingen.find(({ id }) => id === wijziging);
    if (asked === undefined) throw new NotFound('locatiewijziging');
    return { ...shown, wijziging: asked };
  },
});
