import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { readBedden, type VrijBed } from './read-bedden.ts';
import { type GevraagdVeld, readExtraVelden } from './read-extra-velden.ts';
import { type Huis, readLocaties } from './read-locaties.ts';
import { showVerblijf, type VerblijfDetails } from './show-verblijf.ts';

/** A stay with what the forms that change it offer. */
export type Bewerken = {
  verblijf: VerblijfDetails;
  vandaag: IsoDate;
  /** The own locations, to move to. */
  huizen: Huis[];
  /** Free beds of all of them, and the bed of this stay. */
  bedden: VrijBed[];
  velden: GevraagdVeld[];
};

/**
 * What the forms that correct, move or receive somebody need.
 * @throws NotFound when the stay is not the actor's organisation's
 */
export const editForm = useCase({
  allow: 'verblijf:lezen',
  kind: 'persons',
  input: z.object({ verblijf: z.uuid() }),
  run: async (scope, input): Promise<Bewerken> => {
    const { trx, clock, actor } = scope;
    const verblijf = await showVerblijf.within(scope, input);
    const vandaag = today(clock);
    const huizen = await readLocaties(trx, clock, actor.organisatie);
    const here = { gemeente: verblijf.gemeente, locatie: verblijf.locatie };
    const places = [here, ...huizen.filter(({ locatie }) => locatie !== here.locatie)];
    return {
      verblijf,
      vandaag,
      huizen,
      bedden: await readBedden(trx, places, vandaag, verblijf.id),
      velden: await readExtraVelden(trx, verblijf.gemeente, verblijf.aankomst),
    };
  },
});
