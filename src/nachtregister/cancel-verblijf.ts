import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { noteCorrectie } from './note-correctie.ts';
import { recalculateNachten } from './recalculate-nachten.ts';
import { takeVerblijf } from './take-verblijf.ts';
import { reden } from './verblijf.ts';

/**
 * Cancels a stay that was entered in error, or of somebody who never came. It stays visible with its reason; its nights
 * are taken out of what was confirmed. Nothing is deleted.
 */
export const cancelVerblijf = useCase({
  allow: 'verblijf:vervallen',
  kind: 'write',
  input: z.object({ verblijf: z.uuid(), reden }),
  run: async (scope, { verblijf, reden: why }): Promise<void> => {
    const { trx, now } = scope;
    const stay = await takeVerblijf(trx, verblijf);
    if (stay.status === 'vervallen') {
      if (stay.vervallen_reden !== why) throw new Refused('overgang_niet_toegestaan');
      await scope.audit({
        object: ['verblijf', verblijf],
        gemeente: stay.gemeente,
        details: { nieuw: false },
      });
      return;
    }
    await trx
      .updateTable('verblijf')
      .set({ status: 'vervallen', vervallen_reden: why, gewijzigd_op: now })
      .where('id', '=', verblijf)
      .execute();
    await recalculateNachten(scope, [{ verblijf, van: stay.aankomst }]);
    await noteCorrectie(scope, stay, {
      soort: 'vervallen',
      oud: { status: stay.status },
      nieuw: { status: 'vervallen' },
      reden: why,
    });
  },
});
