import { type IsoDate, monthOf } from '../platform/dates/index.ts';
import type { Bevinding } from './beoordeel-locatie.ts';
import type { BepalingId, Tweetalig } from './bepalingen.ts';
import { type PlanologischeStatus, planologischeStatussen } from './locatiestatus.ts';

interface Signaalsoort {
  naam: Tweetalig;
  uitleg: Tweetalig;
  bepaling: BepalingId;
}

/** What toezicht is told by itself. A signal is no judgement: a person looks first. */
export const signaalsoorten = {
  boven_maximum: {
    naam: { nl: 'Boven het maximum', en: 'Over the maximum' },
    uitleg: {
      nl: 'Er slapen meer mensen dan de locatie toelaat',
      en: 'More people sleep there than the location allows',
    },
    bepaling: '§3.1.2',
  },
  nacht_ontbreekt: {
    naam: { nl: 'Nacht ontbreekt', en: 'Night missing' },
    uitleg: { nl: 'Niemand heeft deze nacht bevestigd', en: 'Nobody confirmed this night' },
    bepaling: 'Bijlage 2.10',
  },
  snf_verlopen: {
    naam: { nl: 'SNF verlopen', en: 'SNF expired' },
    uitleg: {
      nl: 'Het SNF-certificaat van de locatie is verlopen',
      en: "The location's SNF certificate has expired",
    },
    bepaling: 'Bijlage 2.3',
  },
  vergunning_verlopen: {
    naam: { nl: 'Vergunning verlopen', en: 'Permit expired' },
    uitleg: { nl: 'De vergunning van de locatie is verlopen', en: "The location's permit has expired" },
    bepaling: '§6.2.2',
  },
  niet_toegestane_locatie: {
    naam: { nl: 'Niet toegestane locatie', en: 'Location not allowed' },
    uitleg: { nl: 'De locatie is bekend en niet toegestaan', en: 'The location is known and not allowed' },
    bepaling: '§5.1.2',
  },
  strijdig_met_beleid: {
    naam: { nl: 'Strijdig met het beleid', en: 'Against the policy' },
    uitleg: {
      nl: 'De locatie past niet bij de huisvestingsvormen en plekken van het beleid',
      en: 'The location does not fit the forms and places of the policy',
    },
    bepaling: '§5.1.1',
  },
  adres_te_veel: {
    naam: { nl: 'Te veel ingeschrevenen op adres', en: 'Too many registered at address' },
    uitleg: {
      nl: 'In de BRP staan meer mensen op dit adres dan er mogen wonen, of dan er volgens het nachtregister slapen',
      en: 'The BRP has more people at this address than may live there, or than sleep there by the night register',
    },
    bepaling: '§3.1.2',
  },
  adres_te_weinig: {
    naam: { nl: 'Te weinig ingeschrevenen op adres', en: 'Too few registered at address' },
    uitleg: {
      nl: 'In de BRP staan minder mensen op dit adres dan er volgens het nachtregister horen te staan',
      en: 'The BRP has fewer people at this address than should be there by the night register',
    },
    bepaling: '§3.1.2',
  },
  adres_onbekend: {
    naam: { nl: 'Onbekend adres met veel ingeschrevenen', en: 'Unknown address with many registered' },
    uitleg: {
      nl: 'Op een adres dat hier geen locatie is, staan opvallend veel mensen in de BRP',
      en: 'At an address that is no location here, the BRP has strikingly many people',
    },
    bepaling: '§3.1.2',
  },
  adres_leeg_bewoond: {
    naam: { nl: 'Leegstaand maar bewoond', en: 'Vacant but lived in' },
    uitleg: {
      nl: 'Het pand staat op de leegstandslijst, maar volgens het nachtregister slapen er mensen',
      en: 'The building is on the list of vacant ones, but by the night register people sleep there',
    },
    bepaling: '§6.2.8',
  },
  vertrokken_met_formulier: {
    naam: { nl: 'Vertrokken, formulier getekend', en: 'Left, form signed' },
    uitleg: {
      nl: 'Een bewoner die vooraf het uitschrijfformulier tekende, is volgens het nachtregister vertrokken; alleen de bewoner zelf kan aangifte van vertrek doen',
      en: 'A resident who signed the deregistration form beforehand has left by the night register; only the resident can file the departure',
    },
    bepaling: '§3.1.2',
  },
} as const satisfies Record<string, Signaalsoort>;

export type SignaalsoortCode = keyof typeof signaalsoorten;

/** What a signal is about. Dates are those of the night, the certificate or the permit. */
export type Signaalfeit =
  | { soort: 'boven_maximum' | 'nacht_ontbreekt'; locatie: string; nacht: IsoDate }
  | { soort: 'snf_verlopen' | 'vergunning_verlopen'; locatie: string; geldigTot: IsoDate }
  | { soort: 'niet_toegestane_locatie' | 'strijdig_met_beleid'; locatie: string }
  | { soort: Adressignaal; adres: string; controle: string }
  | { soort: 'vertrokken_met_formulier'; formulier: string; vertrek: IsoDate };

/** What a check of addresses signals (§3.1.2, §6.2.8). */
export type Adressignaal = 'adres_te_veel' | 'adres_te_weinig' | 'adres_onbekend' | 'adres_leeg_bewoond';

/**
 * Key under which the same thing is signalled only once: each missing night by itself, too many people once a month, an
 * expiry once per end date, a location's standing once, an address once in each check that finds no open signal about it, a departure once per signed form and day.
 */
export function signaalsleutel(feit: Signaalfeit): string {
  if ('adres' in feit) return [feit.soort, feit.adres, feit.controle].join(':');
  if ('formulier' in feit) return [feit.soort, feit.formulier, feit.vertrek].join(':');
  const about = [feit.soort, feit.locatie];
  if (feit.soort === 'nacht_ontbreekt') about.push(feit.nacht);
  if (feit.soort === 'boven_maximum') about.push(monthOf(feit.nacht));
  if ('geldigTot' in feit) about.push(feit.geldigTot);
  return about.join(':');
}

/**
 * Which signals a location's standing and findings force. An expired certificate or permit has its own; any other
 * finding against the policy gives one, unless the location is known as not allowed already.
 */
export function signalenVanLocatie(
  locatie: { id: string; planologischeStatus: PlanologischeStatus },
  bevindingen: readonly Bevinding[],
): Signaalfeit[] {
  const { id, planologischeStatus: status } = locatie;
  const against = bevindingen.filter(({ ernst }) => ernst === 'strijdig');
  const expired = (['snf_verlopen', 'vergunning_verlopen'] as const).flatMap((soort) =>
    against
      .filter(({ code }) => code === soort)
      .map(({ params }) => ({ soort, locatie: id, geldigTot: String(params.datum) })),
  );
  if (planologischeStatussen[status].signaal)
    return [{ soort: 'niet_toegestane_locatie', locatie: id }, ...expired];
  return against.length > expired.length
    ? [{ soort: 'strijdig_met_beleid', locatie: id }, ...expired]
    : expired;
}
