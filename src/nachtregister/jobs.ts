import type { JobServices } from '../platform/jobs/job-services.ts';
import type { Job } from '../platform/jobs/run-jobs.ts';
import { remindNachten } from './remind-nachten.ts';

/** After every closing hour there can be: who forgot to confirm last night is told. */
export const nachtJobs = ({ ctx }: JobServices): Job[] => [
  {
    name: 'nachten-herinneren',
    cron: '5,35 * * * *',
    label: 'nachtregister:jobs.herinneren',
    run: () => remindNachten(ctx()),
  },
];
