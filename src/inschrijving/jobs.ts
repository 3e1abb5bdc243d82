import type { JobServices } from '../platform/jobs/job-services.ts';
import type { Job } from '../platform/jobs/run-jobs.ts';
import { signaleerVertrek, VERTREK } from './vertreksignalen.ts';

/** Asked for at each departure with a signed form; by the clock for departures that came in another way, as a file. */
export const inschrijvingJobs = ({ ctx }: JobServices): Job[] => [
  {
    name: VERTREK,
    cron: '*/10 * * * *',
    label: 'inschrijving:jobs.vertrek',
    run: () => signaleerVertrek(ctx()),
  },
];
