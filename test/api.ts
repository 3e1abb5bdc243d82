import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { KOPPELSCOPES, type Koppelrol, scopesVan } from '../src/beleid/koppelscopes.ts';
import type { Database } from '../src/platform/database/open-database.ts';
import { asOwner } from './database.ts';

export type Answer = Omit<LightMyRequestResponse, 'json'> & { body: string; json<T = unknown>(): T };

/** A machine with a token, which asks the interface things. */
export type Machine = {
  id: string;
  secret: string;
  token: string;
  get(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  send(
    method: 'PUT' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
};

/** A machine client as a row, without a screen. @returns its secret */
export async function createKoppeling(
  database: Database,
  of: {
    rol?: Koppelrol;
    organisatie?: string;
    gemeente?: string;
    scopes?: readonly string[];
    naam?: string;
    sleutels?: object[];
  },
): Promise<{ id: string; secret: string }> {
  const id = randomUUID();
  const secret = randomBytes(32).toString('base64url');
  const rol = of.rol ?? (of.organisatie ? 'huisvester-medewerker' : 'toezicht');
  const naam = of.naam ?? 'Reserveringen';
  const scopes = of.scopes ?? scopesVan(rol);
  const now = new Date('2026-11-01T08:00:00Z');
  await asOwner(database, async (owner) => {
    await owner
      .insertInto('gebruiker')
      .values({ id, uitgever: 'urn:onderdak:koppeling', onderwerp: id, naam })
      .execute();
    await sql`insert into koppeling (id, naam, rol, gemeente, organisatie, scopes, geheim_hash, sleutels, aangemaakt_op)
      values (${id}, ${naam}, ${rol}, ${of.gemeente ?? null}, ${of.organisatie ?? null}, ${[...scopes]}::text[],
        ${of.sleutels ? null : sql`sha256(${secret}::text::bytea)`}, ${of.sleutels ? JSON.stringify(of.sleutels) : null}::jsonb, ${now})`.execute(
      owner,
    );
  });
  return { id, secret };
}

/** Asks for a token as RFC 6749 §4.4 says. */
export function askToken(
  app: FastifyInstance,
  form: Record<string, string>,
  basic?: { id: string; secret: string },
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/oauth/token',
    payload: new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(basic && {
        authorization: `Basic ${Buffer.from(`${basic.id}:${encodeURIComponent(basic.secret)}`).toString('base64')}`,
      }),
    },
  });
}

/** A machine of an organisation or a gemeente, which has asked for a token. */
export async function createMachine(
  app: FastifyInstance,
  database: Database,
  of: Parameters<typeof createKoppeling>[1],
): Promise<Machine> {
  const { id, secret } = await createKoppeling(database, of);
  const answer = await askToken(
    app,
    {
      scope: (of.scopes ?? KOPPELSCOPES)
        .filter((scope) => !of.scopes || of.scopes.includes(scope))
        .filter((scope) =>
          scopesVan(of.rol ?? (of.organisatie ? 'huisvester-medewerker' : 'toezicht')).includes(
            scope as never,
          ),
        )
        .join(' '),
    },
    { id, secret },
  );
  const token = (answer.json() as { access_token: string }).access_token;
  return { id, secret, token, ...machineOf(app, token) };
}

/** Asks with a token. */
export function machineOf(app: FastifyInstance, token: string): Pick<Machine, 'get' | 'send'> {
  const authorization = `Bearer ${token}`;
  return {
    get: (path, headers = {}) =>
      app.inject({ method: 'GET', url: `/api/v1${path}`, headers: { authorization, ...headers } }),
    send: (method, path, body, headers = {}) =>
      app.inject({
        method,
        url: `/api/v1${path}`,
        ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
        headers: {
          authorization,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      }),
  };
}
