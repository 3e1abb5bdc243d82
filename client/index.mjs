import { createHash, createPrivateKey, randomUUID } from 'node:crypto';
import { importPKCS8, SignJWT } from 'jose';
import createClient from 'openapi-fetch';

/**
 * How to reach an installation, and as which machine client.
 * @typedef {{
 *   url: string,
 *   clientId: string,
 *   clientSecret?: string,
 *   clientKey?: string,
 *   scope?: string,
 *   fetch?: typeof globalThis.fetch,
 *   wait?: (seconds: number) => Promise<void>,
 * }} Settings `url`: address of the installation; `clientKey`: private key (PKCS #8, PEM) in place of the secret;
 *   `scope`: all of the client's own when left out
 */

/** Tokens are asked for anew this many seconds before they end. */
const MARGIN = 30;
/** How often a request is sent again when it is too much or the other side is away for a moment. */
const TRIES = 4;
/** Seconds to wait where nothing is said. */
const PAUSE = 2;

/**
 * A typed client of the REST interface: `client.GET('/locaties')`. It gets its own tokens, and waits and sends again when
 * asked to; sending again is safe, because everything that is written carries its own identifier.
 * @param {Settings} settings
 * @returns {import('openapi-fetch').Client<import('./schema.generated.d.ts').paths>}
 */
export function onderdak(settings) {
  const { url, fetch = globalThis.fetch, wait = pause } = settings;
  /** @type {{ value: string, until: number } | null} */
  let token = null;
  const bearer = async () => {
    if (token === null || token.until < Date.now()) token = await askToken(settings, fetch);
    return token.value;
  };
  return createClient({
    baseUrl: `${url.replace(/\/$/, '')}/api/v1`,
    fetch: async (request) => {
      for (let attempt = 1; ; attempt += 1) {
        const sent = request.clone();
        sent.headers.set('authorization', `Bearer ${await bearer()}`);
        const answer = await fetch(sent);
        if (answer.status === 401 && attempt === 1) token = null;
        else if (![429, 503].includes(answer.status) || attempt === TRIES) return answer;
        else await wait(Number(answer.headers.get('retry-after') ?? PAUSE));
      }
    },
  });
}

/** @param {number} seconds */
function pause(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/**
 * OAuth 2.0 client credentials (RFC 6749 §4.4).
 * @param {Settings} settings
 * @param {typeof globalThis.fetch} fetch
 */
async function askToken(settings, fetch) {
  const { clientId, clientSecret, clientKey, scope } = settings;
  const address = `${settings.url.replace(/\/$/, '')}/oauth/token`;
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) });
  /** @type {Record<string, string>} */
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  if (clientKey !== undefined) {
    form.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    form.set('client_assertion', await signProof(clientId, clientKey, address));
  } else {
    const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret ?? '')}`;
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  const answer = await fetch(new Request(address, { method: 'POST', headers, body: form }));
  const body = /** @type {{ access_token?: string, expires_in?: number, error?: string }} */ (
    await answer.json()
  );
  if (body.access_token === undefined) throw new Error(`No token: ${body.error ?? answer.status}`);
  return { value: body.access_token, until: Date.now() + ((body.expires_in ?? 60) - MARGIN) * 1000 };
}

/**
 * A proof signed with the own key (RFC 7523), good for one token.
 * @param {string} clientId
 * @param {string} pem
 * @param {string} audience
 */
async function signProof(clientId, pem, audience) {
  const type = createPrivateKey(pem).asymmetricKeyType;
  const alg = type === 'ed25519' ? 'EdDSA' : type === 'ec' ? 'ES256' : 'PS256';
  return new SignJWT({})
    .setProtectedHeader({ alg })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(audience)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importPKCS8(pem, alg));
}

/**
 * An identifier (UUID version 8, RFC 9562) that follows from words: the same words give the same one, so that what is
 * sent again is known to be the same.
 * @param {...(string | number)} words
 */
export function identifierOf(...words) {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
