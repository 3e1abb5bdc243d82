import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { id } from './velden.ts';

/** Ends an invitation that was not accepted yet; its link no longer works. @throws Refused when it was accepted */
export const withdrawUitnodiging = useCase({
  allow: 'organisatie:collegas',
  kind: 'write',
  input: z.object({ uitnodiging: id() }),
  async run({ trx, now, audit }, { uitnodiging }) {
    const { numUpdatedRows } = await trx
      .updateTable('uitnodiging')
      .set({ ingetrokken_op: now })
      .where('id', '=', uitnodiging)
      .where('aanvaard_op', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refused('overgang_niet_toegestaan');
    await audit({ object: ['uitnodiging', uitnodiging], details: { naar: 'ingetrokken' } });
  },
});
