import type { BepalingId, Tweetalig } from './bepalingen.ts';

/** A field of the register, in the order in which a form asks it. */
export interface Registratieveld {
  naam: Tweetalig;
  /** Whether the law asks it (art. 438 Sr), the register's own working needs it, or a gemeente can add it. */
  grond: 'wet' | 'werking' | 'gemeente';
  bepaling: BepalingId;
  /** Why it is asked, for who fills it in and for the privacy statement. */
  waarom: Tweetalig;
}

const wet = (naam: Tweetalig, waarom: Tweetalig): Registratieveld => ({
  naam,
  grond: 'wet',
  bepaling: 'art. 438 Sr',
  waarom,
});

/**
 * Everything the register keeps about a person's stay. Nothing else is asked; never the number of a document, a copy of
 * it, or a BSN.
 */
export const registratievelden = {
  naam: wet(
    { nl: 'Naam', en: 'Name' },
    { nl: 'De wet vraagt de naam, zoals op het document', en: 'The law asks the name, as on the document' },
  ),
  woonplaats: wet(
    { nl: 'Woonplaats', en: 'Place of residence' },
    { nl: 'De wet vraagt de vaste woonplaats', en: 'The law asks the usual place of residence' },
  ),
  land: wet(
    { nl: 'Land van de woonplaats', en: 'Country of residence' },
    {
      nl: 'Zonder land is een woonplaats niet te herkennen',
      en: 'Without the country a place cannot be recognised',
    },
  ),
  aankomst: wet(
    { nl: 'Aankomst', en: 'Arrival' },
    { nl: 'De wet vraagt de dag van aankomst', en: 'The law asks the day of arrival' },
  ),
  vertrek: wet(
    { nl: 'Vertrek', en: 'Departure' },
    { nl: 'De wet vraagt de dag van vertrek', en: 'The law asks the day of departure' },
  ),
  documentsoort: wet(
    { nl: 'Soort document', en: 'Kind of document' },
    { nl: 'De wet vraagt de soort, niet het nummer', en: 'The law asks the kind, not the number' },
  ),
  identiteit_vastgesteld: {
    naam: { nl: 'Hoe vastgesteld', en: 'How established' },
    grond: 'werking',
    bepaling: 'art. 438 Sr',
    waarom: {
      nl: 'Het document moet zijn getoond: ter plekke of via video',
      en: 'The document must have been shown: in person or by video',
    },
  },
  verwacht_vertrek: {
    naam: { nl: 'Verwacht vertrek', en: 'Expected departure' },
    grond: 'werking',
    bepaling: '§3.1.1',
    waarom: {
      nl: 'Om te zien of iemand zich bij de gemeente moet inschrijven',
      en: 'To see whether somebody must register with the municipality',
    },
  },
  taal: {
    naam: { nl: 'Taal', en: 'Language' },
    grond: 'werking',
    bepaling: '§3.1.2',
    waarom: { nl: 'Om informatie in de eigen taal te geven', en: 'To give information in the own language' },
  },
  werkgever: {
    naam: { nl: 'Werkgever', en: 'Employer' },
    grond: 'werking',
    bepaling: 'Bijlage 2.10',
    waarom: {
      nl: 'Huisvester en werkgever houden het register samen bij',
      en: 'Landlord and employer keep the register together',
    },
  },
  slaapplaats: {
    naam: { nl: 'Kamer en slaapplaats', en: 'Room and bed' },
    grond: 'werking',
    bepaling: 'Bijlage 2.4',
    waarom: { nl: 'Een slaapplaats is voor één persoon', en: 'A bed is for one person' },
  },
  meereizend: {
    naam: { nl: 'Reist mee als', en: 'Travels along as' },
    grond: 'werking',
    bepaling: 'art. 438 Sr',
    waarom: {
      nl: 'Voor een partner of minderjarig kind hoeft geen document te worden getoond',
      en: 'A partner or minor child need not show a document',
    },
  },
  geboortedatum: {
    naam: { nl: 'Geboortedatum', en: 'Date of birth' },
    grond: 'gemeente',
    bepaling: 'art. 5 AVG',
    waarom: {
      nl: 'Alleen als de gemeente dit vraagt, met haar grondslag erbij',
      en: 'Only where the municipality asks it, with its legal ground shown',
    },
  },
  nationaliteit: {
    naam: { nl: 'Nationaliteit', en: 'Nationality' },
    grond: 'gemeente',
    bepaling: 'art. 5 AVG',
    waarom: {
      nl: 'Alleen als de gemeente dit vraagt, met haar grondslag erbij',
      en: 'Only where the municipality asks it, with its legal ground shown',
    },
  },
} as const satisfies Record<string, Registratieveld>;

export type RegistratieveldCode = keyof typeof registratievelden;

/** Fields that are off until a gemeente switches them on with its legal ground on record. */
export const EXTRA_VELDEN = ['geboortedatum', 'nationaliteit'] as const;
export type ExtraVeld = (typeof EXTRA_VELDEN)[number];

/** Shortest legal ground that says something: the name of an article or by-law. */
export const GRONDSLAG_MIN = 10;

/** Travelling along: neither, a partner, a minor child (art. 438 lid 3 Sr). */
export const meereizend = {
  nee: { nl: 'Nee', en: 'No' },
  partner: { nl: 'Partner', en: 'Partner' },
  minderjarig_kind: { nl: 'Minderjarig kind', en: 'Minor child' },
} as const satisfies Record<string, Tweetalig>;
export type Meereizend = keyof typeof meereizend;

/**
 * What is still missing to have somebody present: the kind of document and how it was seen. Who travels along as a
 * partner or minor child is exempt.
 * @returns codes of the `fouten` texts with the field
 */
export function ontbrekendBewijs(stay: {
  meereizend: Meereizend;
  documentsoort?: string | null;
  identiteit_vastgesteld?: string | null;
}): {
  field: 'documentsoort' | 'identiteit_vastgesteld';
  code: 'documentsoort_verplicht' | 'identiteit_verplicht';
}[] {
  if (stay.meereizend !== 'nee') return [];
  return [
    ...(stay.documentsoort ? [] : [{ field: 'documentsoort', code: 'documentsoort_verplicht' } as const]),
    ...(stay.identiteit_vastgesteld
      ? []
      : [{ field: 'identiteit_vastgesteld', code: 'identiteit_verplicht' } as const]),
  ];
}
