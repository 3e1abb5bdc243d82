import type { Actor } from '../../platform/access/actor.ts';

/** Whether the actor is beheerder of the organisation acted for: which buttons a page shows, not what is allowed. */
export function isBeheerder(actor: Actor): boolean {
  return actor.toekenningen.some(({ rol }) => rol === 'huisvester-beheerder');
}
