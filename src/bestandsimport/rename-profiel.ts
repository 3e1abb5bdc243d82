import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { profielId, profielnaam } from './profiel.ts';

/** Gives a mapping profile another name. @throws NotFound; Refused `profielnaam_bezet` */
export const renameProfiel = useCase({
  allow: 'bestand:importeren',
  kind: 'write',
  input: profielId.extend({ naam: profielnaam }),
  constraints: { importprofiel_naam: { code: 'profielnaam_bezet', field: 'naam' } },
  async run({ trx, now, audit }, { profiel, naam }): Promise<void> {
    const { numUpdatedRows } = await trx
      .updateTable('importprofiel')
      .set({ naam, gewijzigd_op: now })
      .where('id', '=', profiel)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new NotFound('importprofiel');
    await audit({ object: ['importprofiel', profiel], details: { stap: 'hernoemd' } });
  },
});
