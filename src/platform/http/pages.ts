import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { rollenOf } from '../access/actor.ts';
import { toDate } from '../dates/index.ts';
import { isLanguage, type Language } from '../i18n/languages.ts';
import { keepForm, takeForm } from '../identity/kept-form.ts';
import { actorOfSession, readSession, type Session } from '../identity/sessions.ts';
import { KEPT_FORM_COOKIE, LANGUAGE_COOKIE, sessionCookie, THEME_COOKIE, VISITOR_COOKIE } from './cookies.ts';
import { csrfToken } from './csrf.ts';
import { decodeFlash, FLASH_COOKIE } from './flash.ts';
import { errorFacts, isDatabaseAway } from './logging.ts';
import { makeContext } from './make-context.ts';
import { type PageRequest, requestContext } from './request-context.ts';
import type { Services } from './services.ts';

/** What pages need that this floor doesn't know: which menu an actor has, and which gemeente's look. */
export type PageShell = {
  nav(session: Session | null): { href: string; key: string }[];
  theme(session: Session | null, path: string, remembered: string | undefined): string;
};

/** The largest form or file that is read, in bytes. */
export const LARGEST_UPLOAD = 8 * 1024 * 1024;

const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * Serves every page through React Router, in an encapsulated scope so that bodies reach it untouched. A form that comes
 * after its session ended is kept and handed back after login.
 */
export function setUpPages(
  app: FastifyInstance,
  services: Services,
  shell: PageShell,
  pages: () => Promise<ServerBuild>,
  mode: 'production' | 'development',
): void {
  const handle = createRequestHandler(pages, mode);
  const perActor = app.createRateLimit({
    max: services.config.requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => `actor:${(request as { actorKey?: string }).actorKey ?? request.ip}`,
  });

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { bodyLimit: LARGEST_UPLOAD }, (_request, payload, done) =>
      done(null, payload),
    );
    scope.all(
      '/*',
      { schema: { hide: true }, bodyLimit: LARGEST_UPLOAD } as never,
      async (request, reply) => {
        const page = await pageRequest(request, reply, services, shell);
        if (page.ctx.actor.id !== null) {
          (request as { actorKey?: string }).actorKey = page.ctx.actor.id;
          const limit = await perActor(request);
          if (!limit.isAllowed && limit.isExceeded) {
            page.failure = 429;
            reply.header('retry-after', String(limit.ttlInSeconds));
          }
        }
        const context = new RouterContextProvider();
        context.set(requestContext, page);
        const response = await handle(webRequest(request, reply, services.config.publicUrl), context);
        reply.code(response.status);
        for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
        for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
        if (!response.headers.has('cache-control')) reply.header('cache-control', 'no-store');
        return response.body ? reply.send(Readable.fromWeb(response.body as never)) : reply.send();
      },
    );
  });
}

async function pageRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  shell: PageShell,
): Promise<PageRequest> {
  const { config, database, clock } = services;
  const now = toDate(clock.now());
  const cookies = request.cookies;
  const path = (request.url.split('?')[0] ?? '/').replace(/(?:_root|\/_)?\.data$/, '') || '/';
  const sessionValue = cookies[sessionCookie(config.publicUrl)];
  let failure: number | null = null;
  let session: Session | null = null;
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_UPLOAD) failure = 413;
  try {
    if (sessionValue !== undefined) session = await readSession(database.db, sessionValue, now);
  } catch (error) {
    // Without its database there is still an answer: a page that says so.
    if (!isDatabaseAway(error)) throw error;
    services.log.error({ reference: request.id, ...errorFacts(error) }, 'database away');
    failure = 503;
    reply.header('retry-after', '5');
  }
  const setCookie = (name: string, value: string, maxAge: number) =>
    reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: config.publicUrl.startsWith('https://'),
      maxAge,
    });

  const expired =
    request.method === 'POST' && session === null && sessionValue !== undefined && failure === null;
  if (expired && request.headers['content-type']?.startsWith(FORM_TYPE)) {
    const values = await formValues(request);
    const key = await keepForm(database.db, sessionValue, { path, values }, now);
    if (key !== null) setCookie(KEPT_FORM_COOKIE, key, 30 * 60);
  }
  let restored: Record<string, string> | null = null;
  const kept = cookies[KEPT_FORM_COOKIE];
  if (request.method === 'GET' && kept !== undefined && session?.actor.id) {
    restored = await takeForm(database.db, kept, session.actor.id, path, now);
    if (restored !== null) setCookie(KEPT_FORM_COOKIE, '', 0);
  }

  let visitor = cookies[VISITOR_COOKIE];
  if (session === null && visitor === undefined && request.method === 'GET') {
    visitor = randomUUID();
    setCookie(VISITOR_COOKIE, visitor, 24 * 3600);
  }
  const flash = request.method === 'GET' ? decodeFlash(cookies[FLASH_COOKIE]) : null;
  if (flash !== null) setCookie(FLASH_COOKIE, '', 0);

  const language = languageOf(request, session);
  const actor = actorOfSession(session);
  return {
    ctx: makeContext(services, request, actor, language),
    nonce: reply.nonce,
    reference: request.id,
    language,
    theme: shell.theme(session, path, cookies[THEME_COOKIE]),
    csrf: csrfToken(config.secret, session === null ? (visitor ?? '') : (sessionValue ?? '')),
    flash,
    nav: shell.nav(session),
    person: session === null ? null : { name: session.name, roles: rollenOf(actor) },
    path,
    expired,
    restored,
    failure,
    idleSeconds: session?.idleSeconds ?? null,
    setCookie,
    demoPeople: config.mode === 'demo' ? services.demoPeople : null,
  };
}

/** Chosen before anything else; then what the person or the browser prefers. */
function languageOf(request: FastifyRequest, session: Session | null): Language {
  const chosen = request.cookies[LANGUAGE_COOKIE];
  if (isLanguage(chosen)) return chosen;
  if (session !== null) return session.language;
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'nl';
}

async function formValues(request: FastifyRequest): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request.raw) chunks.push(chunk as Buffer);
  const values: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) {
    if (!name.startsWith('_')) values[name] = name in values ? `${values[name]},${value}` : value;
  }
  return values;
}

function webRequest(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Request {
  const aborted = new AbortController();
  reply.raw.on('close', () => {
    if (!reply.raw.writableEnded) aborted.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one);
    else if (value !== undefined) headers.set(name, value);
  }
  const init: RequestInit & { duplex?: 'half' } = { method: request.method, headers, signal: aborted.signal };
  if (request.method !== 'GET' && request.method !== 'HEAD' && !request.raw.readableEnded) {
    init.body = Readable.toWeb(request.raw) as unknown as BodyInit;
    init.duplex = 'half';
  }
  return new Request(new URL(request.url, publicUrl), init);
}
