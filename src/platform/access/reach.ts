import type { Rol } from '../database/tables.ts';
import type { Actor } from './actor.ts';

/**
 * What an action may touch. `rijen`: rows without persons; `personen`: also who sleeps where; `cijfers`: counts only,
 * by functions that never return a row of a person; `beheer`: users, settings and logs.
 */
export type Sees = 'rijen' | 'personen' | 'cijfers' | 'beheer';

/** One line of the role table: who may, what it sees, and why. `iedereen`: logged in or not. */
export type Right = { roles: readonly (Rol | 'iedereen' | 'ingelogd')[]; sees: Sees; why: string };

/** What row-level security is told for one transaction; everything outside it isn't there. */
export type Reach = {
  gebruiker: string | null;
  organisatie: string | null;
  gemeenten: readonly string[];
  cijfers: readonly string[];
  personen: boolean;
  beheer: boolean;
};

/** Reaches nothing: what is there before a right is known. */
export const nothing: Reach = {
  gebruiker: null,
  organisatie: null,
  gemeenten: [],
  cijfers: [],
  personen: false,
  beheer: false,
};

/**
 * How far one action by one actor reaches: only the gemeenten and the organisation in which a role that allows the
 * action is held. A toezichthouder of one gemeente with another job in a second sees the second for that job only.
 * @returns null when no role allows it
 */
export function reachOf(actor: Actor, right: Right): Reach | null {
  const held = actor.toekenningen.filter((t) => right.roles.includes(t.rol));
  const open = right.roles.includes('iedereen') || (right.roles.includes('ingelogd') && actor.id !== null);
  if (held.length === 0 && !open) return null;
  const gemeenten = [...new Set(held.flatMap((t) => (t.gemeente === null ? [] : [t.gemeente])))];
  return {
    gebruiker: actor.id,
    organisatie: held.some((t) => t.organisatie !== null) || open ? actor.organisatie : null,
    gemeenten: right.sees === 'cijfers' ? [] : gemeenten,
    cijfers: gemeenten,
    personen: right.sees === 'personen',
    beheer: right.sees === 'beheer',
  };
}
