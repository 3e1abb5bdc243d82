import type { JobServices } from '../platform/jobs/job-services.ts';
import type { Job } from '../platform/jobs/run-jobs.ts';
import { cleanUp } from './clean-up.ts';

/** Clears away what has had its time, at night. */
export const toegangJobs = ({ ctx }: JobServices): Job[] => [
  {
    name: 'toegang-opruimen',
    cron: '30 3 * * *',
    label: 'toegang:jobs.cleanUp',
    run: () => cleanUp(ctx()),
  },
];
