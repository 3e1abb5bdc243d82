/** Identifiers and bodies of the examples in the interface's document; a test makes this world and sends every one. */
export const LOCATIE = '0190b5a2-5b1e-7c3a-9f00-000000000001';
export const VERBLIJF = '0190b5a2-5b1e-7c3a-9f00-000000000010';
export const NIEUW = '0190b5a2-5b1e-7c3a-9f00-000000000011';
export const LEVERING = '0190b5a2-5b1e-7c3a-9f00-000000000020';
export const BEVESTIGING = '0190b5a2-5b1e-7c3a-9f00-000000000021';
export const AFWEZIGHEID = '0190b5a2-5b1e-7c3a-9f00-000000000022';

/** The evening of the examples. */
export const NACHT = '2026-11-24';

/** Somebody who comes today. */
export const inchecken = {
  locatie: LOCATIE,
  naam: 'Zofia Kowalczyk',
  woonplaats: 'Rzeszów',
  land: '7028',
  aankomst: '2026-11-24',
  documentsoort: 'identiteitskaart',
  identiteitVastgesteld: 'persoonlijk',
};

export const tweeVerblijven = [
  {
    ...inchecken,
    id: '0190b5a2-5b1e-7c3a-9f00-000000000012',
    naam: 'Ionuț Popescu',
    woonplaats: 'Bacău',
    land: '7047',
  },
  {
    ...inchecken,
    id: '0190b5a2-5b1e-7c3a-9f00-000000000013',
    naam: 'Elena Popescu',
    woonplaats: 'Bacău',
    land: '7047',
    aankomst: '2026-11-23',
  },
];
