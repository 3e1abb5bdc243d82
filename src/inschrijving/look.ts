import type { Adresoordeel } from '../beleid/inschrijving/adrescontrole.ts';
import type { Inschrijfroute } from '../beleid/inschrijving/route.ts';
import type { Inschrijfstand, Werklijst } from '../beleid/inschrijving/werklijst.ts';
import type { Status } from '../ui/index.ts';

/** How each state of a registration looks. */
export const STAND_LOOK: Record<Inschrijfstand, Status> = {
  open: 'neutral',
  gewezen: 'info',
  uitgenodigd: 'info',
  afspraak: 'info',
  ingeschreven: 'success',
  niet_ingeschreven: 'warning',
  uitgeschreven: 'neutral',
  niet_nodig: 'neutral',
};

/** How each worklist looks. */
export const LIJST_LOOK: Record<Werklijst, Status> = {
  te_laat: 'danger',
  binnenkort: 'warning',
  nagaan: 'info',
  vertrokken: 'warning',
};

/** How each route looks. */
export const ROUTE_LOOK: Record<Inschrijfroute, Status> = {
  brp: 'warning',
  rni: 'neutral',
  onbekend: 'info',
};

/** How each judgement of an address looks. */
export const OORDEEL_LOOK: Record<Adresoordeel, Status> = {
  boven_maximum: 'danger',
  boven_register: 'warning',
  te_weinig: 'warning',
  onbekend: 'warning',
  leeg_bewoond: 'danger',
  klopt: 'success',
};
