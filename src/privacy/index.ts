/**
 * Front door of privacy: its jobs, whether they are late, whether the logs hold, requests that come in or wait, the copy of a
 * person, and what a gemeente set about retention.
 */
export { countVerzoeken } from './count-verzoeken.ts';
export { exportPersoon, type Uitvoer } from './export-persoon.ts';
export { catchUp, retentionState } from './is-late.ts';
export { privacyJobs } from './jobs.ts';
export { mailBinnengekomen } from './mail-verzoek.ts';
export { readEigenTermijnen } from './read-termijnen.ts';
export { type Verified, verifyLogs } from './verify-logs.ts';
