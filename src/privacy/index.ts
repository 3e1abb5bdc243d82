/** Front door of privacy: its jobs, whether they are late, and whether the logs hold. */
export { catchUp, retentionState } from './is-late.ts';
export { privacyJobs } from './jobs.ts';
export { type Verified, verifyLogs } from './verify-logs.ts';
