export { heldByBelasting } from './hold-verblijven.ts';
