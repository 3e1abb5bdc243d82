import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as oidc from 'openid-client';
import { nothing } from '../access/reach.ts';
import { withActor } from '../access/with-actor.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { toDate } from '../dates/index.ts';
import { Unavailable } from '../errors.ts';
import { KEPT_FORM_COOKIE, LOGIN_COOKIE, sessionCookie } from '../http/cookies.ts';
import { csrfToken, sameToken } from '../http/csrf.ts';
import { encodeFlash, FLASH_COOKIE, type Flash } from '../http/flash.ts';
import { errorFacts } from '../http/logging.ts';
import { makeContext } from '../http/make-context.ts';
import type { Services } from '../http/services.ts';
import type { DemoClient } from './demo-issuer.ts';
import { beginSession, endSession, readSession, type Session } from './sessions.ts';

const LOGIN_MINUTES = 15;

/** What must come back from the identity provider; kept in a signed cookie while the person is there. */
type Pending = { state: string; nonce: string; verifier: string; back: string };

/**
 * Login by OpenID Connect: code flow with PKCE S256, state and nonce (NL GOV profile). `/inloggen` starts it from
 * anywhere and returns there, `/uitloggen` ends the session here and at the provider.
 */
export function setUpLogin(app: FastifyInstance, services: Services, demo: DemoClient | null): void {
  const { config, database, clock } = services;
  const provider = discovery(app, services, demo);
  const strict = { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } };

  app.get<{ Querystring: { terug?: string } }>('/inloggen', strict, async (request, reply) => {
    const server = await provider();
    const pending: Pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      back: ownPath(request.query.terug),
    };
    const url = oidc.buildAuthorizationUrl(server, {
      redirect_uri: `${config.publicUrl}/inloggen/terug`,
      scope: 'openid profile email',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ...(demo === null ? {} : { prompt: 'login' }),
    });
    reply.setCookie(LOGIN_COOKIE, JSON.stringify(pending), {
      ...cookieOptions(config.publicUrl),
      path: '/inloggen',
      signed: true,
      maxAge: LOGIN_MINUTES * 60,
    });
    return reply.redirect(url.href, 303);
  });

  app.get('/inloggen/terug', strict, async (request, reply) => {
    const cookie = request.unsignCookie(request.cookies[LOGIN_COOKIE] ?? '');
    reply.clearCookie(LOGIN_COOKIE, { path: '/inloggen' });
    // Opened again with the back button, or after too long: begin again.
    if (!cookie.valid || cookie.value === null) return reply.redirect('/inloggen', 303);
    const pending = JSON.parse(cookie.value) as Pending;
    const server = await provider();
    const tokens = await oidc
      .authorizationCodeGrant(server, new URL(`${config.publicUrl}${request.url}`), {
        pkceCodeVerifier: pending.verifier,
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        idTokenExpected: true,
      })
      .catch((error: unknown) => {
        request.log.warn({ reference: request.id, ...errorFacts(error) }, 'login failed');
        return null;
      });
    if (tokens === null) {
      tell(reply, { kind: 'warning', key: 'ui:account.loginFailed' });
      return reply.redirect('/', 303);
    }
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('The identity provider sent no ID token');
    const info = await oidc.fetchUserInfo(server, tokens.access_token, claims.sub);
    const name = text(info.name) ?? text(claims.name) ?? text(info.email) ?? claims.sub;
    const email = text(info.email) ?? text(claims.email);
    const verified = info.email_verified !== false;
    const value = await beginSession(
      database.db,
      {
        issuer: claims.iss,
        subject: claims.sub,
        name,
        email: verified ? email : null,
        idToken: tokens.id_token ?? '',
      },
      {
        now: toDate(clock.now()),
        address: request.ip,
        device: request.headers['user-agent']?.slice(0, 200) ?? null,
      },
    );
    const session = await readSession(database.db, value, toDate(clock.now()));
    if (session !== null) {
      await services.afterLogin(session);
      await auditSession(services, request, session, 'sessie:begonnen');
    }
    const before = request.cookies[sessionCookie(config.publicUrl)];
    const ended =
      before !== undefined && (await readSession(database.db, before, toDate(clock.now()))) === null;
    if (before !== undefined && !ended) await endSession(database.db, before);
    // Whose session had ended hears so, unless a form that comes back says it.
    if (ended && request.cookies[KEPT_FORM_COOKIE] === undefined)
      tell(reply, { kind: 'success', key: 'ui:account.loggedInAgain' });
    reply.setCookie(sessionCookie(config.publicUrl), value, {
      ...cookieOptions(config.publicUrl),
      path: '/',
    });
    return reply.redirect(pending.back, 303);
  });

  const tell = (reply: FastifyReply, message: Flash) =>
    reply.setCookie(FLASH_COOKIE, encodeFlash(message), {
      ...cookieOptions(config.publicUrl),
      path: '/',
      maxAge: 60,
    });

  app.post<{ Body: Record<string, string> | undefined }>('/uitloggen', async (request, reply) => {
    const value = request.cookies[sessionCookie(config.publicUrl)];
    if (value === undefined) return reply.redirect('/', 303);
    if (!sameToken(String(request.body?._csrf ?? ''), csrfToken(config.secret, value))) {
      return reply.redirect('/', 303);
    }
    const session = await readSession(database.db, value, toDate(clock.now()));
    if (session !== null) {
      await auditSession(services, request, session, 'sessie:geeindigd');
      if (request.body?.overal !== undefined) await endOwnSessions(services, session);
    }
    const idToken = await endSession(database.db, value);
    reply.clearCookie(sessionCookie(config.publicUrl), { path: '/' });
    if (demo === null && idToken) {
      const server = await provider();
      if (server.serverMetadata().end_session_endpoint !== undefined) {
        const url = oidc.buildEndSessionUrl(server, {
          id_token_hint: idToken,
          post_logout_redirect_uri: `${config.publicUrl}/`,
        });
        return reply.redirect(url.href, 303);
      }
    }
    return reply.redirect('/', 303);
  });
}

/** Asks the provider who it is at the first login, once; a failure is asked again. */
function discovery(
  app: FastifyInstance,
  services: Services,
  demo: DemoClient | null,
): () => Promise<oidc.Configuration> {
  const settings = demo ?? services.config.oidc;
  let found: Promise<oidc.Configuration> | null = null;
  return () => {
    if (settings === null) throw new Error('No identity provider is set');
    found ??= oidc
      .discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, {
        execute: settings.issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [],
        ...(demo === null ? {} : { [oidc.customFetch]: insideProcess(app) }),
      })
      .catch((error: unknown) => {
        found = null;
        const { code, message } = (error as { cause?: { code?: string; message?: string } }).cause ?? {};
        throw new Unavailable(`identity provider: ${code ?? message ?? String(error)}`);
      });
    return found;
  };
}

/** The demo's issuer lives in this process: asked directly, it needs no network and no known port. */
function insideProcess(app: FastifyInstance): oidc.CustomFetch {
  return async (url, options) => {
    const target = new URL(url);
    const response = await app.inject({
      method: options.method as 'GET',
      url: `${target.pathname}${target.search}`,
      headers: { ...options.headers, host: target.host, 'x-forwarded-proto': target.protocol.slice(0, -1) },
      ...(options.body === undefined || options.body === null ? {} : { payload: String(options.body) }),
    });
    return new Response(response.rawPayload.length > 0 ? new Uint8Array(response.rawPayload) : null, {
      status: response.statusCode,
      headers: Object.entries(response.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as [string, string]],
      ),
    });
  };
}

async function auditSession(
  services: Services,
  request: FastifyRequest,
  session: Session,
  action: string,
): Promise<void> {
  const ctx = makeContext(services, request, session.actor, session.language);
  const gemeenten = new Set(ctx.actor.toekenningen.map((t) => t.gemeente));
  await withActor(services.database.db, { ...nothing, gebruiker: ctx.actor.id }, async (trx) => {
    for (const gemeente of gemeenten.size === 0 ? [null] : gemeenten) {
      await writeAudit(trx, ctx, toDate(services.clock.now()), action, {
        object: ['sessie', session.id],
        gemeente,
      });
    }
  });
}

/** Ends every session of this person but the one that asks, which ends as always. */
async function endOwnSessions({ database }: Services, { id, actor }: Session): Promise<void> {
  await withActor(database.db, { ...nothing, gebruiker: actor.id }, (trx) =>
    trx.deleteFrom('sessie').where('gebruiker', '=', actor.id).where('id', '!=', id).execute(),
  );
}

/** Only a path of our own: an address of elsewhere would make the login page a springboard. */
function ownPath(path: string | undefined): string {
  if (path === undefined || !path.startsWith('/') || path.startsWith('//') || path.includes('\\'))
    return '/start';
  return path;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function cookieOptions(publicUrl: string) {
  return { httpOnly: true, sameSite: 'lax' as const, secure: publicUrl.startsWith('https://') };
}
