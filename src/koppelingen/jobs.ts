import { toDate } from '../platform/dates/index.ts';
import type { JobServices } from '../platform/jobs/job-services.ts';
import type { Job } from '../platform/jobs/run-jobs.ts';
import { cleanUpTokens } from './clean-up.ts';

/** What runs by the clock for links with other systems. */
export const koppelingJobs = ({ ctx }: JobServices): Job[] => [
  {
    name: 'koppelingen-opruimen',
    cron: '20 * * * *',
    label: 'beheer:jobs.koppelingen',
    run: async () => {
      const { database, clock } = ctx();
      return cleanUpTokens(database.db, toDate(clock.now()));
    },
  },
];
