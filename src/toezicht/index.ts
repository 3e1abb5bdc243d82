/** Front door of toezicht: what other chapters may use. */
export { toezichtApi } from './api.ts';
