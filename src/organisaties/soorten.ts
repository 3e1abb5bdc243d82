/** Who houses, employs or supplies workers; one organisation can be all three. */
export const ORGANISATIESOORTEN = ['huisvester', 'werkgever', 'uitzender'] as const;
export type Organisatiesoort = (typeof ORGANISATIESOORTEN)[number];

/** Roles at an organisation. */
export const HUISVESTERROLLEN = ['huisvester-beheerder', 'huisvester-medewerker'] as const;
export type Huisvesterrol = (typeof HUISVESTERROLLEN)[number];
