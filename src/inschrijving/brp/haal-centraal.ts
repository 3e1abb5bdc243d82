import { setTimeout as wait } from 'node:timers/promises';
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
/** Milliseconds that we wait at most when asked to come back later; once, since somebody waits for the page. */
const TERUGKOMEN = 5000;

const gevonden = z.object({
  type: z.literal(ZOEKTYPE),
  personen: z.array(z.object({ opschortingBijhouding: z.unknown().optional() })).default([]),
});
/** Problem details (RFC 9457, before it RFC 7807); of a gateway in between the body can be anything. */
const probleem = z.object({ code: z.string().optional() });

/**
 * The BRP through Haal Centraal BRP bevragen: a POST to `/personen`, key in `X-API-KEY`. Nothing of a question or an answer
 * is kept or logged.
 * @param wachten milliseconds before we give up on an answer
 */
export function haalCentraal({ url, sleutel }: BrpVerbinding, wachten = WACHTEN): BrpBron {
  const address = `${url.replace(/\/$/, '')}/personen`;
  return {
    async telOpAdres({ postcode, huisnummer, huisletter, toevoeging }: BrpAdres) {
      const question = {
        type: ZOEKTYPE,
        fields: [VELD],
        postcode,
        huisnummer,
        ...(huisletter !== undefined && { huisletter }),
        ...(toevoeging !== undefined && { huisnummertoevoeging: toevoeging }),
      };
      let answer = await ask(address, sleutel, question, wachten);
      const later = terugOver(answer);
      if (later !== null) {
        await wait(later);
        answer = await ask(address, sleutel, question, wachten);
      }
      return lees(answer);
    },
  };
}

type Antwoord = { status: number; body: unknown; retryAfter: string | null };

/** @throws Refused by what the API says is the matter */
function lees({ status, body }: Antwoord): number | null {
  // The API counts no further than ten.
  if (status === 400 && probleem.safeParse(body).data?.code === 'tooManyResults') return null;
  if (status === 401 || status === 403) throw new Refused('brp_geweigerd');
  if (status === 429) throw new Refused('brp_te_druk');
  const read = gevonden.safeParse(body);
  if (status !== 200 || !read.success) throw new Refused('brp_onbereikbaar');
  return read.data.personen.filter(({ opschortingBijhouding }) => opschortingBijhouding === undefined).length;
}

/** Milliseconds after which to ask again; null when it was answered, or it says no time that we can wait. */
function terugOver({ status, retryAfter }: Antwoord): number | null {
  if (status !== 429 && status !== 503) return null;
  const ms = /^\d{1,5}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : Number.NaN;
  return ms <= TERUGKOMEN ? ms : null;
}

async function ask(address: string, sleutel: string, body: object, wachten: number): Promise<Antwoord> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        accept: 'application/json; charset=utf-8',
        'x-api-key': sleutel,
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(wachten),
    });
    const text = await answer.text();
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: jsonOf(text) };
  } catch {
    throw new Refused('brp_onbereikbaar');
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
