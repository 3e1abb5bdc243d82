import { z } from 'zod';
import { beleidVan } from '../beleid/beleid-per-gemeente.ts';
import { useCase } from '../beleid/use-case.ts';
import { woonplaatsenVan } from '../beleid/woonplaatsen.ts';
import { today } from '../platform/dates/index.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';

/** What an empty proposal begins with: the gemeenten that admitted the organisation, their places, the day. */
export const newVoorstel = useCase({
  allow: 'locatie:voorstellen',
  kind: 'read',
  input: z.object({}),
  async run(scope) {
    const gemeenten = await scope.trx
      .selectFrom('toelating as t')
      .innerJoin('gemeente as g', 'g.code', 't.gemeente')
      .select(['g.code', 'g.naam'])
      .where('t.organisatie', '=', eigenOrganisatie(scope))
      .where('t.status', '=', 'toegelaten')
      .orderBy('g.naam')
      .execute();
    const day = today(scope.clock);
    return {
      vandaag: day,
      gemeenten: gemeenten.map(({ code, naam }) => {
        const policy = beleidVan(code, day);
        return {
          code,
          naam,
          plaatsen: woonplaatsenVan(code),
          beleid: policy === undefined ? null : { naam: policy.naam, voorbeeld: policy.voorbeeld },
          drempel: policy?.regels.voorzieningTot ?? null,
        };
      }),
    };
  },
});
