import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { requestContext } from './platform/http/request-context.ts';
import { createI18n } from './platform/i18n/index.ts';
import { texts } from './texts.ts';
import { NonceContext } from './ui/index.ts';

/** Gives up rendering a page after this many milliseconds. */
export const streamTimeout = 5_000;

/**
 * Renders a page as a whole: loaders are done before it starts, so streaming would win nothing, and an error
 * while rendering can still become an error page.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const { language, nonce } = loadContext.get(requestContext);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => abort(), streamTimeout + 1_000).unref();
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={createI18n(language, texts[language])}>
        <NonceContext value={nonce}>
          <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
        </NonceContext>
      </I18nextProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(late);
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
      },
    );
  });
}
