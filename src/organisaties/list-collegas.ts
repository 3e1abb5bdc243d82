import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { readCollegas } from './collega.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';

/** Colleagues, and invitations that can still be accepted. */
export const listCollegas = useCase({
  allow: 'organisatie:collegas',
  kind: 'read',
  input: z.object({}),
  async run(scope) {
    const organisatie = eigenOrganisatie(scope);
    const uitnodigingen = await scope.trx
      .selectFrom('uitnodiging')
      .select(['id', 'email', 'rol', 'uitgenodigd_op', 'verloopt_op'])
      .where('organisatie', '=', organisatie)
      .where('aanvaard_op', 'is', null)
      .where('ingetrokken_op', 'is', null)
      .where('verloopt_op', '>', scope.now)
      .orderBy('uitgenodigd_op', 'desc')
      .execute();
    return { collegas: await readCollegas(scope.trx, organisatie), uitnodigingen };
  },
});
