import type { JobServices } from './platform/jobs/job-services.ts';
import type { Job, RunningJobs } from './platform/jobs/run-jobs.ts';
import { mailJobs } from './platform/mail/jobs.ts';

/** Everything that runs by the clock or when asked for, by chapter. */
export function jobsOf(services: JobServices): Job[] {
  return [...mailJobs(services)];
}

/** Names of all queues; the owner makes them at migration. */
export function queueNames(): string[] {
  return jobsOf({} as JobServices).map((job) => job.name);
}

export type { RunningJobs };
