import { z } from 'zod';
import { Refused } from '../../platform/errors.ts';
import type { BrpAdres, BrpBron } from './brp-bron.ts';

/** Where the API is and the key for it; null in an installation that has none. */
export interface BrpVerbinding {
  /** Address before `/personen`. */
  url: string;
  sleutel: string;
}

/** The search we use, by its name in the API (Haal Centraal BRP bevragen 2.7). */
const ZOEKTYPE = 'ZoekMetPostcodeEnHuisnummer';
/**
 * At least one field must be asked. This one tells least about a person, and is not kept: only rows are counted. What
 * comes along unasked (such as the end of a registration) is looked at to leave out who lives there no more.
 */
const VELD = 'leeftijd';
/** Milliseconds before we give up on an answer. */
const WACHTEN = 10_000;

const gevonden = z.object({
  type: z.literal(ZOEKTYPE),
  personen: z.array(z.object({ opschortingBijhouding: z.unknown().optional() })).default([]),
});
const fout = z.object({ code: z.string().optional() });

/** The BRP through Haal Centraal BRP bevragen: a POST to `/personen`, key in `X-API-KEY`. */
export function haalCentraal({ url, sleutel }: BrpVerbinding): BrpBron {
  return {
    async telOpAdres({ postcode, huisnummer, huisletter, toevoeging }: BrpAdres) {
      const answer = await ask(`${url.replace(/\/$/, '')}/personen`, sleutel, {
        type: ZOEKTYPE,
        fields: [VELD],
        postcode,
        huisnummer,
        ...(huisletter !== undefined && { huisletter }),
        ...(toevoeging !== undefined && { huisnummertoevoeging: toevoeging }),
      });
      const body: unknown = await answer.json().catch(() => null);
      // The API counts no further than ten.
      if (answer.status === 400 && fout.safeParse(body).data?.code === 'tooManyResults') return null;
      if (answer.status === 401 || answer.status === 403) throw new Refused('brp_geweigerd');
      const read = gevonden.safeParse(body);
      if (!answer.ok || !read.success) throw new Refused('brp_onbereikbaar');
      return read.data.personen.filter(({ opschortingBijhouding }) => opschortingBijhouding === undefined)
        .length;
    },
  };
}

async function ask(address: string, sleutel: string, body: object): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        accept: 'application/json; charset=utf-8',
        'x-api-key': sleutel,
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(WACHTEN),
    });
  } catch {
    throw new Refused('brp_onbereikbaar');
  }
}
