/** A processing activity (art. 30 AVG) before the terms of retention and the categories of data are filled in. */
export type Verwerking = {
  name: string;
  purpose: string;
  legalBasis: readonly string[];
  dataSubjects: readonly string[];
  processingOptions: readonly string[];
};

/** Every processing activity of Onderdak; tables say in docs/privacy/classificatie.json to which they belong. */
export const verwerkingen = {
  nachtregister: {
    name: 'Nachtregister',
    purpose: 'Bijhouden wie waar overnacht (art. 438 Sr; Beleidskader §3.1.3)',
    legalBasis: ['LegalObligation', 'PublicInterest'],
    dataSubjects: ['Immigrant', 'Visitor'],
    processingOptions: ['Obtain', 'Store', 'Use', 'Disclose', 'Remove'],
  },
  maandlevering: {
    name: 'Maandlevering aan de gemeente',
    purpose: 'Maandelijks overzicht van overnachtingen (Beleidskader Bijlage 2.10)',
    legalBasis: ['PublicInterest'],
    dataSubjects: ['Immigrant', 'Employee'],
    processingOptions: ['Store', 'Disclose'],
  },
  inschrijving: {
    name: 'Inschrijving in de BRP of de RNI',
    purpose:
      'Wijzen op in- en uitschrijven (§3.1.1, §3.1.2, Bijlage 2.13) en heffen van belasting (art. 224 Gemeentewet)',
    legalBasis: ['OfficialAuthorityOfController'],
    dataSubjects: ['Immigrant', 'Citizen'],
    processingOptions: ['Obtain', 'Store', 'Use', 'Remove'],
  },
  belasting: {
    name: 'Verblijfsbelasting',
    purpose: 'Heffen van verblijfsbelasting (§3.1.4; art. 224 Gemeentewet)',
    legalBasis: ['OfficialAuthorityOfController'],
    dataSubjects: ['Customer', 'Employee'],
    processingOptions: ['Obtain', 'Store', 'Use', 'Disclose'],
  },
  aanmelding: {
    name: 'Inchecken op locatie',
    purpose: 'Gasten vullen zelf hun gegevens in (§3.1.3 d)',
    legalBasis: ['LegalObligation'],
    dataSubjects: ['Immigrant', 'Employee'],
    processingOptions: ['Obtain', 'Store', 'Remove'],
  },
  bestandsimport: {
    name: 'Inlezen van eigen bestanden van huisvesters',
    purpose: 'Koppeling met de eigen registratie van de ondernemer (§3.1.3 a)',
    legalBasis: ['LegalObligation'],
    dataSubjects: ['Immigrant', 'Employee'],
    processingOptions: ['Obtain', 'Transform', 'Remove'],
  },
  'eigen-pagina': {
    name: 'Eigen pagina van bewoners',
    purpose: 'Inzage zonder account (art. 12, 15 AVG)',
    legalBasis: ['LegalObligation'],
    dataSubjects: ['DataSubject'],
    processingOptions: ['Disclose', 'Remove'],
  },
  verzoeken: {
    name: 'Verzoeken van betrokkenen',
    purpose: 'Inzage, rectificatie en bezwaar (art. 15, 16, 21 AVG)',
    legalBasis: ['LegalObligation'],
    dataSubjects: ['DataSubject', 'Employee'],
    processingOptions: ['Obtain', 'Store', 'Use', 'Remove'],
  },
  logboek: {
    name: 'Auditlog en logboek dataverwerkingen',
    purpose: 'Verantwoording en beveiliging (art. 5 lid 2, art. 32 AVG; BIO2 8.15)',
    legalBasis: ['LegalObligation'],
    dataSubjects: ['DataSubject', 'Employee'],
    processingOptions: ['Store', 'Use', 'Remove'],
  },
  toegang: {
    name: 'Toegang en instellingen',
    purpose: 'Weten wie wat mag (art. 32 AVG; BIO2 5.16, 5.18)',
    legalBasis: ['LegalObligation', 'LegitimateInterest'],
    dataSubjects: ['Employee', 'User'],
    processingOptions: ['Obtain', 'Store', 'Use', 'Remove'],
  },
  locaties: {
    name: 'Locaties en huisvesters',
    purpose: 'Beoordelen van huisvesting (§5.1.1, §5.1.2)',
    legalBasis: ['PublicInterest'],
    dataSubjects: ['Applicant', 'Customer'],
    processingOptions: ['Obtain', 'Store', 'Use'],
  },
  toezicht: {
    name: 'Toezicht: signalen en steekproeven',
    purpose: 'Handhaven van het nachtregister (§3.1.2, §6.2.1)',
    legalBasis: ['OfficialAuthorityOfController'],
    dataSubjects: ['Employee'],
    processingOptions: ['Store', 'Use'],
  },
  koppelingen: {
    name: 'Koppelingen met andere software',
    purpose: 'Koppeling met de eigen registratie van de ondernemer (§3.1.3 a)',
    legalBasis: ['LegitimateInterest'],
    dataSubjects: ['Employee'],
    processingOptions: ['Store', 'Transfer'],
  },
} as const satisfies Record<string, Verwerking>;

export type Verwerkingssleutel = keyof typeof verwerkingen;

/** By which processing activity somebody sees persons, by what stands before the colon of the action, or by the action. */
const VAN_ACTIE: Readonly<Record<string, Verwerkingssleutel>> = {
  verblijf: 'nachtregister',
  nacht: 'nachtregister',
  'nachtregister:opvragen': 'toezicht',
  calamiteitenlijst: 'nachtregister',
  maandlevering: 'maandlevering',
  'persoon:zoeken': 'toezicht',
  'persoon:uitvoer': 'verzoeken',
  verzoek: 'verzoeken',
  mijn: 'eigen-pagina',
  bewonerscode: 'eigen-pagina',
  aanmelding: 'aanmelding',
  inschrijving: 'inschrijving',
};

/** The processing activity of an action that shows persons; null for an action that shows none. */
export const verwerkingVan = (actie: string): Verwerkingssleutel | null =>
  VAN_ACTIE[actie] ?? VAN_ACTIE[actie.split(':')[0] ?? ''] ?? null;
