import type { Status } from '../ui/index.ts';
import type { Kalendernacht } from './month-calendar.ts';

/** How each state of a night looks in the calendar; nights that nobody asks for are left empty. */
export const NACHT_LOOK: Record<Kalendernacht['toestand'], Status | null> = {
  op_tijd: 'success',
  te_laat: 'warning',
  ingehaald: 'neutral',
  ontbreekt: 'danger',
  open: 'info',
  nog_niet: null,
  niet_gevraagd: null,
};
