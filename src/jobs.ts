import { aanmeldingJobs } from './aanmelding/index.ts';
import { importJobs } from './bestandsimport/index.ts';
import { inschrijvingJobs } from './inschrijving/index.ts';
import { koppelingJobs } from './koppelingen/index.ts';
import { maandJobs } from './maandlevering/index.ts';
import { nachtJobs } from './nachtregister/index.ts';
import { locatieJobs } from './organisaties/index.ts';
import { type JobDesk, jobDesk } from './platform/jobs/job-desk.ts';
import type { JobServices } from './platform/jobs/job-services.ts';
import type { Job, RunningJobs } from './platform/jobs/run-jobs.ts';
import { mailJobs } from './platform/mail/jobs.ts';
import { privacyJobs } from './privacy/index.ts';
import { toegangJobs } from './toegang/index.ts';

/** Everything that runs by the clock or when asked for, by chapter. */
export function jobsOf(services: JobServices): Job[] {
  return [
    ...nachtJobs(services),
    ...aanmeldingJobs(services),
    ...maandJobs(services),
    ...importJobs(services),
    ...locatieJobs(services),
    ...inschrijvingJobs(services),
    ...koppelingJobs(services),
    ...mailJobs(services),
    ...toegangJobs(services),
    ...privacyJobs(services),
  ];
}

/** Where any of them is asked for. */
export function makeJobDesk(): JobDesk {
  return jobDesk(jobsOf({} as JobServices));
}

/** Names of all queues; the owner makes them at migration. */
export function queueNames(): string[] {
  return makeJobDesk().known.map((job) => job.name);
}

export type { RunningJobs };
