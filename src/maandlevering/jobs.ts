import type { JobServices } from '../platform/jobs/job-services.ts';
import type { Job } from '../platform/jobs/run-jobs.ts';
import { deliverMaanden } from './deliver-maanden.ts';

/** Every half hour, after each closing hour there can be: on the first of the month it delivers the month before. */
export const maandJobs = ({ ctx }: JobServices): Job[] => [
  {
    name: 'maanden-leveren',
    cron: '10,40 * * * *',
    label: 'maandlevering:jobs.leveren',
    run: () => deliverMaanden(ctx()),
  },
];
