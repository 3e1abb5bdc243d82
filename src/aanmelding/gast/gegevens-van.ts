import type { Context } from '../../platform/access/context.ts';
import { GASTTALEN, type Gasttaal } from '../aanmelding.ts';
import type { Aanmeldpunt } from '../open-aanmeldpunt.ts';
import type { Gastgegevens } from './gegevens.ts';
import type { Ingang } from './ingang.ts';
import { gastteksten } from './teksten.ts';
import { zegelVan } from './zegel.ts';

/** Seconds without a sign of life after which a page is wiped: a shared tablet soon, an own phone later. */
const STIL = { kiosk: 60, deur: 600 } as const;

/** What a guest's page is made of and hands its script. */
export function gegevensVan(
  ctx: Context,
  { begin, soort }: Ingang,
  { id, locatie, gemeente }: Aanmeldpunt,
  taal: Gasttaal,
): Gastgegevens {
  return {
    taal,
    teksten: gastteksten[taal],
    begin,
    verzenden: `${begin}/verzenden`,
    opslag: `onderdak-onverzonden-${id}`,
    // A tablet has the guests of tomorrow; a phone has one, who chose.
    bewaar: [begin, ...(soort === 'kiosk' ? GASTTALEN : [taal]).map((each) => `${begin}/${each}`)],
    gemeente: gemeente.naam,
    contact: { naam: locatie.contactNaam, telefoon: locatie.contactTelefoon },
    zegel: zegelVan(ctx),
    stilSeconden: STIL[soort],
  };
}
