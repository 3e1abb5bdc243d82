import type { Vaststellingswijze } from '../beleid/documentsoorten.ts';
import type { Context } from '../platform/access/context.ts';
import { InvalidInput, type Issue, NotFound, Refused } from '../platform/errors.ts';
import { confirmAanmelding } from './confirm-aanmelding.ts';

/** What became of a press for several: how many are checked in, and by id why the others still wait. */
export type Samen = { bevestigd: number; geweigerd: { id: string; issue: Issue }[] };

/**
 * Confirms several entries as they were entered, each on its own: one that can't be confirmed keeps no other back. What
 * somebody else confirmed or refused in the meantime is left as it is.
 * @throws Forbidden
 */
export async function confirmSeveral(
  ctx: Context,
  ids: readonly string[],
  identiteit_vastgesteld: Vaststellingswijze,
): Promise<Samen> {
  const done: Samen = { bevestigd: 0, geweigerd: [] };
  for (const id of ids) {
    try {
      await confirmAanmelding(ctx, { aanmelding: id, identiteit_vastgesteld });
      done.bevestigd += 1;
    } catch (error) {
      const issue = issueOf(error);
      if (issue === undefined) throw error;
      if (issue !== null) done.geweigerd.push({ id, issue });
    }
  }
  return done;
}

/** Why an entry still waits; null when it waits no longer, undefined for what is no refusal. */
function issueOf(error: unknown): Issue | null | undefined {
  if (error instanceof NotFound) return null;
  if (error instanceof InvalidInput) return error.issues[0];
  if (!(error instanceof Refused)) return undefined;
  if (error.code === 'aanmelding_besloten') return null;
  // Who it is can be said on the entry's own page only.
  const code = error.code === 'staat_al_ingeschreven' ? 'aanmelding_naam_bekend' : error.code;
  return { path: error.field ?? '', code, params: error.params };
}
