/**
 * What a column of a file can mean for the register: the fields of a stay (§3.1.3, art. 438 Sr), how many people a row
 * stands for, and whether the booking went through.
 */
export const BETEKENISSEN = [
  'naam',
  'voornaam',
  'tussenvoegsel',
  'achternaam',
  'aankomst',
  'vertrek',
  'nachten',
  'woonplaats',
  'land',
  'locatie',
  'slaapplaats',
  'personen',
  'volwassenen',
  'kinderen',
  'babys',
  'documentsoort',
  'taal',
  'werkgever',
  'geboortedatum',
  'nationaliteit',
  'boekingsstatus',
] as const;
export type Betekenis = (typeof BETEKENISSEN)[number];

/**
 * What a header can turn out to be. `gevoelig`: may hold a BSN or document number, never kept; `niet_nodig`: known, but
 * nothing the register asks for (mail, price), so not kept either; `reparatie`: added by ourselves to rows to repair;
 * null: not recognised.
 */
export type Duiding = Betekenis | 'gevoelig' | 'niet_nodig' | 'reparatie' | null;

/** Meanings whose values are dates. */
export const DATUMS: readonly Betekenis[] = ['aankomst', 'vertrek', 'geboortedatum'];
/** Meanings whose values are whole numbers. */
export const AANTALLEN: readonly Betekenis[] = ['nachten', 'personen', 'volwassenen', 'kinderen', 'babys'];
/** What a list of guests adds to a list of stays; stays themselves come from the other list. */
export const GASTGEGEVENS = ['woonplaats', 'land', 'taal', 'geboortedatum', 'nationaliteit'] as const;
/** Asked by a gemeente only where it switched them on with their legal ground. */
export const EXTRA_GEGEVENS = ['geboortedatum', 'nationaliteit'] as const;

/** Whether a column has a meaning for the register. */
export const isBetekenis = (duiding: Duiding): duiding is Betekenis =>
  BETEKENISSEN.some((betekenis) => betekenis === duiding);

/** Whether the values of a column may be kept until its import is done: what is recognised as useful, or not at all. */
export const bewaarbaar = (duiding: Duiding): duiding is Betekenis | null =>
  duiding === null || isBetekenis(duiding);
