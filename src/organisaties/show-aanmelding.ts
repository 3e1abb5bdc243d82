import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { showOrganisatie } from './show-organisatie.ts';

/** Where somebody stands who came to register an organisation: the gemeenten to choose from, and what was asked so far. */
export const showAanmelding = useCase({
  allow: 'organisatie:aanmelden',
  kind: 'read',
  input: z.object({}),
  async run(scope) {
    const { trx, actor } = scope;
    const gemeenten = await trx
      .selectFrom('gemeente')
      .select(['code', 'naam', 'email', 'telefoon'])
      .orderBy('naam')
      .execute();
    if (actor.organisatie === null) return { gemeenten, eigen: null, organisaties: [] };
    const { organisatie, toelatingen, organisaties } = await showOrganisatie.within(scope, {});
    return { gemeenten, eigen: { naam: organisatie.naam, kvk: organisatie.kvk, toelatingen }, organisaties };
  },
});
