/** One empty page through React Router and Fastify: what a page costs before it is about anything. */
import { PassThrough, Readable } from 'node:stream';
import Fastify from 'fastify';
import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { createRequestHandler, Outlet, ServerRouter } from 'react-router';

const root = () => createElement('html', null, createElement('body', null, createElement(Outlet)));
const page = () => createElement('p', null, 'x');

/** As React Router's own entry does it. */
function handleRequest(request, status, headers, context) {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(createElement(ServerRouter, { context, url: request.url }), {
      onShellReady() {
        const body = new PassThrough();
        headers.set('content-type', 'text/html');
        resolve(new Response(Readable.toWeb(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
    });
  });
}

const routeOf = (id, parentId, more) => ({ id, parentId, path: '', ...more });
const manifestOf = (id, parentId) => ({
  id,
  parentId,
  path: '',
  module: `/${id}.js`,
  hasLoader: false,
  hasAction: false,
  hasErrorBoundary: false,
});
const build = {
  entry: { module: { default: handleRequest } },
  routes: {
    root: routeOf('root', undefined, { module: { default: root } }),
    page: routeOf('page', 'root', { index: true, module: { default: page } }),
  },
  assets: {
    entry: { module: '/entry.js', imports: [] },
    routes: { root: manifestOf('root'), page: { ...manifestOf('page', 'root'), index: true } },
    url: '/manifest.js',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  basename: '/',
  future: {},
  ssr: true,
  isSpaMode: false,
  prerender: [],
  routeDiscovery: { mode: 'initial', manifestPath: '/__manifest' },
};
const handle = createRequestHandler(build, 'production');
const app = Fastify();
app.get('/*', async (request, reply) => {
  const response = await handle(new Request(`http://localhost${request.url}`));
  reply.code(response.status);
  for (const [name, value] of response.headers) reply.header(name, value);
  return reply.send(Readable.fromWeb(response.body));
});
await app.listen({ port: Number(process.argv[2]), host: 'localhost' });
console.log('ready');
