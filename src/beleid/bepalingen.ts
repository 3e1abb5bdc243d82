/** A text in the two languages of every screen. */
export interface Tweetalig {
  nl: string;
  en: string;
}

/** A paragraph of the policy or an article of law behind a rule, in our own plain words. */
export interface Bepaling {
  bron: 'beleidskader' | 'wet';
  titel: Tweetalig;
  samenvatting: Tweetalig;
}

/** The policy cited with `§` and `Bijlage`. */
export const BELEIDSKADER = 'Beleidskader Huisvesting Arbeidsmigranten 2025, gemeente Hardenberg';

/**
 * What the rules in this folder rest on, so that a screen can show the paragraph behind a rule.
 * `Bijlage 2.10` is the tenth requirement of annex 2. Summaries, not the text itself.
 */
export const bepalingen = {
  '§3.1.1': {
    bron: 'beleidskader',
    titel: { nl: 'Afspraken met werkgevers', en: 'Agreements with employers' },
    samenvatting: {
      nl: 'Wie korter dan vier maanden blijft, kan zich inschrijven in de RNI. Wie langer blijft, schrijft zich in bij de gemeente (BRP).',
      en: 'Who stays less than four months can register in the RNI. Who stays longer registers with the municipality (BRP).',
    },
  },
  '§3.1.2': {
    bron: 'beleidskader',
    titel: { nl: 'In- en uitschrijven', en: 'Registering and leaving' },
    samenvatting: {
      nl: 'De gemeente controleert of het aantal bewoners op een adres klopt, om overbewoning en uitbuiting vroeg te zien.',
      en: 'The municipality checks whether the number of people at an address is right, to see overcrowding and exploitation early.',
    },
  },
  '§3.1.3': {
    bron: 'beleidskader',
    titel: { nl: 'Digitaal nachtregister', en: 'Digital night register' },
    samenvatting: {
      nl: 'De huisvester registreert elke 24 uur wie waar slaapt, met één druk op de knop, en houdt dat actueel.',
      en: 'The housing provider registers every 24 hours who sleeps where, with one press, and keeps it up to date.',
    },
  },
  '§3.1.5': {
    bron: 'beleidskader',
    titel: { nl: 'Aanvullend onderzoek', en: 'Further research' },
    samenvatting: {
      nl: 'De gemeente onderzoekt met cijfers hoeveel arbeidsmigranten hier wonen en werken, hoe lang zij blijven en hoeveel woonruimte nodig is.',
      en: 'The municipality researches with figures how many migrant workers live and work here, how long they stay and how much housing is needed.',
    },
  },
  '§4.1.2': {
    bron: 'beleidskader',
    titel: { nl: 'Gemeentelijke website', en: "The municipality's website" },
    samenvatting: {
      nl: 'De gemeente vertelt inwoners hoe zij omgaat met de huisvesting van arbeidsmigranten, en arbeidsmigranten wat zij moeten weten om hier te wonen en te werken.',
      en: 'The municipality tells residents how it deals with the housing of migrant workers, and migrant workers what they need to know to live and work here.',
    },
  },
  '§5.1.1': {
    bron: 'beleidskader',
    titel: { nl: 'Huisvestingsvormen', en: 'Forms of housing' },
    samenvatting: {
      nl: 'Toegestaan zijn kamerverhuur vanaf 2 personen en voorzieningen tot 20 personen met een goede motivering; bij uitzondering tot 50.',
      en: 'Allowed are room rental from 2 people and facilities for up to 20 with a good motivation; by exception up to 50.',
    },
  },
  '§5.1.2': {
    bron: 'beleidskader',
    titel: { nl: 'Huisvestingslocaties', en: 'Places for housing' },
    samenvatting: {
      nl: 'Wonen kan bij de werkgever, bij bedrijventerreinen, in de bebouwde kom via kamerverhuur en in bestaande panden in het buitengebied. Nooit op recreatieterreinen. Een tijdelijke vergunning geldt 10 jaar en kan met 5 jaar worden verlengd; zonder einddatum kan alleen bij kamerverhuur.',
      en: 'Housing is possible at the employer, near business parks, in built-up areas by room rental and in existing buildings in the countryside. Never on recreation grounds. A temporary permit lasts 10 years and can be extended by 5; without an end date is for room rental only.',
    },
  },
  '§6.1.2': {
    bron: 'beleidskader',
    titel: { nl: 'Overgangsregeling (plek-voor-plek)', en: 'Transition (place by place)' },
    samenvatting: {
      nl: 'Bestaande huisvesting krijgt een jaar om aan de regels te voldoen. Dat geldt niet bij gevaar of overlast.',
      en: 'Existing housing gets one year to meet the rules. This does not apply where there is danger or nuisance.',
    },
  },
  '§6.2.1': {
    bron: 'beleidskader',
    titel: { nl: 'Handhaving van het nachtregister', en: 'Enforcement of the night register' },
    samenvatting: {
      nl: 'De gemeente controleert met steekproeven of het nachtregister wordt bijgehouden.',
      en: 'The municipality checks by random samples whether the night register is kept.',
    },
  },
  '§6.2.2': {
    bron: 'beleidskader',
    titel: { nl: 'Omgevingsvergunning', en: 'Environmental permit' },
    samenvatting: {
      nl: 'Afwijken van het omgevingsplan kan met een vergunning van tien jaar, met een verlenging van vijf jaar.',
      en: 'Deviating from the environmental plan takes a permit of ten years, with an extension of five.',
    },
  },
  '§6.2.8': {
    bron: 'beleidskader',
    titel: { nl: 'Controle inschrijvingen BRP', en: 'Check of BRP registrations' },
    samenvatting: {
      nl: 'De gemeente kijkt elk jaar welke panden leegstaan. Wonen daar toch mensen, dan volgt adresonderzoek; signalen gaan naar handhaving.',
      en: 'Every year the municipality looks at which buildings are vacant. If people live there after all, the address is examined; signals go to enforcement.',
    },
  },
  '§8.1': {
    bron: 'beleidskader',
    titel: { nl: 'Monitor', en: 'Monitor' },
    samenvatting: {
      nl: 'De gemeente volgt met cijfers hoe het beleid werkt. Kleine aantallen worden verborgen, zodat niemand herkenbaar is.',
      en: 'The municipality follows with figures how the policy works. Small numbers are hidden, so that nobody can be recognised.',
    },
  },
  'Bijlage 2.3': {
    bron: 'beleidskader',
    titel: { nl: 'SNF-keurmerk', en: 'SNF certificate' },
    samenvatting: {
      nl: 'Het bedrijf en de locatie hebben een geldig certificaat van de Stichting Normering Flexwonen.',
      en: 'The company and the location have a valid certificate of the Stichting Normering Flexwonen.',
    },
  },
  'Bijlage 2.4': {
    bron: 'beleidskader',
    titel: { nl: 'Een bed, een persoon', en: 'One bed, one person' },
    samenvatting: {
      nl: 'Een slaapplaats wordt per etmaal aan niet meer dan één persoon gegeven.',
      en: 'A bed is given to no more than one person in 24 hours.',
    },
  },
  'Bijlage 2.10': {
    bron: 'beleidskader',
    titel: { nl: 'Nachtregister per complex', en: 'Night register per complex' },
    samenvatting: {
      nl: 'Per complex is er een nachtregister. De gemeente krijgt elke maand een overzicht en, als zij erom vraagt, het actuele register.',
      en: 'Each complex has a night register. The municipality gets an overview every month and the current register on request.',
    },
  },
  'Bijlage 2.13': {
    bron: 'beleidskader',
    titel: { nl: 'Wijzen op inschrijven', en: 'Pointing out registration' },
    samenvatting: {
      nl: 'De huisvester wijst bewoners op inschrijven bij de gemeente als zij vier maanden in Nederland zijn.',
      en: 'The housing provider points residents to registering with the municipality when they have been in the Netherlands for four months.',
    },
  },
  'Bijlage 3.3': {
    bron: 'beleidskader',
    titel: { nl: 'Vast aanspreekpunt', en: 'Contact person' },
    samenvatting: {
      nl: 'Er is een vast aanspreekpunt dat dag en nacht bereikbaar is.',
      en: 'There is a contact person who can be reached day and night.',
    },
  },
  'art. 438 Sr': {
    bron: 'wet',
    titel: { nl: 'Wetboek van Strafrecht, artikel 438', en: 'Criminal Code, article 438' },
    samenvatting: {
      nl: 'Wie beroepsmatig nachtverblijf geeft, laat zich een geldig document tonen en noteert naam, woonplaats, dag van aankomst, soort document en dag van vertrek. Dit geldt niet voor meereizende partners en minderjarige kinderen.',
      en: 'Who gives night stay as a business is shown a valid document and writes down name, place of residence, day of arrival, kind of document and day of departure. This does not apply to partners and minor children travelling along.',
    },
  },
  'art. 2.38 Wet BRP': {
    bron: 'wet',
    titel: {
      nl: 'Wet basisregistratie personen, artikel 2.38',
      en: 'Personal Records Database Act, article 2.38',
    },
    samenvatting: {
      nl: 'Wie naar verwachting in een half jaar ten minste twee derde van de tijd in Nederland is, schrijft zich zelf in, uiterlijk de vijfde dag.',
      en: 'Who expects to be in the Netherlands for at least two thirds of half a year registers in person, on the fifth day at the latest.',
    },
  },
  'art. 2.43 Wet BRP': {
    bron: 'wet',
    titel: {
      nl: 'Wet basisregistratie personen, artikel 2.43',
      en: 'Personal Records Database Act, article 2.43',
    },
    samenvatting: {
      nl: 'Wie naar verwachting in een jaar ten minste twee derde van de tijd in het buitenland is, meldt dat zelf, in de vijf dagen voor het vertrek. De vertrekdatum is de dag waarop de gemeente de melding krijgt.',
      en: 'Who expects to be abroad for at least two thirds of a year reports it in person, in the five days before leaving. The date of departure is the day on which the municipality receives the report.',
    },
  },
  'art. 2.49 Wet BRP': {
    bron: 'wet',
    titel: {
      nl: 'Wet basisregistratie personen, artikel 2.49',
      en: 'Personal Records Database Act, article 2.49',
    },
    samenvatting: {
      nl: 'Een werkgever of huisvester kan geen aangifte van vertrek of van een eerste inschrijving doen voor een bewoner.',
      en: 'An employer or housing provider cannot report a departure or a first registration for a resident.',
    },
  },
  'art. 5 AVG': {
    bron: 'wet',
    titel: {
      nl: 'Algemene verordening gegevensbescherming, artikel 5',
      en: 'General Data Protection Regulation, article 5',
    },
    samenvatting: {
      nl: 'Er worden niet meer persoonsgegevens gevraagd dan nodig is.',
      en: 'No more personal data are asked than needed.',
    },
  },
} as const satisfies Record<string, Bepaling>;

export type BepalingId = keyof typeof bepalingen;
