import type { JobServices } from '../platform/jobs/job-services.ts';
import type { Job } from '../platform/jobs/run-jobs.ts';
import { expireAanmeldingen } from './expire-aanmeldingen.ts';

/** What runs by the clock for check-in on location. */
export const aanmeldingJobs = ({ ctx }: JobServices): Job[] => [
  {
    name: 'aanmeldingen-opruimen',
    cron: '40 3 * * *',
    label: 'aanmelding:jobs.opruimen',
    run: () => expireAanmeldingen(ctx()),
  },
];
