/** Front door of logging in: its jobs, and how long it keeps what. */
export { BERICHT_DAGEN, VERGEEFS_DAGEN } from './bewaartermijnen.ts';
export { toegangJobs } from './jobs.ts';
