/** Front door of file imports: their jobs. */
export { importJobs } from './jobs.ts';
