/** Front door of organisations and their locations: what other chapters may use. */
export { bevindingenVan, signalenVan } from './bevindingen.ts';
export { chooseOrganisatie, listEigenOrganisaties } from './choose-organisatie.ts';
export { tokenHash, UITNODIGING_DAGEN } from './collega.ts';
export { decideLocatie } from './decide-locatie.ts';
export { decideToelating } from './decide-toelating.ts';
export { locatieJobs } from './jobs.ts';
export { type Kamer, readKamers, type Slaapplaats } from './kamer.ts';
export { adresregel, inGebruik, type Locatie, readLocatie, readLocaties } from './locatie.ts';
export { type Organisatie, readOrganisatie, type Toelating } from './organisatie.ts';
export { type Plan, type PlanKamer, planVanHetHuis } from './plan-van-het-huis.ts';
export { type LocatieGetoond, showLocatie } from './show-locatie.ts';
export type { Organisatiesoort } from './soorten.ts';
