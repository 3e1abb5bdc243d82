import type { Overgang } from './overgang.ts';

/** Expected, present, departed, cancelled. */
export const VERBLIJFSTATUSSEN = ['verwacht', 'aanwezig', 'vertrokken', 'vervallen'] as const;
export type Verblijfstatus = (typeof VERBLIJFSTATUSSEN)[number];

/** A stay from announcement to departure. An entry made in error is cancelled, never deleted. */
export const verblijfovergangen: readonly Overgang<Verblijfstatus>[] = [
  { van: 'verwacht', naar: 'aanwezig' },
  { van: 'aanwezig', naar: 'vertrokken' },
  {
    van: 'verwacht',
    naar: 'vertrokken',
    reden: true,
    waarom: 'Came and left before anybody noted the arrival',
  },
  { van: 'aanwezig', naar: 'verwacht', reden: true, waarom: 'Arrival noted for the wrong person' },
  {
    van: 'vertrokken',
    naar: 'aanwezig',
    reden: true,
    waarom: 'Departure noted by mistake, or came back the same day',
  },
  { van: 'verwacht', naar: 'vervallen', reden: true, waarom: 'Never came' },
  { van: 'aanwezig', naar: 'vervallen', reden: true, waarom: 'Entered in error: twice, or the wrong person' },
  { van: 'vertrokken', naar: 'vervallen', reden: true, waarom: 'Entered in error, found afterwards' },
];
