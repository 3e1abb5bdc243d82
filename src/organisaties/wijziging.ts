import type { Selectable } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { LocatiewijzigingTable } from '../platform/database/tables.ts';
import type { Locatie } from './locatie.ts';

/** What a huisvester asks to change of an approved location. */
export type Wijziging = Omit<Selectable<LocatiewijzigingTable>, 'voorgesteld_door' | 'besloten_door'>;

/** The columns that a gemeente approved and that a change may be asked of, in the order of the form. */
export const WIJZIGBAAR = [
  'straat',
  'huisnummer',
  'postcode',
  'woonplaats',
  'huisvestingsvorm',
  'plaatssoort',
  'maximum',
  'motivering',
  'vergunning_kenmerk',
  'vergunning_van',
  'vergunning_tot',
] as const;
export type Wijzigbaar = (typeof WIJZIGBAAR)[number];

/** Changes asked for a location, newest first. */
export function readWijzigingen(trx: Trx, locatie: string): Promise<Wijziging[]> {
  return trx
    .selectFrom('locatiewijziging')
    .selectAll()
    .where('locatie', '=', locatie)
    .orderBy('voorgesteld_op', 'desc')
    .execute();
}

/** The columns of a location that a change asks for, with their values; the kern goes along with the place. */
export function gevraagd(velden: Wijziging['velden']): Partial<Pick<Locatie, Wijzigbaar | 'kern'>> {
  const known = WIJZIGBAAR.flatMap((veld) => (veld in velden ? [[veld, velden[veld]]] : []));
  return Object.fromEntries('woonplaats' in velden ? [...known, ['kern', velden.woonplaats]] : known);
}
