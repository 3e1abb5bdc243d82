import type { Database } from '../../../src/platform/database/open-database.ts';
import { createKoppeling } from '../../api.ts';

/** A machine client with a token, which can be used at any process. */
export type Machine = {
  id: string;
  /** Asks the process at `url` for something. */
  ask(
    url: string,
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
};

/** Long before a token ends. */
const TOKEN_MS = 8 * 60_000;

/** A machine of an organisation, which gets its tokens at the process at `url`. */
export async function createMachineOf(
  database: Database,
  organisatie: string,
  url: string,
): Promise<Machine> {
  const { id, secret } = await createKoppeling(database, { organisatie });
  let token = await tokenFor(url, id, secret);
  let until = Date.now() + TOKEN_MS;
  return {
    id,
    ask: async (at, method, path, body) => {
      if (Date.now() > until) {
        until = Date.now() + TOKEN_MS;
        token = await tokenFor(url, id, secret);
      }
      const type =
        method === 'PATCH' ? { 'content-type': 'application/merge-patch+json', 'if-match': '*' } : JSON_TYPE;
      const answer = await fetch(`${at}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : type) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
    },
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** @throws Error when the process at `url` gives none */
export async function tokenFor(url: string, id: string, secret: string): Promise<string> {
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'verblijven:lezen verblijven:schrijven nachten:schrijven',
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`no token: ${answer.status}`);
  return token;
}
