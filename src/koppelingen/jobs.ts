import { toDate } from '../platform/dates/index.ts';
import type { JobServices } from '../platform/jobs/job-services.ts';
import type { Job } from '../platform/jobs/run-jobs.ts';
import { cleanUpTokens } from './clean-up.ts';
import { deliverGebeurtenissen } from './deliver-gebeurtenissen.ts';
import { makeSender } from './send-webhook.ts';

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
  {
    name: 'gebeurtenissen-bezorgen',
    cron: '* * * * *',
    label: 'beheer:jobs.gebeurtenissen',
    run: async () => {
      const made = ctx();
      // Without https it is the demo, whose receivers may stand on the same machine.
      return deliverGebeurtenissen(made, makeSender({ inside: !made.publicUrl.startsWith('https://') }));
    },
  },
];
