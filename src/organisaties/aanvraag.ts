/** What a gemeente is asked to decide: admit an organisation, take in a location, change one. */
export const AANVRAAGSOORTEN = ['organisatie', 'locatie', 'wijziging'] as const;
export type Aanvraagsoort = (typeof AANVRAAGSOORTEN)[number];

/** Where a gemeente decides on it. */
export const AANVRAAGPADEN: Record<Aanvraagsoort, string> = {
  organisatie: '/aanvragen/organisaties',
  locatie: '/aanvragen/locaties',
  wijziging: '/aanvragen/wijzigingen',
};
