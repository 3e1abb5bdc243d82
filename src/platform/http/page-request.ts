import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rollenOf } from '../access/actor.ts';
import type { Context } from '../access/context.ts';
import { toDate } from '../dates/index.ts';
import { isLanguage, type Language } from '../i18n/languages.ts';
import { keepForm, takeForm } from '../identity/kept-form.ts';
import { actorOfSession, readSession, type Session } from '../identity/sessions.ts';
import { KEPT_FORM_COOKIE, LANGUAGE_COOKIE, sessionCookie, THEME_COOKIE, VISITOR_COOKIE } from './cookies.ts';
import { csrfToken } from './csrf.ts';
import { decodeFlash, FLASH_COOKIE } from './flash.ts';
import { errorFacts, isDatabaseAway } from './logging.ts';
import { makeContext } from './make-context.ts';
import type { MenuItem, PageRequest } from './request-context.ts';
import type { Services } from './services.ts';

/** What pages need that this floor doesn't know: which menu an actor has, what waits in it, and which gemeente's look. */
export type PageShell = {
  nav(session: Session | null): MenuItem[];
  waiting(session: Session | null, ctx: Context): Promise<Record<string, number>>;
  theme(session: Session | null, path: string, remembered: string | undefined): string;
};

/** The largest form or file that is read, in bytes. */
export const LARGEST_UPLOAD = 8 * 1024 * 1024;

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** What is known of a request before its page: who asks, and whether it can be answered at all. */
export async function readPageRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  shell: PageShell,
): Promise<PageRequest> {
  const { config, database, clock } = services;
  const now = toDate(clock.now());
  const cookie = request.cookies[sessionCookie(config.publicUrl)];
  let failure: number | null = null;
  let session: Session | null = null;
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_UPLOAD) failure = 413;
  // Browsers say how long a form is; who doesn't could go on for ever.
  if (request.headers['transfer-encoding'] !== undefined) failure = 411;
  try {
    if (cookie !== undefined) session = await readSession(database.db, cookie, now);
  } catch (error) {
    // Without its database there is still an answer: a page that says so.
    if (!isDatabaseAway(error)) throw error;
    services.log.error({ reference: request.id, ...errorFacts(error) }, 'database away');
    failure = 503;
  }
  const page = pageRequestOf(request, reply, services, shell, { session, failure });

  page.expired = request.method === 'POST' && page.sessionEnded;
  if (page.expired && cookie !== undefined && request.headers['content-type']?.startsWith(FORM_TYPE)) {
    const values = await formValues(request);
    const key = await keepForm(database.db, cookie, { path: page.path, values }, now);
    if (key !== null) page.setCookie(KEPT_FORM_COOKIE, key, 30 * 60);
  }
  const kept = request.cookies[KEPT_FORM_COOKIE];
  if (request.method === 'GET' && kept !== undefined && session?.actor.id) {
    page.restored = await takeForm(database.db, kept, session.actor.id, page.path, now);
    if (page.restored !== null) page.setCookie(KEPT_FORM_COOKIE, '', 0);
  }
  return page;
}

/** The same from what is known already, asking the database nothing. */
export function pageRequestOf(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  shell: PageShell,
  { session, failure }: { session: Session | null; failure: number | null },
): PageRequest {
  const { config } = services;
  // Who is refused at the door, for asking too often, comes here before the cookies were read.
  const cookies = request.cookies ?? request.server.parseCookie(request.headers.cookie ?? '');
  const path = (request.url.split('?')[0] ?? '/').replace(/(?:_root|\/_)?\.data$/, '') || '/';
  const cookie = cookies[sessionCookie(config.publicUrl)];
  const setCookie = (name: string, value: string, maxAge: number) =>
    reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: config.publicUrl.startsWith('https://'),
      maxAge,
    });
  let visitor = cookies[VISITOR_COOKIE];
  if (session === null && visitor === undefined && request.method === 'GET') {
    visitor = randomUUID();
    setCookie(VISITOR_COOKIE, visitor, 24 * 3600);
  }
  const flash = request.method === 'GET' ? decodeFlash(cookies[FLASH_COOKIE]) : null;
  const language = languageOf(request, cookies[LANGUAGE_COOKIE], session);
  const actor = actorOfSession(session);
  const ctx = makeContext(services, request, actor, language);
  return {
    ctx,
    nonce: reply.nonce,
    reference: request.id,
    language,
    theme: shell.theme(session, path, cookies[THEME_COOKIE]),
    csrf: csrfToken(config.secret, session === null ? (visitor ?? '') : (cookie ?? '')),
    flash,
    nav: shell.nav(session),
    waiting: async () => (failure === null ? shell.waiting(session, ctx) : {}),
    person: personOf(session),
    sessionId: session?.id ?? null,
    sessionEnded: session === null && cookie !== undefined && failure === null,
    path,
    expired: false,
    restored: null,
    rendered: null,
    failure,
    idleSeconds: session?.idleSeconds ?? null,
    setCookie,
    demoPeople: config.mode === 'demo' ? services.demoPeople : null,
    demoCode: config.mode === 'demo' ? services.demoCode : null,
    mailbox: config.mode === 'demo' && config.smtpUrl === undefined,
  };
}

function personOf(session: Session | null): PageRequest['person'] {
  if (session === null) return null;
  const { actor, name, organisaties } = session;
  return {
    name,
    roles: rollenOf(actor),
    organisatie: organisaties.find(({ id }) => id === actor.organisatie)?.naam ?? null,
    choice: organisaties.length > 1,
  };
}

/** Chosen before anything else; then what the person or the browser prefers. */
function languageOf(request: FastifyRequest, chosen: string | undefined, session: Session | null): Language {
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
