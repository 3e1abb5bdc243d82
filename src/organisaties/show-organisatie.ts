import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { listEigenOrganisaties } from './choose-organisatie.ts';
import { readCollegas } from './collega.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';
import { readOrganisatie } from './organisatie.ts';

/** The own organisation: what it said of itself, where it is admitted, where it could ask, and who works there. */
export const showOrganisatie = useCase({
  allow: 'organisatie:eigen',
  kind: 'read',
  input: z.object({}),
  async run(scope) {
    const { trx } = scope;
    const id = eigenOrganisatie(scope);
    const toelatingen = await trx
      .selectFrom('toelating as t')
      .innerJoin('gemeente as g', 'g.code', 't.gemeente')
      .select(['t.gemeente', 'g.naam', 't.status', 't.aangevraagd_op', 't.besloten_op', 't.reden'])
      .where('t.organisatie', '=', id)
      .orderBy('g.naam')
      .execute();
    const gemeenten = await trx.selectFrom('gemeente').select(['code', 'naam']).orderBy('naam').execute();
    return {
      organisatie: await readOrganisatie(trx, id),
      toelatingen,
      nietGevraagd: gemeenten.filter(({ code }) => !toelatingen.some((t) => t.gemeente === code)),
      collegas: await readCollegas(trx, id),
      organisaties: await listEigenOrganisaties.within(scope, {}),
    };
  },
});
