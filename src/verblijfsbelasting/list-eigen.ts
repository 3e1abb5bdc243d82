import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { type Aanslagrij, readAanslagen } from './list-aanslagen.ts';
import { type Aangifterij, readAangiften } from './read-aangiften.ts';

/** What a huisvester has to do with the tax: its declarations that stand, and its assessments. */
export const listEigen = useCase({
  allow: 'verblijfsbelasting:lezen',
  kind: 'read',
  input: z.object({}),
  async run({ trx, clock, actor }): Promise<{ aangiften: Aangifterij[]; aanslagen: Aanslagrij[] }> {
    const own = sql`a.organisatie = ${actor.organisatie}::uuid`;
    return {
      aangiften: await readAangiften(trx, today(clock), sql`${own} and a.vervallen_op is null`),
      aanslagen: await readAanslagen(trx, own),
    };
  },
});
