/** Front door of logging in: its jobs, and how long it keeps what. */
export { toegangJobs } from './jobs.ts';
