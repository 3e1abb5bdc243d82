import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { id } from './invoer.ts';

/** Takes an invitation back: its link no longer works. @throws Refused when it was accepted or withdrawn already */
export const withdrawUitnodiging = useCase({
  allow: 'gebruikers:beheren',
  kind: 'write',
  input: z.object({ uitnodiging: id() }),
  async run({ trx, now, gemeenten, audit }, { uitnodiging }) {
    const row = await trx
      .updateTable('uitnodiging')
      .set({ ingetrokken_op: now })
      .where('id', '=', uitnodiging)
      .where('gemeente', 'in', gemeenten)
      .where('aanvaard_op', 'is', null)
      .where('ingetrokken_op', 'is', null)
      .returning(['gemeente', 'rol'])
      .executeTakeFirst();
    if (row === undefined) throw new Refused('overgang_niet_toegestaan');
    await audit({
      object: ['uitnodiging', uitnodiging],
      gemeente: row.gemeente,
      details: { rol: row.rol, naar: 'ingetrokken' },
    });
  },
});
