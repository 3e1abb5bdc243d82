/** Front door of check-in on location: what other chapters may use. */
export { aanmeldingJobs } from './jobs.ts';
