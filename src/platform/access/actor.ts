import type { Rol } from '../database/tables.ts';

/** One role held somewhere: with a gemeente for staff, with an organisation for a huisvester. */
export type Toekenning = { rol: Rol; gemeente: string | null; organisatie: string | null };

/**
 * Who does something, made once per request. `toekenningen` are the roles in force; `organisatie` is the one acted for,
 * where a person works for several. `acties`: the only actions a machine may do, by its scopes; a person may do all that
 * the roles allow.
 */
export type Actor = {
  soort: 'publiek' | 'gebruiker' | 'huisvester' | 'gemeente' | 'systeem';
  id: string | null;
  toekenningen: readonly Toekenning[];
  organisatie: string | null;
  acties?: readonly string[];
};

/** Nobody in particular: who has not logged in. */
export const publiek: Actor = { soort: 'publiek', id: null, toekenningen: [], organisatie: null };

/** The clock, not a person. */
export const systeem: Actor = { soort: 'systeem', id: null, toekenningen: [], organisatie: null };

/** The actor a logged-in person is, given the roles held and the organisation chosen. */
export function actorOf(id: string, toekenningen: readonly Toekenning[], gekozen: string | null): Actor {
  const organisaties = toekenningen.flatMap((t) => (t.organisatie === null ? [] : [t.organisatie]));
  const organisatie =
    gekozen !== null && organisaties.includes(gekozen) ? gekozen : (organisaties[0] ?? null);
  const inForce = toekenningen.filter((t) => t.organisatie === null || t.organisatie === organisatie);
  const soort = inForce.some((t) => t.gemeente !== null)
    ? 'gemeente'
    : organisatie === null
      ? 'gebruiker'
      : 'huisvester';
  return { soort, id, toekenningen: inForce, organisatie };
}

/** The names of the roles in force, each once, in the order held. */
export function rollenOf(actor: Actor): Rol[] {
  return [...new Set(actor.toekenningen.map((t) => t.rol))];
}
