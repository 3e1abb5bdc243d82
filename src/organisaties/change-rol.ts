import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { holdBeheerders } from './collega.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';
import { HUISVESTERROLLEN } from './soorten.ts';
import { id, keuze } from './velden.ts';

/**
 * Gives a colleague the other role: the old one is withdrawn and stays on record.
 * @throws Refused `laatste_beheerder`, or `overgang_niet_toegestaan` when the old role is no longer in force
 */
export const changeRol = useCase({
  allow: 'organisatie:collegas',
  kind: 'write',
  input: z.object({ toekenning: id(), rol: keuze(HUISVESTERROLLEN) }),
  async run(scope, { toekenning, rol }) {
    const { trx, actor, now, audit } = scope;
    const organisatie = eigenOrganisatie(scope);
    const beheerders = await holdBeheerders(trx, organisatie);
    const before = await trx
      .selectFrom('toekenning')
      .select(['gebruiker', 'rol'])
      .where('id', '=', toekenning)
      .where('organisatie', '=', organisatie)
      .where('ingetrokken_op', 'is', null)
      .executeTakeFirst();
    if (before === undefined) throw new Refused('overgang_niet_toegestaan');
    if (before.rol !== rol) {
      if (beheerders.length === 1 && beheerders[0] === toekenning) throw new Refused('laatste_beheerder');
      await trx.updateTable('toekenning').set({ ingetrokken_op: now }).where('id', '=', toekenning).execute();
      await trx
        .insertInto('toekenning')
        .values({
          id: randomUUID(),
          gebruiker: before.gebruiker,
          rol,
          organisatie,
          verleend_door: actor.id,
          verleend_op: now,
        })
        .execute();
    }
    await audit({ object: ['toekenning', toekenning], details: { van: before.rol, naar: rol } });
  },
});
