import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import pino from 'pino';
import type { ServerBuild } from 'react-router';
import { afterAll } from 'vitest';
import { createApp } from '../src/app.ts';
import { makeJobDesk } from '../src/jobs.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import type { Database } from '../src/platform/database/open-database.ts';
import { type Clock, fixedClock, toDate } from '../src/platform/dates/index.ts';
import type { Config } from '../src/platform/http/config.ts';
import { csrfToken } from '../src/platform/http/csrf.ts';
import type { Services } from '../src/platform/http/services.ts';
import { sessionHash } from '../src/platform/identity/sessions.ts';
import { retentionState } from '../src/privacy/index.ts';
import { asOwner } from './database.ts';
import { NOW } from './factories/actor.ts';

const config: Config = {
  mode: 'demo',
  root: process.cwd(),
  host: 'localhost',
  port: 0,
  dataDir: '',
  databaseUrl: undefined,
  migrationDatabaseUrl: undefined,
  publicUrl: 'http://localhost',
  secret: 'a secret of the tests, of forty characters',
  oidc: null,
  smtpUrl: undefined,
  mailFrom: 'Onderdak <onderdak@localhost>',
  logLevel: 'silent',
  trustProxy: false,
  requestsPerMinute: 100_000,
  brp: null,
  firstAdministrator: null,
  demoNow: undefined,
};

/** A person's browser: its cookies, and forms that carry their token. */
export type Browser = {
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  post(
    url: string,
    values: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  cookies: Map<string, string>;
  csrf: string;
};

export type TestApp = {
  app: FastifyInstance;
  clock: Clock;
  /** A browser in which this actor is logged in; of nobody when left out. */
  browserOf(actor?: Actor): Promise<Browser>;
};

/** The whole application on a test's database, asked without a network. */
export async function testApp(
  database: Database,
  over: {
    now?: string;
    config?: Partial<Config>;
    services?: Partial<Services>;
    /** Changes the pages that are served. */
    pages?: (pages: ServerBuild) => ServerBuild;
  } = {},
): Promise<TestApp> {
  const clock = fixedClock(over.now ?? NOW);
  const pages = (await import('virtual:react-router/server-build')) as ServerBuild;
  const settings = { ...config, ...over.config };
  const app = await createApp({
    services: {
      config: settings,
      database,
      clock,
      jobs: makeJobDesk(),
      log: pino({ level: 'silent' }),
      demoPeople: [],
      demoCode: null,
      afterLogin: async () => {},
      jobsReady: () => true,
      retention: () => retentionState(database.db, 0),
      ...over.services,
    },
    pages: async () => over.pages?.(pages) ?? pages,
    mode: 'production',
  });
  await app.ready();
  afterAll(() => app.close());
  return {
    app,
    clock,
    browserOf: async (actor) =>
      browser(app, settings.secret, actor ? await logIn(database, actor, clock) : undefined),
  };
}

/** Begins a session for an actor whose `gebruiker` row exists. @returns the cookie's value */
async function logIn(database: Database, actor: Actor, clock: Clock): Promise<string> {
  const cookie = randomUUID();
  const now = toDate(clock.now());
  await asOwner(database, (owner) =>
    sql`insert into sessie (hash, id, gebruiker, organisatie, begonnen_op, laatst_gezien_op)
      values (${sessionHash(cookie)}, ${randomUUID()}, ${actor.id}, ${actor.organisatie}, ${now}, ${now})`.execute(
      owner,
    ),
  );
  return cookie;
}

function browser(app: FastifyInstance, secret: string, session: string | undefined): Browser {
  const cookies = new Map<string, string>(
    session === undefined ? [['onderdak-bezoeker', randomUUID()]] : [['onderdak', session]],
  );
  const csrf = csrfToken(secret, session ?? cookies.get('onderdak-bezoeker') ?? '');
  const keep = (response: LightMyRequestResponse) => {
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const send = () => ({ cookies: Object.fromEntries(cookies) });
  return {
    cookies,
    csrf,
    get: async (url, headers = {}) => keep(await app.inject({ method: 'GET', url, headers, ...send() })),
    post: async (url, values, headers = {}) =>
      keep(
        await app.inject({
          method: 'POST',
          url,
          payload: new URLSearchParams({ _csrf: csrf, ...values }).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
          ...send(),
        }),
      ),
  };
}
