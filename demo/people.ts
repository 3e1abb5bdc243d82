import type { Rol } from '../src/platform/database/tables.ts';
import type { DemoPerson } from '../src/platform/identity/demo-issuer.ts';
import type { GemeenteCode } from './gemeenten.ts';
import type { OrganisatieKey } from './organisaties.ts';

/** A role that somebody of the demo holds: at a gemeente, or for an organisation. */
type Held =
  | { rol: Exclude<Rol, `huisvester-${string}`>; gemeente: GemeenteCode }
  | { rol: Extract<Rol, `huisvester-${string}`>; organisatie: OrganisatieKey };

/** Somebody of the demo with the roles held. Who holds none is known to the identity provider only. */
export type DemoGebruiker = DemoPerson & { holds: readonly Held[] };

const huisvesters = { nl: 'Huisvesters', en: 'Housing providers' };
const newcomers = { nl: 'Nieuw of in afwachting', en: 'New or waiting' };
const hardenberg = { nl: 'Gemeente Hardenberg', en: 'Municipality of Hardenberg' };
const ommen = { nl: 'Gemeente Ommen', en: 'Municipality of Ommen' };
const regio = { nl: 'Regio', en: 'Region' };

/** Named people of the demo, at least one for every role; all invented. */
export const demoPeople: readonly DemoGebruiker[] = [
  {
    sub: 'marieke',
    name: 'Marieke Veldkamp',
    email: 'marieke@vechtdal-verblijf.example',
    role: {
      nl: 'Beheerder van Vechtdal Verblijf, in Hardenberg en Ommen: bevestigt de nacht, schrijft in en uit, beheert locaties en collega’s',
      en: 'Administrator of Vechtdal Verblijf, in Hardenberg and Ommen: confirms the night, checks people in and out, manages locations and colleagues',
    },
    group: huisvesters,
    holds: [{ rol: 'huisvester-beheerder', organisatie: 'vechtdal' }],
  },
  {
    sub: 'sander',
    name: 'Sander Kuipers',
    email: 'sander@vechtdal-verblijf.example',
    role: {
      nl: 'Medewerker van Vechtdal Verblijf: bevestigt de nacht, schrijft in en uit',
      en: 'Employee of Vechtdal Verblijf: confirms the night, checks people in and out',
    },
    group: huisvesters,
    holds: [{ rol: 'huisvester-medewerker', organisatie: 'vechtdal' }],
  },
  {
    sub: 'agnieszka',
    name: 'Agnieszka Drozd',
    email: 'agnieszka@baanbreed.example',
    role: {
      nl: 'Beheerder van uitzendbureau Baanbreed, met eigen huizen: ook bestanden importeren',
      en: 'Administrator of agency Baanbreed, which has houses of its own: imports files too',
    },
    group: huisvesters,
    holds: [{ rol: 'huisvester-beheerder', organisatie: 'baanbreed' }],
  },
  {
    sub: 'tomasz',
    name: 'Tomasz Olejnik',
    email: 'tomasz@baanbreed.example',
    role: {
      nl: 'Medewerker van Baanbreed: huismeester die ’s avonds bevestigt',
      en: 'Employee of Baanbreed: the caretaker who confirms in the evening',
    },
    group: huisvesters,
    holds: [{ rol: 'huisvester-medewerker', organisatie: 'baanbreed' }],
  },
  {
    sub: 'harm',
    name: 'Harm Zandvoort',
    email: 'harm@hetzandveld.example',
    role: {
      nl: 'Beheerder van Kwekerij Het Zandveld: werkgever met huisvesting op eigen erf',
      en: 'Administrator of grower Het Zandveld: an employer with housing on its own ground',
    },
    group: huisvesters,
    holds: [{ rol: 'huisvester-beheerder', organisatie: 'zandveld' }],
  },
  {
    sub: 'ilona',
    name: 'Ilona Zandvoort',
    email: 'ilona@hetzandveld.example',
    role: {
      nl: 'Medewerker van Kwekerij Het Zandveld: schrijft in en uit, bevestigt de nacht',
      en: 'Employee of grower Het Zandveld: checks people in and out, confirms the night',
    },
    group: huisvesters,
    holds: [{ rol: 'huisvester-medewerker', organisatie: 'zandveld' }],
  },
  {
    sub: 'petra',
    name: 'Petra Hulsegge',
    email: 'petra@hulsegge-administratie.example',
    role: {
      nl: 'Werkt voor twee organisaties, Baanbreed en Het Zandveld, en kiest voor wie',
      en: 'Works for two organisations, Baanbreed and Het Zandveld, and chooses which',
    },
    group: huisvesters,
    holds: [
      { rol: 'huisvester-medewerker', organisatie: 'baanbreed' },
      { rol: 'huisvester-beheerder', organisatie: 'zandveld' },
    ],
  },
  {
    sub: 'geert',
    name: 'Geert Nijboer',
    email: 'geert@collendoornvlees.example',
    role: {
      nl: 'Beheerder van werkgever Collendoorn Vleeswaren, zonder eigen huisvesting',
      en: 'Administrator of employer Collendoorn Vleeswaren, without housing of its own',
    },
    group: huisvesters,
    holds: [{ rol: 'huisvester-beheerder', organisatie: 'collendoorn' }],
  },
  {
    sub: 'fatma',
    name: 'Fatma Yıldırım',
    email: 'fatma@hardenberg.example',
    role: {
      nl: 'Registratie: beslist op aanvragen, vraagt het register op, zoekt personen',
      en: 'Registration: decides on applications, asks for the register, searches persons',
    },
    group: hardenberg,
    holds: [{ rol: 'registratie', gemeente: '0160' }],
  },
  {
    sub: 'wim',
    name: 'Wim Lubbers',
    email: 'wim@hardenberg.example',
    role: {
      nl: 'Toezicht: ziet vanavond, vraagt het register op, behandelt signalen, trekt steekproeven',
      en: 'Inspection: sees tonight, asks for the register, handles signals, draws samples',
    },
    group: hardenberg,
    holds: [{ rol: 'toezicht', gemeente: '0160' }],
  },
  {
    sub: 'lies',
    name: 'Lies Mulder',
    email: 'lies@hardenberg.example',
    role: {
      nl: 'Belastingen: aantallen per locatie en nacht, geen namen',
      en: 'Taxes: numbers per location and night, no names',
    },
    group: hardenberg,
    holds: [
      { rol: 'belastingen', gemeente: '0160' },
      { rol: 'belastingen', gemeente: '0175' },
    ],
  },
  {
    sub: 'jeroen',
    name: 'Jeroen Ekkel',
    email: 'jeroen@hardenberg.example',
    role: { nl: 'Beleid: alleen cijfers, geen namen', en: 'Policy: figures only, no names' },
    group: hardenberg,
    holds: [{ rol: 'beleid', gemeente: '0160' }],
  },
  {
    sub: 'anouk',
    name: 'Anouk Reinders',
    email: 'anouk@hardenberg.example',
    role: {
      nl: 'Beheer: gebruikers, instellingen, logboeken en taken',
      en: 'Administration: users, settings, logs and jobs',
    },
    group: hardenberg,
    holds: [{ rol: 'beheer', gemeente: '0160' }],
  },
  {
    sub: 'gerda',
    name: 'Gerda Makkinga',
    email: 'gerda@ommen.example',
    role: {
      nl: 'Registratie in Ommen, waar ook de nationaliteit wordt gevraagd',
      en: 'Registration in Ommen, where nationality is asked too',
    },
    group: ommen,
    holds: [{ rol: 'registratie', gemeente: '0175' }],
  },
  {
    sub: 'roel',
    name: 'Roel Hietbrink',
    email: 'roel@ommen.example',
    role: { nl: 'Toezicht in Ommen', en: 'Inspection in Ommen' },
    group: ommen,
    holds: [{ rol: 'toezicht', gemeente: '0175' }],
  },
  {
    sub: 'bas',
    name: 'Bas Timmer',
    email: 'bas@ommen.example',
    role: {
      nl: 'Beheer in Ommen: gebruikers, instellingen met grondslag, logboeken',
      en: 'Administration in Ommen: users, settings with their legal ground, logs',
    },
    group: ommen,
    holds: [{ rol: 'beheer', gemeente: '0175' }],
  },
  {
    sub: 'karin',
    name: 'Karin Oldenhof',
    email: 'karin@vechtdal-toezicht.example',
    role: {
      nl: 'Regio-toezicht: hetzelfde als toezicht, over Hardenberg en Ommen samen',
      en: 'Regional inspection: the same as inspection, over Hardenberg and Ommen together',
    },
    group: regio,
    holds: [
      { rol: 'regio-toezicht', gemeente: '0160' },
      { rol: 'regio-toezicht', gemeente: '0175' },
    ],
  },
  {
    sub: 'joost',
    name: 'Joost Wolbers',
    email: 'joost@wolbers-wonen.example',
    role: {
      nl: 'Ondernemer zonder rol: meldt een nieuwe organisatie aan',
      en: 'Entrepreneur without a role: registers a new organisation',
    },
    group: newcomers,
    holds: [],
  },
  {
    sub: 'milou',
    name: 'Milou Aalbers',
    email: 'milou@vechtdal-verblijf.example',
    role: {
      nl: 'Uitgenodigd door Vechtdal Verblijf, nog niet aanvaard: de link staat in de demopostbus',
      en: 'Invited by Vechtdal Verblijf, not accepted yet: the link is in the demo mailbox',
    },
    group: newcomers,
    holds: [],
  },
  {
    sub: 'daan',
    name: 'Daan Overweg',
    email: 'daan@slaapgoed-esch.example',
    role: {
      nl: 'Beheerder van Slaapgoed Esch, dat wacht op toelating door Hardenberg',
      en: 'Administrator of Slaapgoed Esch, which waits for admission by Hardenberg',
    },
    group: newcomers,
    holds: [{ rol: 'huisvester-beheerder', organisatie: 'slaapgoed' }],
  },
  {
    sub: 'ria',
    name: 'Ria Dollekamp',
    email: 'ria@eikenhofverhuur.example',
    role: {
      nl: 'Beheerder van Eikenhof Verhuur, dat Hardenberg niet toeliet, met de reden erbij',
      en: 'Administrator of Eikenhof Verhuur, which Hardenberg did not admit, with the reason',
    },
    group: newcomers,
    holds: [{ rol: 'huisvester-beheerder', organisatie: 'eikenhof' }],
  },
];
