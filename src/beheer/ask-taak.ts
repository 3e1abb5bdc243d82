import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { id } from './invoer.ts';
import { readGevraagd } from './taken.ts';

/**
 * Has a job run now, or run again as it was asked when it failed. Asking while the same waits changes nothing. A job that
 * is only asked for needs to know what with, so it can only be run again.
 * @throws NotFound for a job that isn't there, Refused `taak_niet_mislukt`
 */
export const askTaak = useCase({
  allow: 'taken:beheren',
  kind: 'write',
  input: z.object({ naam: z.string(), opnieuw: id().optional() }),
  async run({ trx, ctx, gemeenten, audit }, { naam, opnieuw }) {
    const job = ctx.jobs.known.find((known) => known.name === naam);
    if (job === undefined || (opnieuw === undefined && job.cron === null)) throw new NotFound('taak');
    if (opnieuw === undefined) {
      await ctx.jobs.ask(trx, naam, {}, { key: 'nu' });
    } else {
      const data = await readGevraagd(trx, naam, opnieuw);
      if (data === null) throw new Refused('taak_niet_mislukt');
      await ctx.jobs.ask(trx, naam, data, { key: `opnieuw ${opnieuw}` });
    }
    for (const gemeente of gemeenten)
      await audit({ object: ['taak', naam], gemeente, details: { opnieuw: opnieuw ?? null } });
  },
});
