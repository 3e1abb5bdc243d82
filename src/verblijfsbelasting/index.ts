export { belastingApi } from './api/operations.ts';
export { heldByBelasting } from './hold-verblijven.ts';
