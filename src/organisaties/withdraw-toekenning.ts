import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { holdBeheerders } from './collega.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';
import { id } from './velden.ts';

/**
 * Withdraws a colleague's role, at once. Who is the only beheerder stays: nobody could invite another.
 * @throws Refused `laatste_beheerder`, or `overgang_niet_toegestaan` when it was withdrawn already
 */
export const withdrawToekenning = useCase({
  allow: 'organisatie:collegas',
  kind: 'write',
  input: z.object({ toekenning: id() }),
  async run(scope, { toekenning }) {
    const { trx, now, audit } = scope;
    const organisatie = eigenOrganisatie(scope);
    const beheerders = await holdBeheerders(trx, organisatie);
    if (beheerders.length === 1 && beheerders[0] === toekenning) throw new Refused('laatste_beheerder');
    const { numUpdatedRows } = await trx
      .updateTable('toekenning')
      .set({ ingetrokken_op: now })
      .where('id', '=', toekenning)
      .where('organisatie', '=', organisatie)
      .where('ingetrokken_op', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refused('overgang_niet_toegestaan');
    await audit({ object: ['toekenning', toekenning], details: { naar: 'ingetrokken' } });
  },
});
