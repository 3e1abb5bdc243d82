import { flash, type PageRequest } from '../../platform/http/index.ts';
import type { Bevestigd } from '../confirm-nachten.ts';

/** Says what a press did: how many people at how many locations, in time or late, and where there are too many. */
export function tellPress(page: PageRequest, done: readonly Bevestigd[]): void {
  const aantal = done.reduce((sum, night) => sum + night.aantal, 0);
  const late = done.some(({ tijdigheid, nieuw }) => nieuw && tijdigheid !== 'op_tijd');
  const over = done.filter((night) => night.aantal > night.maximum).length;
  const elders = done.reduce((sum, night) => sum + night.elders, 0);
  const key = late
    ? 'bevestigdLaat'
    : over > 0
      ? 'bevestigdBoven'
      : elders > 0
        ? 'bevestigdElders'
        : 'bevestigd';
  flash(page, {
    kind: late || over > 0 || elders > 0 ? 'warning' : 'success',
    key: `nachtregister:flash.${key}`,
    params: { count: aantal, locaties: done.length, over, elders },
  });
}
