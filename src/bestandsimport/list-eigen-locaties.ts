import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';

/** Names of the own locations that are or were in use, to choose from in the example file. */
export const listEigenLocaties = useCase({
  allow: 'bestand:importeren',
  kind: 'read',
  input: z.object({}),
  async run({ trx, actor }): Promise<string[]> {
    const rows = await trx
      .selectFrom('locatie')
      .select('naam')
      .where('organisatie', '=', actor.organisatie ?? '')
      .where('status', 'in', ['goedgekeurd', 'beeindigd'])
      .orderBy('naam')
      .execute();
    return [...new Set(rows.map(({ naam }) => naam))];
  },
});
