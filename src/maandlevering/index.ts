/** Front door of the monthly delivery (Bijlage 2.10). */
export { maandenApi } from './api.ts';
export { maandJobs } from './jobs.ts';
