import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';

/** How many requests wait for an answer of the actor's organisation or gemeenten, for the menu. */
export const countVerzoeken = useCase({
  allow: 'verzoek:lezen',
  kind: 'read',
  input: z.object({}),
  often: true,
  async run({ trx, actor }): Promise<number> {
    const { open } = await trx
      .selectFrom('verzoek')
      .select(({ fn }) => fn.countAll<string>().as('open'))
      .where('status', '=', 'open')
      .$if(actor.soort !== 'gemeente', (mine) => mine.where('naar_gemeente_op', 'is', null))
      .executeTakeFirstOrThrow();
    return Number(open);
  },
});
