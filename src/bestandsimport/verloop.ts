import type { IsoDate } from '../platform/dates/index.ts';

/** How a stay of a file stands today: its status, and whether the day of leaving is known or expected. */
export type Verloop = {
  status: 'verwacht' | 'aanwezig' | 'vertrokken';
  vertrek: IsoDate | null;
  verwacht_vertrek: IsoDate | null;
};

/**
 * A stay whose day of departure has passed is over; one that has begun is going on, also on the day of departure itself,
 * when somebody may still be in; one that begins later is expected.
 */
export function verloop(
  { aankomst, vertrek }: { aankomst: IsoDate; vertrek: IsoDate | null },
  vandaag: IsoDate,
): Verloop {
  if (vertrek !== null && vertrek < vandaag) return { status: 'vertrokken', vertrek, verwacht_vertrek: null };
  return { status: aankomst <= vandaag ? 'aanwezig' : 'verwacht', vertrek: null, verwacht_vertrek: vertrek };
}
