import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { takeAanmelding } from './confirm-aanmelding.ts';

/**
 * Refuses an entry, such as of somebody unknown or one made twice. What was entered is gone at once; that there was an
 * entry, and why it was refused, stays.
 * @throws NotFound when it is not the own organisation's
 * @throws Refused `aanmelding_besloten` when it became a stay or expired
 */
export const refuseAanmelding = useCase({
  allow: 'aanmelding:behandelen',
  kind: 'write',
  input: z.object({ aanmelding: z.uuid(), reden: vrijeTekst({ min: 3, max: 500 }) }),
  run: async (scope, { aanmelding: id, reden }): Promise<void> => {
    const { trx, actor, now } = scope;
    const row = await takeAanmelding(scope, id);
    if (row.status !== 'wacht' && row.status !== 'geweigerd') throw new Refused('aanmelding_besloten');
    if (row.status === 'wacht')
      await trx
        .updateTable('aanmelding')
        .set({ inhoud: null, status: 'geweigerd', reden, besloten_op: now, besloten_door: actor.id })
        .where('gemeente', '=', row.gemeente)
        .where('id', '=', id)
        .execute();
    await scope.audit({
      object: ['aanmelding', id],
      gemeente: row.gemeente,
      details: { geweigerd: true, nieuw: row.status === 'wacht' },
    });
  },
});
