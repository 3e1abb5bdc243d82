import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';

/**
 * Cuts a tablet or door off, from afar: its next request is its last. What it sent before stays.
 * @throws NotFound when it is not the own organisation's
 */
export const revokeAanmeldpunt = useCase({
  allow: 'aanmeldpunt:beheren',
  kind: 'write',
  input: z.object({ aanmeldpunt: z.uuid() }),
  run: async ({ trx, actor, now, audit }, { aanmeldpunt }): Promise<void> => {
    const row = await trx
      .selectFrom('aanmeldpunt')
      .select(['gemeente', 'soort'])
      .where('id', '=', aanmeldpunt)
      .executeTakeFirst();
    if (row === undefined) throw new NotFound('aanmeldpunt');
    await trx
      .updateTable('aanmeldpunt')
      .set({ ingetrokken_op: now, ingetrokken_door: actor.id })
      .where('gemeente', '=', row.gemeente)
      .where('id', '=', aanmeldpunt)
      .where('ingetrokken_op', 'is', null)
      .execute();
    await audit({
      object: ['aanmeldpunt', aanmeldpunt],
      gemeente: row.gemeente,
      details: { soort: row.soort, ingetrokken: true },
    });
  },
});
