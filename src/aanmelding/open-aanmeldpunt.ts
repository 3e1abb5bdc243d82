import { sql } from 'kysely';
import { z } from 'zod';
import type { ExtraVeld } from '../beleid/registratievelden.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { sleutelHash } from './sleutel.ts';

/** Where a guest checks in, and what is asked there. Nothing about anybody's entry. */
export type Aanmeldpunt = {
  id: string;
  soort: 'kiosk' | 'deur';
  locatie: {
    naam: string;
    straat: string;
    huisnummer: string;
    postcode: string;
    woonplaats: string;
    contactNaam: string;
    contactTelefoon: string;
  };
  gemeente: { code: string; naam: string; slug: string };
  /** What the gemeente asks beyond art. 438 Sr. */
  velden: ExtraVeld[];
  /** ISO date, on the Dutch calendar. */
  vandaag: string;
};

type Row = {
  id: string;
  soort: Aanmeldpunt['soort'];
  gemeente: string;
  naam: string;
  straat: string;
  huisnummer: string;
  postcode: string;
  woonplaats: string;
  contact_naam: string;
  contact_telefoon: string;
  gemeentenaam: string;
  slug: string;
  velden: ExtraVeld[];
};

/**
 * What the page of a door or a tablet begins with (§3.1.3 d). Anybody who has its secret may ask.
 * @param sleutel of the tablet, or in the address on the door sheet
 * @throws NotFound when the secret is unknown or withdrawn, or the location is not in use
 */
export const openAanmeldpunt = useCase({
  allow: 'aanmeldpunt:openen',
  kind: 'read',
  input: z.object({ sleutel: z.string().min(1).max(200) }),
  run: async ({ trx, clock, now }, { sleutel }): Promise<Aanmeldpunt> => {
    const vandaag = today(clock);
    const { rows } = await sql<Row>`
      select * from aanmeldpunt_lezen(${sleutelHash(sleutel)}::bytea, ${vandaag}::date)`.execute(trx);
    const [row] = rows;
    if (row === undefined) throw new NotFound('aanmeldpunt');
    await sql`select aanmeldpunt_aanraken(${sleutelHash(sleutel)}::bytea, ${now}::timestamptz)`.execute(trx);
    const { id, soort, gemeente, gemeentenaam, slug, velden, contact_naam, contact_telefoon, ...adres } = row;
    const { naam, straat, huisnummer, postcode, woonplaats } = adres;
    return {
      id,
      soort,
      locatie: {
        ...{ naam, straat, huisnummer, postcode, woonplaats },
        contactNaam: contact_naam,
        contactTelefoon: contact_telefoon,
      },
      gemeente: { code: gemeente, naam: gemeentenaam, slug },
      velden,
      vandaag,
    };
  },
});
