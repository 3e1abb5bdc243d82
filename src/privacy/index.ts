/** Front door of privacy: its jobs, whether they are late, whether the logs hold, and requests that come in or wait. */
export { countVerzoeken } from './count-verzoeken.ts';
export { catchUp, retentionState } from './is-late.ts';
export { privacyJobs } from './jobs.ts';
export { mailBinnengekomen } from './mail-verzoek.ts';
export { type Verified, verifyLogs } from './verify-logs.ts';
