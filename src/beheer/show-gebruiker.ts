import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { readGebruikers } from './gebruikers.ts';
import { gemeenteSetting, kiesGemeente } from './gemeente.ts';
import { GEMEENTEROLLEN } from './gemeenterollen.ts';
import { id } from './invoer.ts';

/** Somebody's roles at a gemeente, and those that can be added. @throws NotFound when there is none */
export const showGebruiker = useCase({
  allow: 'gebruikers:beheren',
  kind: 'read',
  input: z.object({ gemeente: gemeenteSetting, gebruiker: id() }),
  async run(scope, { gemeente: code, gebruiker }) {
    const { gemeente } = await kiesGemeente(scope, code);
    const people = await readGebruikers(scope.trx, gemeente.code);
    const person = people.find((one) => one.id === gebruiker);
    if (person === undefined) throw new NotFound('gebruiker');
    const beheerders = people.filter((one) => one.rollen.some(({ rol }) => rol === 'beheer'));
    return {
      gemeente: { code: gemeente.code, naam: gemeente.naam },
      person,
      zelf: person.id === scope.actor.id,
      enigeBeheerder: beheerders.length === 1 && beheerders[0] === person,
      erbij: GEMEENTEROLLEN.filter((rol) => !person.rollen.some((held) => held.rol === rol)),
    };
  },
});
