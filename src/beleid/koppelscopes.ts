import type { Tweetalig } from './bepalingen.ts';
import { type Actie, rechten } from './rechten.ts';

/** Roles a machine can have: those whose work a machine can do. Deciding about people and access stays with people. */
export const KOPPELROLLEN = ['huisvester-medewerker', 'registratie', 'toezicht', 'belastingen'] as const;
export type Koppelrol = (typeof KOPPELROLLEN)[number];

/**
 * What a machine can be allowed (§3.1.3: link with the entrepreneur's own registration): OAuth scopes, each a few lines
 * of the role table. A scope never gives more than the role it is held with.
 */
export const koppelscopes = {
  'locaties:lezen': {
    acties: ['locatie:lezen', 'organisatie:eigen', 'toelating:lezen'],
    naam: { nl: 'Organisatie, locaties en slaapplaatsen lezen', en: 'Read organisation, locations and beds' },
  },
  'verblijven:lezen': {
    acties: ['verblijf:lezen'],
    naam: { nl: 'Verblijven lezen, met namen', en: 'Read stays, with names' },
  },
  'verblijven:schrijven': {
    acties: ['verblijf:registreren', 'verblijf:corrigeren', 'verblijf:vervallen'],
    naam: {
      nl: 'Mensen inschrijven, laten vertrekken, corrigeren',
      en: 'Check people in and out, and correct',
    },
  },
  'nachten:lezen': {
    acties: ['nacht:lezen', 'vanavond:lezen'],
    naam: { nl: 'Nachten en aantallen lezen', en: 'Read nights and numbers' },
  },
  'nachten:schrijven': {
    acties: ['nacht:bevestigen', 'nacht:ongedaan'],
    naam: { nl: 'Nachten bevestigen', en: 'Confirm nights' },
  },
  'nachtregister:lezen': {
    acties: ['nacht:lezen', 'nachtregister:opvragen'],
    naam: {
      nl: 'Het actuele nachtregister lezen, met namen',
      en: 'Read the current night register, with names',
    },
  },
  'personen:zoeken': {
    acties: ['persoon:zoeken'],
    naam: { nl: 'Een persoon zoeken in het nachtregister', en: 'Search a person in the night register' },
  },
  'signalen:lezen': {
    acties: ['signaal:lezen'],
    naam: { nl: 'Signalen lezen', en: 'Read signals' },
  },
  'maandleveringen:lezen': {
    acties: ['maandlevering:lezen'],
    naam: { nl: 'Maandleveringen lezen', en: 'Read monthly deliveries' },
  },
  'maandleveringen:schrijven': {
    acties: ['maandlevering:leveren', 'maandlevering:corrigeren'],
    naam: { nl: 'Maanden leveren en corrigeren', en: 'Deliver and correct months' },
  },
  'verblijfsbelasting:lezen': {
    acties: ['verblijfsbelasting:lezen'],
    naam: {
      nl: 'Aangiften en aanslagen lezen, in aantallen',
      en: 'Read tax declarations and assessments, by numbers',
    },
  },
  'aangiften:indienen': {
    acties: ['aangifte:aanleveren'],
    naam: { nl: 'Aangiften verblijfsbelasting indienen', en: 'Hand in tax declarations' },
  },
  'leveringen:lezen': {
    acties: ['levering:lezen'],
    naam: { nl: 'Leveringsbewijzen lezen', en: 'Read receipts' },
  },
} as const satisfies Record<string, { acties: readonly Actie[]; naam: Tweetalig }>;
export type Koppelscope = keyof typeof koppelscopes;

export const KOPPELSCOPES = Object.keys(koppelscopes) as [Koppelscope, ...Koppelscope[]];

/** The scopes that mean something for a role: those with an action the role allows. */
export function scopesVan(rol: Koppelrol): Koppelscope[] {
  return KOPPELSCOPES.filter((scope) =>
    koppelscopes[scope].acties.some((actie) => (rechten[actie].roles as readonly string[]).includes(rol)),
  );
}

/** The actions that scopes allow. Unknown ones allow nothing: a token may be older than this table. */
export function actiesVan(scopes: readonly string[]): Actie[] {
  return [
    ...new Set(
      KOPPELSCOPES.filter((scope) => scopes.includes(scope)).flatMap((scope) => koppelscopes[scope].acties),
    ),
  ];
}
