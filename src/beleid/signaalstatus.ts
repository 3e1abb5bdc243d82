import type { Overgang } from './overgang.ts';

/** New, being handled, handled, unfounded. */
export const SIGNAALSTATUSSEN = ['nieuw', 'in_behandeling', 'afgehandeld', 'ongegrond'] as const;
export type Signaalstatus = (typeof SIGNAALSTATUSSEN)[number];

/** A signal on toezicht's worklist. What closes it says how, so that who reads it later need not ask. */
export const signaalovergangen: readonly Overgang<Signaalstatus>[] = [
  { van: 'nieuw', naar: 'in_behandeling' },
  { van: 'in_behandeling', naar: 'afgehandeld', reden: true },
  { van: 'in_behandeling', naar: 'ongegrond', reden: true },
  { van: 'in_behandeling', naar: 'nieuw', waarom: 'Handed back: nobody handles it now' },
  {
    van: 'nieuw',
    naar: 'ongegrond',
    reden: true,
    waarom: 'Plainly a mistake in the register; no need to take it up first',
  },
  {
    van: 'afgehandeld',
    naar: 'in_behandeling',
    reden: true,
    waarom: 'Reopened: it happened again, or new facts',
  },
  { van: 'ongegrond', naar: 'in_behandeling', reden: true, waarom: 'Reopened: it was right after all' },
];
