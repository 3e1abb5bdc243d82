import type { Nachttoestand } from '../beleid/nacht.ts';
import type { Status } from '../ui/index.ts';

/** What a list of nights can be narrowed to; `te_laat` takes in what was made up later still. */
export const TOESTANDFILTERS = ['bevestigd', 'te_laat', 'open', 'ontbreekt', 'boven_maximum'] as const;
export type Toestandfilter = (typeof TOESTANDFILTERS)[number];

/** Whether a location's night answers to a filter. */
export function voldoet(
  filter: Toestandfilter | '',
  night: { toestand: Nachttoestand; aantal: number; maximum: number },
): boolean {
  if (filter === '') return true;
  if (filter === 'boven_maximum') return night.aantal > night.maximum;
  if (filter === 'bevestigd') return night.toestand === 'op_tijd';
  if (filter === 'te_laat') return night.toestand === 'te_laat' || night.toestand === 'ingehaald';
  return night.toestand === filter;
}

/** How each state of a night looks, wherever it is shown. */
export const TOESTAND_LOOK: Record<Nachttoestand, Status> = {
  op_tijd: 'success',
  te_laat: 'warning',
  ingehaald: 'warning',
  ontbreekt: 'danger',
  open: 'info',
  nog_niet: 'neutral',
};
