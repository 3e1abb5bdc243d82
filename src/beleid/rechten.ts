import type { Right } from '../platform/access/reach.ts';

const huisvesters = ['huisvester-beheerder', 'huisvester-medewerker'] as const;
const registerlezers = ['registratie', 'toezicht', 'regio-toezicht'] as const;
const gemeenterollen = ['registratie', 'toezicht', 'belastingen', 'beheer', 'regio-toezicht'] as const;

/**
 * The role table: role × action → allowed, with what the action sees and why. The one place that says who may do what;
 * row-level security holds it to the gemeenten and organisation in which the role is held.
 */
export const rechten = {
  'gemeente:lezen': { roles: ['iedereen'], sees: 'rijen', why: '§4.1.2: public pages of each gemeente' },

  'organisatie:aanmelden': {
    roles: ['ingelogd'],
    sees: 'rijen',
    why: 'Who houses, employs or supplies workers registers itself',
  },
  'organisatie:eigen': { roles: huisvesters, sees: 'rijen', why: 'Own details' },
  'organisatie:wijzigen': {
    roles: ['huisvester-beheerder'],
    sees: 'beheer',
    why: 'Own details, by who answers for them',
  },
  'organisatie:collegas': {
    roles: ['huisvester-beheerder'],
    sees: 'beheer',
    why: 'Invite, change and withdraw colleagues',
  },
  'uitnodiging:aanvaarden': { roles: ['ingelogd'], sees: 'rijen', why: 'Who holds the link and logged in' },
  'toelating:aanvragen': {
    roles: ['huisvester-beheerder'],
    sees: 'rijen',
    why: 'To work in a further gemeente',
  },
  'toelating:lezen': {
    roles: ['registratie', 'toezicht', 'regio-toezicht'],
    sees: 'rijen',
    why: 'Who works here, who asks to',
  },
  'toelating:besluiten': {
    roles: ['registratie', 'toezicht'],
    sees: 'rijen',
    why: '§3.1.1: the gemeente knows whom it agrees with',
  },

  'locatie:lezen': {
    roles: [...huisvesters, ...gemeenterollen],
    sees: 'rijen',
    why: 'Own locations; those in the gemeente',
  },
  'locatie:voorstellen': {
    roles: ['huisvester-beheerder'],
    sees: 'rijen',
    why: '§5.1.1, §5.1.2: the huisvester proposes',
  },
  'locatie:bijwerken': {
    roles: ['huisvester-beheerder'],
    sees: 'rijen',
    why: 'Contact and SNF certificate are its own (Bijlage 2.3, 3.3)',
  },
  'locatie:indelen': { roles: ['huisvester-beheerder'], sees: 'rijen', why: 'Rooms and beds (Bijlage 2.4)' },
  'locatie:besluiten': {
    roles: ['registratie', 'toezicht'],
    sees: 'rijen',
    why: '§5.1.1, §5.1.2: the gemeente decides',
  },

  'verblijf:lezen': {
    roles: huisvesters,
    sees: 'personen',
    why: 'Art. 438 Sr: who keeps the register sees it',
  },
  'verblijf:registreren': { roles: huisvesters, sees: 'personen', why: '§3.1.3, art. 438 Sr' },
  'verblijf:corrigeren': {
    roles: huisvesters,
    sees: 'personen',
    why: '§3.1.3: kept current; both versions stay',
  },
  'verblijf:vervallen': {
    roles: huisvesters,
    sees: 'personen',
    why: 'An entry made in error is cancelled, not deleted',
  },
  'nacht:lezen': { roles: huisvesters, sees: 'personen', why: '§3.1.3: tonight and the nights before' },
  'nacht:bevestigen': { roles: huisvesters, sees: 'personen', why: '§3.1.3: one press of a button' },
  'nacht:ongedaan': { roles: huisvesters, sees: 'personen', why: 'Until the closing hour of the gemeente' },
  'calamiteitenlijst:lezen': { roles: huisvesters, sees: 'personen', why: 'Who is inside when it burns' },
  'bestand:importeren': {
    roles: huisvesters,
    sees: 'personen',
    why: "§3.1.3: link with the entrepreneur's own registration",
  },

  'aanmeldpunt:openen': {
    roles: ['iedereen'],
    sees: 'rijen',
    why: '§3.1.3 d: who stands at the door has its secret; it shows nothing of anybody',
  },
  'aanmelding:invoeren': {
    roles: ['iedereen'],
    sees: 'rijen',
    why: '§3.1.3 d: a guest writes an own entry, and can read none',
  },
  'kiosk:koppelen': { roles: ['iedereen'], sees: 'rijen', why: 'Who has the code that the huisvester made' },
  'aanmeldpunt:lezen': {
    roles: huisvesters,
    sees: 'rijen',
    why: '§3.1.3 d: tablets and door sheets, to print',
  },
  'aanmeldpunt:beheren': {
    roles: ['huisvester-beheerder'],
    sees: 'rijen',
    why: '§3.1.3 d: who answers for the house says where guests check in',
  },
  'aanmelding:behandelen': {
    roles: huisvesters,
    sees: 'personen',
    why: 'Art. 438 Sr: counts after the document was shown to somebody of the huisvester',
  },

  'vanavond:lezen': {
    roles: ['registratie', 'toezicht', 'belastingen', 'regio-toezicht'],
    sees: 'rijen',
    why: '§3.1.3: counts per location, no names',
  },
  'nachtregister:opvragen': {
    roles: registerlezers,
    sees: 'personen',
    why: 'Bijlage 2.10: current register on request',
  },
  'persoon:zoeken': { roles: registerlezers, sees: 'personen', why: 'Art. 438 Sr, with purpose' },
  'signaal:lezen': { roles: registerlezers, sees: 'rijen', why: '§3.1.2, §6.2.1' },
  'signaal:behandelen': {
    roles: ['toezicht', 'regio-toezicht'],
    sees: 'rijen',
    why: '§6.2.1: who enforces, handles',
  },
  'steekproef:trekken': {
    roles: ['toezicht', 'regio-toezicht'],
    sees: 'rijen',
    why: '§6.2.1: random sample checks',
  },
  'cijfers:lezen': {
    roles: ['beleid', ...gemeenterollen],
    sees: 'cijfers',
    why: '§3.1.5: counts without exposing persons',
  },

  'maandlevering:lezen': {
    roles: [...huisvesters, 'registratie', 'toezicht', 'belastingen', 'regio-toezicht'],
    sees: 'rijen',
    why: 'Bijlage 2.10: the monthly overview, by numbers',
  },
  'maandlevering:personen': {
    roles: [...huisvesters, ...registerlezers],
    sees: 'personen',
    why: 'Bijlage 2.10, art. 438 Sr: the nights of a delivered month with who slept there',
  },
  'maandlevering:leveren': {
    roles: huisvesters,
    sees: 'rijen',
    why: 'Bijlage 2.10: earlier than it goes by itself, or late',
  },
  'maandlevering:corrigeren': {
    roles: huisvesters,
    sees: 'personen',
    why: 'Bijlage 2.10: put right what was delivered, with the reason; both versions stay',
  },
  'maandlevering:opvragen': {
    roles: ['registratie', 'toezicht', 'regio-toezicht'],
    sees: 'rijen',
    why: 'Bijlage 2.10: ask again for what was not delivered, or not whole',
  },
  'inschrijving:eigen': {
    roles: huisvesters,
    sees: 'personen',
    why: '§3.1.1, Bijlage 2.13: which registration fits an own resident, and pointing it out',
  },
  'inschrijving:lezen': {
    roles: ['registratie'],
    sees: 'personen',
    why: '§3.1.1: who is to be registered here; art. 2.38 Wet BRP',
  },
  'inschrijving:bijhouden': {
    roles: ['registratie'],
    sees: 'personen',
    why: '§3.1.1, §3.1.2: invite, register on location, note what the BRP says',
  },
  'adrescontrole:lezen': {
    roles: registerlezers,
    sees: 'rijen',
    why: '§3.1.2: what was found at which address, by numbers',
  },
  'adrescontrole:doen': {
    roles: ['registratie', 'toezicht'],
    sees: 'personen',
    why: '§3.1.2, §6.2.8: counts who sleeps where and who belongs in the BRP; shows numbers only',
  },
  'levering:lezen': {
    roles: huisvesters,
    sees: 'rijen',
    why: '§3.1.3: who handed something over can show that it did',
  },
  'koppeling:beheren': {
    roles: ['huisvester-beheerder', 'beheer'],
    sees: 'beheer',
    why: "§3.1.3: link with the entrepreneur's own registration, made by who answers for it",
  },

  'bewaren:lezen': {
    roles: ['beheer'],
    sees: 'beheer',
    why: 'Art. 5 lid 2 AVG: what is kept how long, what goes tonight, what went; counts only',
  },
  'bewaren:instellen': {
    roles: ['beheer'],
    sees: 'beheer',
    why: '§3.1.3 e: a gemeente sets its terms, within bounds and with its ground',
  },
  'mijn:openen': {
    roles: ['iedereen'],
    sees: 'rijen',
    why: '§3.1.3 e, art. 12 AVG: who has the code from check-in, without an account',
  },
  'mijn:lezen': {
    roles: ['iedereen'],
    sees: 'rijen',
    why: 'Art. 15 AVG: own data, by the code from check-in',
  },
  'mijn:verzoeken': { roles: ['iedereen'], sees: 'rijen', why: 'Art. 16, 21 AVG: by the code from check-in' },
  'bewonerscode:maken': {
    roles: huisvesters,
    sees: 'personen',
    why: 'Art. 12 lid 2 AVG: who is checked in by the huisvester gets the code for the own page too',
  },
  'verzoek:lezen': {
    roles: [...huisvesters, 'registratie', 'beheer'],
    sees: 'rijen',
    why: 'Art. 12 AVG: requests to answer, and their terms; no names',
  },
  'verzoek:behandelen': {
    roles: ['huisvester-beheerder', 'registratie', 'beheer'],
    sees: 'rijen',
    why: 'Art. 12 lid 3 AVG: who answers for the data answers the request',
  },
  'verzoek:vastleggen': {
    roles: [...huisvesters, 'registratie'],
    sees: 'personen',
    why: 'Art. 12 AVG: somebody asks at the desk instead of by code',
  },
  'persoon:uitvoer': {
    roles: [...huisvesters, 'registratie'],
    sees: 'personen',
    why: 'Art. 15 lid 3 AVG: a copy of everything about one person, for a request',
  },

  'verblijfsbelasting:lezen': {
    roles: [...huisvesters, 'belastingen'],
    sees: 'rijen',
    why: '§3.1.4: own declarations and assessments; those of the gemeente, by numbers',
  },
  'verblijfsbelasting:heffen': {
    roles: ['belastingen'],
    sees: 'rijen',
    why: '§3.1.4, art. 224 Gemeentewet: who levies; numbers, no names',
  },
  'aangifte:indienen': {
    roles: ['huisvester-beheerder'],
    sees: 'rijen',
    why: 'Art. 237 Gemeentewet: who is liable agrees with what was drafted, or objects line by line',
  },
  'aangifte:aanleveren': {
    roles: ['huisvester-medewerker'],
    sees: 'rijen',
    why: 'Art. 237 Gemeentewet: by a machine that the beheerder of who is liable gave this scope; never a person',
  },
  'bezwaar:indienen': {
    roles: ['huisvester-beheerder', 'belastingen'],
    sees: 'rijen',
    why: 'Art. 236 Gemeentewet: by who is liable; what came on paper is recorded by who levies',
  },
  'verordening:lezen': {
    roles: ['belastingen', 'beheer'],
    sees: 'rijen',
    why: '§3.1.4: what the gemeente set',
  },
  'verordening:beheren': {
    roles: ['belastingen', 'beheer'],
    sees: 'rijen',
    why: '§3.1.4: the ordinance of the council as data, with its dates',
  },

  'gebruikers:beheren': { roles: ['beheer'], sees: 'beheer', why: 'BIO2 5.18: who gives access' },
  'instellingen:beheren': {
    roles: ['beheer'],
    sees: 'beheer',
    why: 'Closing hour, extra fields with their legal ground',
  },
  'auditlog:lezen': { roles: ['beheer'], sees: 'beheer', why: 'BIO2 8.15' },
  'inzage:lezen': { roles: ['beheer'], sees: 'beheer', why: 'Logboek Dataverwerkingen: who looked at whom' },
  'taken:beheren': { roles: ['beheer'], sees: 'beheer', why: 'What ran, what failed, run again' },
  'sessie:beheren': { roles: ['ingelogd'], sees: 'rijen', why: 'Own sessions' },
} as const satisfies Record<string, Right>;

/** Every action there is. */
export type Actie = keyof typeof rechten;
