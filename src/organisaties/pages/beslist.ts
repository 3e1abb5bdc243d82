import { rechten } from '../../beleid/rechten.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { reachOf } from '../../platform/access/reach.ts';

/** In which gemeenten the actor decides: which forms a page shows, not what is allowed. */
export function beslist(actor: Actor): readonly string[] {
  return reachOf(actor, rechten['toelating:besluiten'])?.gemeenten ?? [];
}
