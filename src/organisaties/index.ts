/** Front door of organisations and their locations: what other chapters may use. */
export { organisatiesApi } from './api.ts';
export { bevindingenVan } from './bevindingen.ts';
export { chooseOrganisatie, listEigenOrganisaties } from './choose-organisatie.ts';
export { tokenHash, UITNODIGING_DAGEN } from './collega.ts';
export { locatieJobs } from './jobs.ts';
export { type Kamer, readKamers, type Slaapplaats } from './kamer.ts';
export { adresregel, type Locatie, readLocatie, readLocaties } from './locatie.ts';
export { isUitgenodigd, makeUitnodiging } from './make-uitnodiging.ts';
export type { Organisatie, Toelating } from './organisatie.ts';
export type { Plan, PlanKamer } from './plan-van-het-huis.ts';
export type { LocatieGetoond } from './show-locatie.ts';
export type { Organisatiesoort } from './soorten.ts';
