import type { Maandoordeel } from '../beleid/maandlevering.ts';
import type { Status } from '../ui/index.ts';

/** How each judgement of a month looks. */
export const OORDEEL_LOOK: Record<Maandoordeel, Status> = {
  compleet: 'success',
  te_laat: 'warning',
  onvolledig: 'danger',
  niets: 'danger',
  nog_niet: 'info',
};

/** How each state of a night looks. */
export const NACHT_LOOK = {
  op_tijd: 'success',
  te_laat: 'warning',
  ingehaald: 'neutral',
  ontbreekt: 'danger',
} as const satisfies Record<string, Status>;
