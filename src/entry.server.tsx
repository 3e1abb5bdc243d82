import { Writable } from 'node:stream';
import type { i18n as I18n } from 'i18next';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { errorFacts } from './platform/http/logging.ts';
import { type PageRequest, requestContext } from './platform/http/request-context.ts';
import { createI18n, type Language } from './platform/i18n/index.ts';
import { texts } from './texts.ts';
import { NonceContext } from './ui/index.ts';

/** Gives up rendering a page after this many milliseconds. */
export const streamTimeout = 5_000;

/**
 * One instance per language for all requests: neither its language nor its texts change. Each is handed on behind an
 * empty object: `useTranslation` copies what its instance holds itself, for every component (docs/performance.md).
 */
const i18n: Record<Language, I18n> = {
  nl: Object.create(createI18n('nl', texts.nl)),
  en: Object.create(createI18n('en', texts.en)),
};

/**
 * Renders a page as a whole: loaders are done before it starts, so streaming would win nothing, and an error
 * while rendering can still become an error page. The page goes to the server in `rendered`, past the streams of a
 * `Response`, which cost as much as a part of the page does (docs/performance.md).
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const page = loadContext.get(requestContext);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => abort(), streamTimeout + 1_000).unref();
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n[page.language]}>
        <NonceContext value={page.nonce}>
          <ServerRouter context={routerContext} url={request.url} nonce={page.nonce} />
        </NonceContext>
      </I18nextProvider>,
      {
        nonce: page.nonce,
        onAllReady() {
          clearTimeout(late);
          headers.set('Content-Type', 'text/html; charset=utf-8');
          pipe(
            gathered((html) => {
              page.rendered = html;
              resolve(new Response('', { status, headers }));
            }),
          );
        },
        onShellError(error) {
          clearTimeout(late);
          reject(error);
        },
        onError: (error) => logFailure(error, page),
      },
    );
  });
}

/** Takes what is written as a whole. */
function gathered(done: (whole: Buffer) => void): Writable {
  const chunks: Uint8Array[] = [];
  return new Writable({
    write(chunk, _encoding, next) {
      chunks.push(chunk);
      next();
    },
    final(next) {
      done(Buffer.concat(chunks));
      next();
    },
  });
}

/** Logs what no loader or action of ours reported, such as a request of React Router's own that makes no sense. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  logFailure(error, context.get(requestContext));
};

/** Errors whose line is written: one that breaks a page while rendering comes by twice. */
const logged = new WeakSet<object>();

function logFailure(error: unknown, { ctx, reference }: PageRequest): void {
  if (typeof error === 'object' && error !== null) {
    if (logged.has(error)) return;
    logged.add(error);
  }
  ctx.log.error({ reference, ...errorFacts(error) }, 'page failed');
}
