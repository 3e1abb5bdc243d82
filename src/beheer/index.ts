/** Front door of administration: which gemeente a page of it is about. */
export { gemeenteSetting, type Keuze, kiesGemeente } from './gemeente.ts';
