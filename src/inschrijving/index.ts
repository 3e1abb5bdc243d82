/** Front door of registering and deregistering (§3.1.1, §3.1.2): what other chapters may use. */

export { inschrijvingJobs } from './jobs.ts';
/** @public For the worker's own page. */
export { routeText } from './route-text.ts';
export { type Inschrijving, showInschrijving } from './show-inschrijving.ts';
export { keepFormulier } from './sign-formulier.ts';
export {
  cijfersVan,
  type Inschrijfcel,
  type Inschrijfcijfers,
  telZonderNamen,
} from './tel-inschrijvingen.ts';
export { volgVertrek } from './vertreksignalen.ts';
export { formuliertekst, teksttaalVan } from './werknemerteksten.ts';
