import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { readGebruikers } from './gebruikers.ts';
import { kiesGemeente } from './gemeente.ts';
import { GEMEENTEROLLEN } from './gemeenterollen.ts';
import { gemeentecode, id, keuze } from './invoer.ts';

/**
 * Gives a further role to somebody who works for the gemeente already; it counts from the next request on. A role held
 * already stays as it is.
 * @throws NotFound for who does not work there: such a person is invited
 */
export const grantRol = useCase({
  allow: 'gebruikers:beheren',
  kind: 'write',
  input: z.object({ gemeente: gemeentecode(), gebruiker: id(), rol: keuze(GEMEENTEROLLEN) }),
  async run(scope, { gemeente: code, gebruiker, rol }) {
    const { trx, actor, now, audit } = scope;
    const { gemeente } = await kiesGemeente(scope, code);
    const person = (await readGebruikers(trx, gemeente.code)).find((one) => one.id === gebruiker);
    if (person === undefined) throw new NotFound('gebruiker');
    await trx
      .insertInto('toekenning')
      .values({
        id: randomUUID(),
        gebruiker,
        rol,
        gemeente: gemeente.code,
        verleend_door: actor.id,
        verleend_op: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await audit({ object: ['gebruiker', gebruiker], gemeente: gemeente.code, details: { erbij: rol } });
  },
});
