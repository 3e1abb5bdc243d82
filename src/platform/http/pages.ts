import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { FLASH_COOKIE } from './flash.ts';
import { LARGEST_UPLOAD, type PageShell, pageRequestOf, readPageRequest } from './page-request.ts';
import { RETRY_SECONDS } from './problem.ts';
import { type PageRequest, requestContext } from './request-context.ts';
import type { Services } from './services.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers with the error page for a status, also where no page was asked; the database is left alone. */
    showFailure(request: FastifyRequest, reply: FastifyReply, status: number): Promise<FastifyReply>;
  }
}

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
  const handle = handlerOf(pages, mode);
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
    // Pages under an address that is otherwise the interface's are named: its own answers come first there.
    for (const address of ['/*', ...PAGES_OF_THE_INTERFACE])
      scope.all(address, { bodyLimit: LARGEST_UPLOAD }, async (request, reply) => {
        const page = await readPageRequest(request, reply, services, shell);
        if (page.ctx.actor.id !== null) {
          (request as { actorKey?: string }).actorKey = page.ctx.actor.id;
          const limit = await perActor(request);
          if (!limit.isAllowed && limit.isExceeded) {
            page.failure = 429;
            reply.header('retry-after', String(limit.ttlInSeconds));
          }
        }
        const asked = webRequest(request, reply, services.config.publicUrl, { body: page.failure === null });
        return answer(asked, page, reply);
      });
  });
  app.decorate('showFailure', (request: FastifyRequest, reply: FastifyReply, status: number) => {
    const page = pageRequestOf(request, reply, services, shell, { session: null, failure: status });
    // The page that was asked for shows its failure before it loads; what was sent along no longer matters.
    const asked = new Request(new URL(request.url, services.config.publicUrl));
    return answer(asked, page, reply);
  });

  async function answer(asked: Request, page: PageRequest, reply: FastifyReply): Promise<FastifyReply> {
    const context = new RouterContextProvider();
    context.set(requestContext, page);
    const response = await handle(asked, context);
    if (page.flash !== null && isShown(response)) page.setCookie(FLASH_COOKIE, '', 0);
    reply.code(response.status);
    if (response.status === 503) reply.header('retry-after', RETRY_SECONDS);
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
    for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
    if (!response.headers.has('cache-control')) reply.header('cache-control', 'no-store');
    if (response.body === null) return reply.send();
    return reply.send(page.rendered ?? Readable.fromWeb(response.body as never));
  }
}

/** Pages that explain the REST interface, and their data. */
const PAGES_OF_THE_INTERFACE = ['/api/v1/docs', '/api/v1/docs.data'];

/**
 * React Router's handler. Of a build that doesn't change its routes are laid out once; given the function, it would lay
 * them out for every request (docs/performance.md).
 */
function handlerOf(
  pages: () => Promise<ServerBuild>,
  mode: 'production' | 'development',
): (request: Request, context: RouterContextProvider) => Promise<Response> {
  if (mode === 'development') return createRequestHandler(pages, mode);
  let handler: Promise<ReturnType<typeof createRequestHandler>> | undefined;
  return async (request, context) => {
    handler ??= pages().then((build) => createRequestHandler(build, mode));
    return (await handler)(request, context);
  };
}

/** Status with which React Router answers a redirect to the script of a page. */
const DATA_REDIRECT = 202;

/** Whether an answer is a page, or its data: a message waits on behind redirects, files and lists of modules. */
function isShown(response: Response): boolean {
  const redirects = response.status === DATA_REDIRECT || (response.status >= 300 && response.status < 400);
  return !redirects && /^text\/(html|x-script)/.test(response.headers.get('content-type') ?? '');
}

/** `body` false leaves what was sent unread, so that Node throws it away: a browser reads no answer before all is sent. */
function webRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  publicUrl: string,
  { body }: { body: boolean },
): Request {
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
  if (body && request.method !== 'GET' && request.method !== 'HEAD' && !request.raw.readableEnded) {
    init.body = Readable.toWeb(request.raw) as unknown as BodyInit;
    init.duplex = 'half';
  }
  return new Request(new URL(request.url, publicUrl), init);
}
