import { addDays, addMonths, type IsoDate } from '../platform/dates/index.ts';
import type { BepalingId } from './bepalingen.ts';

/** Where a worker registers, with the reason and, for the BRP, the last day to do so. */
export interface Inschrijvingsroute {
  route: 'rni' | 'brp' | 'onbekend';
  reden: 'verwacht_korter' | 'verwacht_langer' | 'al_vier_maanden' | 'vertrek_onbekend';
  bepaling: BepalingId;
  uiterlijk?: IsoDate;
}

/**
 * Hint which registration fits a stay: expected for two thirds of half a year, four months, or more → BRP, less → RNI.
 *
 * It is the expectation that counts, over all stays in the country together; this sees one stay, so it is a hint and
 * decides nothing. Registering is the worker's own duty, on the fifth day after arrival at the latest.
 * @param vandaag a stay that has lasted four months is for the BRP whatever was expected (Bijlage 2.13)
 */
export function inschrijvingsroute(
  stay: { aankomst: IsoDate; verwachtVertrek?: IsoDate | null; vertrek?: IsoDate | null },
  vandaag: IsoDate,
): Inschrijvingsroute {
  const fourMonths = addMonths(stay.aankomst, 4);
  const end = stay.vertrek ?? stay.verwachtVertrek;
  const uiterlijk = addDays(stay.aankomst, 5);
  if (end && end >= fourMonths)
    return { route: 'brp', reden: 'verwacht_langer', bepaling: 'art. 2.38 Wet BRP', uiterlijk };
  if (!stay.vertrek && vandaag >= fourMonths)
    return { route: 'brp', reden: 'al_vier_maanden', bepaling: 'Bijlage 2.13' };
  if (end) return { route: 'rni', reden: 'verwacht_korter', bepaling: '§3.1.1' };
  return { route: 'onbekend', reden: 'vertrek_onbekend', bepaling: 'art. 2.38 Wet BRP' };
}
