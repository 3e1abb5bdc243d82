import { useCase } from '../beleid/use-case.ts';
import { importId, takeImport } from './take-import.ts';

/** Lets an import that could not be written be looked at again. */
export const reopenImport = useCase({
  allow: 'bestand:importeren',
  kind: 'write',
  input: importId,
  run: async (scope, { id }) => {
    const { trx, now } = scope;
    const { status } = await takeImport(trx, id);
    if (status === 'verwerken')
      await trx
        .updateTable('bestandsimport')
        .set({ status: 'beoordeeld', gewijzigd_op: now })
        .where('id', '=', id)
        .execute();
    await scope.audit({ object: ['bestandsimport', id], result: 'mislukt', details: { stap: 'verwerkt' } });
  },
});
