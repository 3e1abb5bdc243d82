import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { type Ingevuld, ingevuldVan } from './ingevuld.ts';

/** An entry of a guest that waits until identity is seen. */
export type Wachtende = Ingevuld & {
  id: string;
  gemeente: string;
  locatie: string;
  locatienaam: string;
  /** The tablet or door it came from. */
  punt: string;
  soort: 'kiosk' | 'deur';
  /** ISO moment. */
  ontvangen: string;
  aankomst: IsoDate;
};

/** Entries of guests that wait at the own locations, newest first (§3.1.3 d). */
export const listAanmeldingen = useCase({
  allow: 'aanmelding:behandelen',
  kind: 'persons',
  input: z.object({ locatie: z.uuid().optional(), aanmelding: z.uuid().optional() }),
  run: async (scope, { locatie, aanmelding }): Promise<Wachtende[]> => {
    let query = scope.trx
      .selectFrom('aanmelding as a')
      .innerJoin('locatie as l', (join) =>
        join.onRef('l.gemeente', '=', 'a.gemeente').onRef('l.id', '=', 'a.locatie'),
      )
      .innerJoin('aanmeldpunt as p', 'p.id', 'a.aanmeldpunt')
      .select([
        'a.id',
        'a.gemeente',
        'a.locatie',
        'a.inhoud',
        'a.ontvangen_op',
        'l.naam as locatienaam',
        'p.naam as punt',
        'p.soort',
      ])
      .where('a.organisatie', '=', scope.actor.organisatie)
      .where('a.status', '=', 'wacht')
      .orderBy('a.ontvangen_op', 'desc')
      .orderBy('a.id');
    if (locatie !== undefined) query = query.where('a.locatie', '=', locatie);
    if (aanmelding !== undefined) query = query.where('a.id', '=', aanmelding);
    const rows = await query.execute();
    await scope.seen(
      // Confirmed, it becomes the stay of the same number.
      rows.map(({ id, gemeente }) => ({ gemeente, persoon: id, verblijf: id })),
      'eigen nachtregister',
    );
    return rows.map(({ inhoud, ontvangen_op, ...row }) => ({
      ...row,
      ...ingevuldVan(inhoud),
      ontvangen: ontvangen_op.toISOString(),
    }));
  },
});
