import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { InvalidInput, Refused } from '../platform/errors.ts';
import { askJob } from './beside-pages.ts';
import { compareRijen } from './compare-rijen.ts';
import { requireStatus, takeImport } from './take-import.ts';

/**
 * Agrees to what judging found: the good rows are to be registered, the others not. The register may have changed since;
 * then nothing happens but a new judgement, to be agreed to again. What is agreed is written by `writeImport`.
 * @returns how many stays there are to write; `veranderd` when the register was another one than was seen
 * @throws InvalidInput when rows are wrong and it was not said that they may be left out
 * @throws Refused `import_niets_goed`
 */
export const approveImport = useCase({
  allow: 'bestand:importeren',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    /** How many good rows were on screen. */
    gezien: z.coerce.number().int().min(0),
    /** Rows that are wrong may be left out. */
    zonder_fouten: z.boolean().default(false),
  }),
  run: async (scope, { id, gezien, zonder_fouten }) => {
    const { trx, now, clock } = scope;
    const bestand = await takeImport(trx, id);
    if (bestand.status === 'verwerken' || bestand.status === 'verwerkt') {
      await scope.audit({ object: ['bestandsimport', id], details: { stap: 'goedgekeurd', nieuw: false } });
      return { veranderd: false, verblijven: 0 };
    }
    requireStatus(bestand, 'beoordeeld');
    const uitkomst = await compareRijen(trx, bestand, today(clock));
    const veranderd = uitkomst.goed !== gezien;
    if (!veranderd && uitkomst.goed === 0) throw new Refused('import_niets_goed');
    if (!veranderd && uitkomst.fout > 0 && !zonder_fouten)
      throw new InvalidInput([{ path: 'zonder_fouten', code: 'import_deels_akkoord' }]);
    await trx
      .updateTable('bestandsimport')
      .set({
        uitkomst: JSON.stringify(uitkomst),
        status: veranderd ? 'beoordeeld' : 'verwerken',
        gewijzigd_op: now,
      })
      .where('id', '=', id)
      .execute();
    if (!veranderd) await askJob(scope, 'bestand-verwerken', id, uitkomst.personen);
    const { goed, fout } = uitkomst;
    const stap = veranderd ? 'opnieuw beoordeeld' : 'goedgekeurd';
    await scope.audit({ object: ['bestandsimport', id], details: { stap, goed, fout } });
    return { veranderd, verblijven: uitkomst.personen };
  },
});
