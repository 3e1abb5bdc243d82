/** Front door of check-in on location: what other chapters may use. */
export { hashOfCode, makeCode, readCode } from './gast/code.ts';
export { gastteksten } from './gast/teksten.ts';
export { aanmeldingJobs } from './jobs.ts';
