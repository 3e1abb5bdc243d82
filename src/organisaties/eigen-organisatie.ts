import type { Scope } from '../platform/access/use-case.ts';
import { Forbidden } from '../platform/errors.ts';

/** The organisation the actor works for now. @throws Forbidden for who works for none */
export function eigenOrganisatie({ actor }: Pick<Scope, 'actor'>): string {
  if (actor.organisatie === null) throw new Forbidden('organisatie');
  return actor.organisatie;
}
