import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { holdLocatie, readLocatie } from './locatie.ts';
import { eigenGegevens, plekKolommen, snfKlopt } from './locatie-gegevens.ts';
import { id } from './velden.ts';

/**
 * Changes what is the huisvester's own of a location: name, contact (Bijlage 3.3), SNF certificate (Bijlage 2.3), place
 * on the map. What the gemeente approved is changed by `proposeWijziging`.
 * @throws Refused `locatie_beeindigd`
 */
export const updateLocatie = useCase({
  allow: 'locatie:bijwerken',
  kind: 'write',
  input: z.object({ ...eigenGegevens, locatie: id() }).check(snfKlopt),
  async run({ trx, now, audit }, { locatie, plek, ...own }) {
    const before = await holdLocatie(trx, locatie);
    if (before.status === 'beeindigd') throw new Refused('locatie_beeindigd');
    const after = { ...own, ...plekKolommen(plek) };
    await trx
      .updateTable('locatie')
      .set({ ...after, gewijzigd_op: now })
      .where('id', '=', locatie)
      .execute();
    const velden = Object.entries(after).flatMap(([k, v]) =>
      before[k as keyof typeof after] === v ? [] : [k],
    );
    await audit({ object: ['locatie', locatie], gemeente: before.gemeente, details: { velden } });
  },
});

/** A location as it is, for the forms in which its beheerder changes it. @throws NotFound */
export const editLocatie = useCase({
  allow: 'locatie:bijwerken',
  kind: 'read',
  input: z.object({ locatie: id() }),
  run: ({ trx }, { locatie }) => readLocatie(trx, locatie),
});
