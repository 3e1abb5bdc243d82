import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { readPresent, type Slaper } from './read-present.ts';

/**
 * Who sleeps at one of the own locations on a night, by room and bed.
 * @throws NotFound when the location is not the actor's organisation's
 */
export const presentAt = useCase({
  allow: 'nacht:lezen',
  kind: 'persons',
  input: z.object({ locatie: z.uuid(), nacht: z.iso.date({ error: 'ongeldige_datum' }) }),
  run: async (scope, { locatie, nacht }): Promise<Slaper[]> => {
    const found = await scope.trx
      .selectFrom('locatie')
      .select('gemeente')
      .where('id', '=', locatie)
      .executeTakeFirst();
    if (found === undefined) throw new NotFound('locatie');
    const people = await readPresent(scope.trx, [{ gemeente: found.gemeente, locatie, nacht }]);
    await scope.seen(people, 'eigen nachtregister');
    return people;
  },
});
