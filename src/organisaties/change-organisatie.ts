import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';
import { organisatieGegevens, readOrganisatie } from './organisatie.ts';

/** Changes what an organisation says of itself. The KVK number stays: another number is another organisation. */
export const changeOrganisatie = useCase({
  allow: 'organisatie:wijzigen',
  kind: 'write',
  input: organisatieGegevens,
  async run(scope, gegevens) {
    const id = eigenOrganisatie(scope);
    const before = await readOrganisatie(scope.trx, id);
    await scope.trx.updateTable('organisatie').set(gegevens).where('id', '=', id).execute();
    const velden = Object.entries(gegevens).flatMap(([veld, value]) =>
      String(value) === String(before[veld as keyof typeof gegevens]) ? [] : [veld],
    );
    await scope.audit({ object: ['organisatie', id], details: { velden } });
  },
});

/** The organisation's details as they are, for the form in which its beheerder changes them. */
export const editOrganisatie = useCase({
  allow: 'organisatie:wijzigen',
  kind: 'read',
  input: z.object({}),
  run: (scope) => readOrganisatie(scope.trx, eigenOrganisatie(scope)),
});
