import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type IsoDate, nightOf, today } from '../platform/dates/index.ts';
import { type Bekende, findReturning } from './find-returning.ts';
import { readBedden, type VrijBed } from './read-bedden.ts';
import { type GevraagdVeld, readExtraVelden } from './read-extra-velden.ts';
import { type Huis, readLocatie } from './read-locaties.ts';
import { countPresent } from './read-present.ts';
import type { Verblijf } from './verblijf.ts';

/** What the check-in form of a location needs to begin with. */
export type Inchecken = {
  huis: Huis;
  vandaag: IsoDate;
  /** Day of arrival to begin with: who comes at two in the night belongs to the evening before. */
  aankomst: IsoDate;
  /** People who sleep here tonight as it stands. */
  aantal: number;
  bedden: VrijBed[];
  velden: GevraagdVeld[];
  /** Who was searched for; null when nobody was. */
  gevonden: Bekende[] | null;
  /** The last stay of somebody who comes back, to fill in the form with. */
  bekende: Pick<
    Verblijf,
    | 'persoon'
    | 'naam'
    | 'woonplaats'
    | 'land'
    | 'taal'
    | 'werkgever'
    | 'documentsoort'
    | 'meereizend'
    | 'status'
    | 'locatie'
  > | null;
  /** Who was checked in just now. */
  ingecheckt: Pick<Verblijf, 'id' | 'naam' | 'status' | 'aankomst'> | null;
};

/**
 * The check-in form of one location: free beds, what the gemeente asks, and who may be coming back.
 * @throws NotFound when the location, or one of the stays, is not the actor's organisation's
 */
export const checkInForm = useCase({
  allow: 'verblijf:lezen',
  kind: 'persons',
  input: z.object({
    locatie: z.uuid(),
    zoek: z.string().trim().max(120).optional(),
    /** An earlier stay of who comes back. */
    bekende: z.uuid().optional(),
    ingecheckt: z.uuid().optional(),
  }),
  run: async (scope, { locatie, zoek, bekende, ingecheckt }): Promise<Inchecken> => {
    const { trx, clock, actor } = scope;
    const huis = await readLocatie(trx, clock, actor.organisatie, locatie);
    const vandaag = today(clock);
    const known = bekende === undefined ? null : await readStay(scope, bekende);
    const night = nightOf(clock.now());
    return {
      huis,
      vandaag,
      // Who left after midnight slept here in that night: the next stay begins after it.
      aankomst: known?.vertrek && known.vertrek > night ? known.vertrek : night,
      aantal: (await countPresent(trx, [huis])).get(locatie) ?? 0,
      bedden: await readBedden(trx, [huis], vandaag),
      velden: await readExtraVelden(trx, huis.gemeente, vandaag),
      gevonden: zoek === undefined || zoek.length < 2 ? null : await findReturning.within(scope, { zoek }),
      bekende: known,
      ingecheckt: ingecheckt === undefined ? null : await readStay(scope, ingecheckt),
    };
  },
});

async function readStay(scope: Scope, id: string): Promise<Verblijf | null> {
  const row = await scope.trx.selectFrom('verblijf').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  await scope.seen([{ gemeente: row.gemeente, persoon: row.persoon, verblijf: id }], 'eigen nachtregister');
  return row;
}
