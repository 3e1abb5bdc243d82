import type { BepalingId, Tweetalig } from './bepalingen.ts';

interface Keuze {
  naam: Tweetalig;
  uitleg: Tweetalig;
  bepaling: BepalingId;
  /** Whether the policy allows it, under conditions. What it does not name is judged apart. */
  toegestaan: 'ja' | 'nee' | 'apart';
}

/** Forms of housing (§5.1.1). How large a voorziening may be stands in the numbers per gemeente. */
export const huisvestingsvormen = {
  kamerverhuur: {
    naam: { nl: 'Kamerverhuur', en: 'Room rental' },
    uitleg: {
      nl: 'Een woning of pand waarin kamers apart worden verhuurd, vanaf 2 personen',
      en: 'A house in which rooms are let separately, from 2 people',
    },
    bepaling: '§5.1.1',
    toegestaan: 'ja',
  },
  voorziening: {
    naam: { nl: 'Huisvestingsvoorziening', en: 'Housing facility' },
    uitleg: {
      nl: 'Een gebouw of woonunits voor logies, met een goede motivering',
      en: 'A building or units for lodging, with a good motivation',
    },
    bepaling: '§5.1.1',
    toegestaan: 'ja',
  },
  anders: {
    naam: { nl: 'Anders', en: 'Other' },
    uitleg: { nl: 'Een vorm die niet in het beleid staat', en: 'A form the policy does not name' },
    bepaling: '§5.1.1',
    toegestaan: 'apart',
  },
} as const satisfies Record<string, Keuze>;
export type Huisvestingsvorm = keyof typeof huisvestingsvormen;

/** Kinds of place (§5.1.2). */
export const plaatssoorten = {
  terrein_werkgever: {
    naam: { nl: 'Terrein van de werkgever', en: "Employer's ground" },
    uitleg: {
      nl: 'Bij het (agrarische) bedrijf, binnen het bouwvlak',
      en: 'At the (farming) business, within its building area',
    },
    bepaling: '§5.1.2',
    toegestaan: 'ja',
  },
  bedrijventerrein: {
    naam: { nl: 'Bedrijventerrein', en: 'Business park' },
    uitleg: { nl: 'Op of aan de rand van een bedrijventerrein', en: 'On or at the edge of a business park' },
    bepaling: '§5.1.2',
    toegestaan: 'ja',
  },
  bebouwde_kom: {
    naam: { nl: 'Bebouwde kom', en: 'Built-up area' },
    uitleg: {
      nl: 'In een dorp of stad, alleen door kamerverhuur',
      en: 'In a village or town, by room rental only',
    },
    bepaling: '§5.1.2',
    toegestaan: 'ja',
  },
  buitengebied_bestaand: {
    naam: { nl: 'Buitengebied, bestaand pand', en: 'Countryside, existing building' },
    uitleg: { nl: 'In een gebouw dat er al staat', en: 'In a building that is already there' },
    bepaling: '§5.1.2',
    toegestaan: 'ja',
  },
  buitengebied_nieuwbouw: {
    naam: { nl: 'Buitengebied, nieuwbouw', en: 'Countryside, new building' },
    uitleg: {
      nl: 'Alleen als is aangetoond dat niets anders kan',
      en: 'Only when it is shown that nothing else can be done',
    },
    bepaling: '§5.1.2',
    toegestaan: 'apart',
  },
  recreatieterrein: {
    naam: { nl: 'Recreatieterrein', en: 'Recreation ground' },
    uitleg: { nl: 'Vakantiepark of camping: niet toegestaan', en: 'Holiday park or camp site: not allowed' },
    bepaling: '§5.1.2',
    toegestaan: 'nee',
  },
  anders: {
    naam: { nl: 'Anders', en: 'Other' },
    uitleg: {
      nl: 'Een plek die niet in het beleid staat; de gemeente beoordeelt haar apart',
      en: 'A place the policy does not name; the municipality judges it apart',
    },
    bepaling: '§5.1.2',
    toegestaan: 'apart',
  },
} as const satisfies Record<string, Keuze>;
export type Plaatssoort = keyof typeof plaatssoorten;
