import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { id } from './velden.ts';

export type EigenOrganisatie = { id: string; naam: string; rol: string };

/** The organisations a person works for, by name. */
export const listEigenOrganisaties = useCase({
  allow: 'sessie:beheren',
  kind: 'read',
  input: z.object({}),
  async run({ trx }) {
    return (await sql<EigenOrganisatie>`select * from eigen_organisaties()`.execute(trx)).rows;
  },
});

/**
 * Chooses for which organisation this session acts, where a person works for several. Other sessions keep theirs.
 * @throws NotFound when the person does not work there
 */
export const chooseOrganisatie = useCase({
  allow: 'sessie:beheren',
  kind: 'write',
  input: z.object({ organisatie: id(), sessie: id() }),
  async run(scope, { organisatie, sessie }) {
    const own = await listEigenOrganisaties.within(scope, {});
    if (!own.some((one) => one.id === organisatie)) throw new NotFound('organisatie');
    await scope.trx.updateTable('sessie').set({ organisatie }).where('id', '=', sessie).execute();
    await scope.audit({ object: ['sessie', sessie], organisatie, details: { gekozen: organisatie } });
  },
});
