import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type IsoDate, isoDate, tonight } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { readPresent, type Slaper } from './read-present.ts';

/**
 * Who sleeps at one of the own locations on a night, tonight when none is named; by room and bed.
 * @throws NotFound when the location is not the actor's organisation's
 */
export const presentAt = useCase({
  allow: 'nacht:lezen',
  kind: 'persons',
  input: z.object({ locatie: z.uuid(), nacht: isoDate({ error: 'ongeldige_datum' }).optional() }),
  run: async (scope, { locatie, nacht: asked }): Promise<{ nacht: IsoDate; personen: Slaper[] }> => {
    const found = await scope.trx
      .selectFrom('locatie')
      .innerJoin('gemeente', 'gemeente.code', 'locatie.gemeente')
      .select(['gemeente', 'sluitingsuur'])
      .where('locatie.id', '=', locatie)
      .where('locatie.organisatie', '=', scope.actor.organisatie)
      .executeTakeFirst();
    if (found === undefined) throw new NotFound('locatie');
    const nacht = asked ?? tonight(scope.clock, found.sluitingsuur);
    const personen = await readPresent(scope.trx, [{ gemeente: found.gemeente, locatie, nacht }]);
    await scope.seen(personen, 'eigen nachtregister');
    return { nacht, personen };
  },
});
