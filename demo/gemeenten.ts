/** The demo's gemeenten. Addresses, telephone numbers and mail are invented. */
export const gemeenten = [
  {
    code: '0160',
    naam: 'Hardenberg',
    slug: 'hardenberg',
    email: 'nachtregister@hardenberg.example',
    telefoon: '+31523000100',
    website: 'https://www.hardenberg.example',
    functionaris_gegevensbescherming: 'fg@hardenberg.example',
  },
  {
    code: '0175',
    naam: 'Ommen',
    slug: 'ommen',
    email: 'nachtregister@ommen.example',
    telefoon: '+31529000100',
    website: 'https://www.ommen.example',
    functionaris_gegevensbescherming: 'fg@ommen.example',
  },
] as const;

export type GemeenteCode = (typeof gemeenten)[number]['code'];

/** Local hour at which a night closes, in both. */
export const SLUITINGSUUR = '12:00';

/**
 * Months before tonight that the register began: a few houses first, the others a year later, so that last year is closed
 * with its taxes whatever day it is.
 */
export const MONTHS: Readonly<Record<GemeenteCode, number>> = { '0160': 28, '0175': 28 };

/** Ommen asks nationality too; Hardenberg asks what the law asks and no more. */
export const NATIONALITEIT_GROND = {
  gemeente: '0175',
  grondslag:
    'Artikel 2:36 van de Algemene plaatselijke verordening Ommen (voorbeeld), vastgesteld door de raad; nodig om het aantal EU-burgers en derdelanders te kennen',
} as const;
