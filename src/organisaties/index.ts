/** Front door of organisations and their locations: what other chapters may read. */
export { type Kamer, readKamers, type Slaapplaats } from './kamer.ts';
export { adresregel, inGebruik, type Locatie, readLocatie, readLocaties } from './locatie.ts';
export { type Organisatie, type Organisatiesoort, readOrganisatie, type Toelating } from './organisatie.ts';
