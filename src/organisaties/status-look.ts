import type { Locatiestatus, PlanologischeStatus } from '../beleid/locatiestatus.ts';
import type { Toelatingstatus } from '../beleid/toelatingstatus.ts';
import type { Status } from '../ui/index.ts';

/** How each status looks, wherever it is shown; its word is `organisaties:toelating.<status>` and so on. */
export const TOELATING_LOOK: Record<Toelatingstatus, Status> = {
  aangevraagd: 'info',
  toegelaten: 'success',
  geweigerd: 'danger',
  ingetrokken: 'neutral',
};
export const LOCATIE_LOOK: Record<Locatiestatus, Status> = {
  voorgesteld: 'info',
  goedgekeurd: 'success',
  geweigerd: 'danger',
  beeindigd: 'neutral',
};
export const PLANOLOGISCH_LOOK: Record<PlanologischeStatus, Status> = {
  vergund: 'success',
  overgangsregeling: 'warning',
  bekend_niet_toegestaan: 'danger',
};
export const WIJZIGING_LOOK = {
  voorgesteld: 'info',
  overgenomen: 'success',
  geweigerd: 'danger',
  ingetrokken: 'neutral',
} as const satisfies Record<string, Status>;
/** Whatever was asked of a gemeente, in one list. */
export const AANVRAAG_LOOK = { ...TOELATING_LOOK, ...LOCATIE_LOOK, ...WIJZIGING_LOOK };
