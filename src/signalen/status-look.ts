import type { Signaalstatus } from '../beleid/signaalstatus.ts';
import type { Status } from '../ui/index.ts';

/** How each state of a signal looks, wherever it is shown. */
export const STATUS_LOOK: Record<Signaalstatus, Status> = {
  nieuw: 'warning',
  in_behandeling: 'info',
  afgehandeld: 'success',
  ongegrond: 'neutral',
};
