import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import type { KnownJob } from '../platform/jobs/job-desk.ts';
import { volgendeKeer } from './taak-tijden.ts';
import { readUitvoeringen, readVerloop, type Uitvoering } from './taken.ts';

/** Days over which what failed is counted. */
export const TERUGBLIK_DAGEN = 7;
const MOST_SHOWN = 50;

/** A job and how it fares. `volgende` is null for work that is only asked for. */
export type Taak = {
  naam: string;
  label: string;
  volgende: Date | null;
  laatste: Uitvoering | null;
  wacht: number;
  gelukt: number;
  mislukt: number;
};

/** Every job there is: what ran, what failed, what waits, when it comes again. */
export const listTaken = useCase({
  allow: 'taken:beheren',
  kind: 'read',
  input: z.object({}),
  async run({ trx, ctx, now }): Promise<Taak[]> {
    const verloop = await readVerloop(trx, new Date(now.getTime() - TERUGBLIK_DAGEN * 24 * 3_600_000));
    return ctx.jobs.known.map((job) => {
      const { laatste = null, wacht = 0, gelukt = 0, mislukt = 0 } = verloop.get(job.name) ?? {};
      return { ...taakOf(job, now), laatste, wacht, gelukt, mislukt };
    });
  },
});

/** One job with the last times it ran. @throws NotFound */
export const showTaak = useCase({
  allow: 'taken:beheren',
  kind: 'read',
  input: z.object({ naam: z.string() }),
  async run({ trx, ctx, now }, { naam }) {
    const job = ctx.jobs.known.find((known) => known.name === naam);
    if (job === undefined) throw new NotFound('taak');
    return { ...taakOf(job, now), uitvoeringen: await readUitvoeringen(trx, naam, MOST_SHOWN) };
  },
});

const taakOf = ({ name, label, cron }: KnownJob, now: Date) => ({
  naam: name,
  label,
  volgende: cron === null ? null : volgendeKeer(cron, now),
});
