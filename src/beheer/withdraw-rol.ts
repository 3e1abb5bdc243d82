import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { holdBeheerders } from './gebruikers.ts';
import { id } from './invoer.ts';

/**
 * Withdraws a role, at once. The last one with beheer keeps it: nobody could invite another.
 * @throws Refused `laatste_beheerder_gemeente`, or `overgang_niet_toegestaan` when it was withdrawn already
 */
export const withdrawRol = useCase({
  allow: 'gebruikers:beheren',
  kind: 'write',
  input: z.object({ toekenning: id() }),
  async run({ trx, now, gemeenten, audit }, { toekenning }) {
    const held = await trx
      .selectFrom('toekenning')
      .select(['gemeente', 'gebruiker', 'rol'])
      .where('id', '=', toekenning)
      .where('gemeente', 'in', gemeenten)
      .where('ingetrokken_op', 'is', null)
      .executeTakeFirst();
    if (held?.gemeente == null) throw new Refused('overgang_niet_toegestaan');
    const beheerders = await holdBeheerders(trx, held.gemeente);
    if (beheerders.length === 1 && beheerders[0] === toekenning)
      throw new Refused('laatste_beheerder_gemeente');
    const { numUpdatedRows } = await trx
      .updateTable('toekenning')
      .set({ ingetrokken_op: now })
      .where('id', '=', toekenning)
      .where('ingetrokken_op', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refused('overgang_niet_toegestaan');
    await audit({
      object: ['gebruiker', held.gebruiker],
      gemeente: held.gemeente,
      details: { ingetrokken: held.rol },
    });
  },
});
