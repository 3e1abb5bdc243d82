/** The questions in their order, one a screen; `zone` needs a script, `extra` only where the gemeente asks more, `formulier` can be skipped. */
export const STAPPEN = [
  'welkom',
  'zone',
  'naam',
  'woonplaats',
  'aankomst',
  'vertrek',
  'document',
  'werkgever',
  'extra',
  'formulier',
  'controle',
  'klaar',
] as const;
export type Stap = (typeof STAPPEN)[number];

/** The fields a question asks. */
export const VELDEN_VAN_STAP: Readonly<Partial<Record<Stap, readonly string[]>>> = {
  naam: ['naam'],
  woonplaats: ['woonplaats', 'land'],
  aankomst: ['aankomst'],
  vertrek: ['verwachtVertrek'],
  document: ['documentsoort'],
  werkgever: ['werkgever'],
  extra: ['geboortedatum', 'nationaliteit'],
  formulier: ['formulierNaam', 'formulierAkkoord'],
};
