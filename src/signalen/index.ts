/** Front door of the signals: other chapters raise them, toezicht handles them. */
export { type NewSignaal, raiseSignaal, raiseSignalen } from './raise-signaal.ts';
