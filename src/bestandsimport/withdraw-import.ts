import { useCase } from '../beleid/use-case.ts';
import { importId, requireStatus, takeImport } from './take-import.ts';

/** Drops an import of which nothing is registered: its rows go at once. What was registered stays. */
export const withdrawImport = useCase({
  allow: 'bestand:importeren',
  kind: 'write',
  input: importId,
  run: async (scope, { id }) => {
    const { trx, now } = scope;
    const bestand = await takeImport(trx, id);
    requireStatus(bestand, 'toewijzen', 'beoordelen', 'beoordeeld', 'mislukt', 'ingetrokken');
    if (bestand.status !== 'ingetrokken') {
      await trx.deleteFrom('importregel').where('import', '=', id).execute();
      await trx.deleteFrom('importverblijf').where('import', '=', id).execute();
      await trx
        .updateTable('bestandsimport')
        .set({ status: 'ingetrokken', afgerond_op: now, opgeruimd_op: now, gewijzigd_op: now })
        .where('id', '=', id)
        .execute();
    }
    await scope.audit({ object: ['bestandsimport', id], details: { stap: 'ingetrokken' } });
  },
});
