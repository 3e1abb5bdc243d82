import type { JobServices } from '../platform/jobs/job-services.ts';
import type { Job } from '../platform/jobs/run-jobs.ts';
import { keepToTerms } from './keep-to-terms.ts';
import { passOnVerzoeken } from './pass-on-verzoeken.ts';
import { sealLogs } from './seal-logs.ts';

/** Queue of the nightly work of retention. */
export const BEWAREN = 'privacy-bewaren';

/** What privacy does by itself. */
export const privacyJobs = ({ ctx }: JobServices): Job[] => [
  { name: BEWAREN, cron: '15 3 * * *', label: 'privacy:jobs.bewaren', run: () => keepToTerms(ctx()) },
  {
    name: 'privacy-verzegelen',
    cron: '*/10 * * * *',
    label: 'privacy:jobs.verzegelen',
    run: () => sealLogs(ctx()),
  },
  {
    name: 'privacy-verzoeken',
    cron: '20 6 * * *',
    label: 'privacy:jobs.verzoeken',
    run: () => passOnVerzoeken(ctx()),
  },
];
