import type { Aangiftestatus } from '../beleid/verblijfsbelasting/status.ts';
import type { Status } from '../ui/index.ts';

/** How each state of a declaration looks. */
export const STATUS_LOOK: Record<Aangiftestatus, Status> = {
  concept: 'info',
  termijn_voorbij: 'warning',
  ingediend: 'success',
  betwist: 'danger',
  vastgesteld: 'neutral',
};
