/** What is needed after the first question, in a file of its own. */
export { check } from './check.ts';
export { showState } from './done.ts';
export { enter } from './enter.ts';
export { showReview } from './review.ts';
export { offerZone } from './zone.ts';
