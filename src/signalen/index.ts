/** Front door of the signals: other chapters raise them, toezicht handles them. */
export { signalenApi } from './api.ts';
export { closeSignaal } from './close-signaal.ts';
export { heldBySignalen } from './hold-verblijven.ts';
export { type NewSignaal, raiseSignaal, raiseSignalen } from './raise-signaal.ts';
