/** Front door of the monthly delivery (Bijlage 2.10). */
export { maandenApi } from './api.ts';
export { beginCorrectie, finishCorrectie } from './correct-maand.ts';
export { deliverMaand } from './deliver-maand.ts';
export { deliverMaanden } from './deliver-maanden.ts';
export { maandJobs } from './jobs.ts';
