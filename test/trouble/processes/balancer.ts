import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import Fastify from 'fastify';
import { demoPeople } from '../../../demo/people.ts';
import { type DemoClient, setUpDemoIssuer } from '../../../src/platform/identity/demo-issuer.ts';
import { freePort } from '../../free-port.ts';

/** What stands in front of several processes: each request goes to the next of them, and logins to an issuer apart. */
export type Balancer = {
  url: string;
  issuer: DemoClient;
  /** Where requests go from now on. */
  setTargets(urls: readonly string[]): void;
  /** The process that was asked for a path last. */
  askedOf(path: string): string | undefined;
  close(): Promise<void>;
};

export async function startBalancer(): Promise<Balancer> {
  const url = `http://localhost:${await freePort()}`;
  const app = Fastify();
  let targets: readonly string[] = [];
  let turn = 0;
  const asked = new Map<string, string>();
  const issuer = await setUpDemoIssuer(app, url, demoPeople);
  // The page of who there is to choose from; a visitor knows it by heart.
  app.get('/demo-inloggen/:uid', async (_request, reply) => reply.code(204).send());
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/*', (request, reply) => {
      reply.hijack();
      const target = targets[turn % targets.length] ?? '';
      turn += 1;
      asked.set(request.url.split('?')[0] ?? '', target);
      pass(request.raw, reply.raw, target);
    });
  });
  await app.listen({ port: Number(new URL(url).port), host: 'localhost' });
  return {
    url,
    issuer,
    setTargets: (urls) => {
      targets = urls;
    },
    askedOf: (path) => asked.get(path),
    close: () => app.close(),
  };
}

function pass(from: IncomingMessage, to: ServerResponse, target: string): void {
  const onward = ask(
    new URL(from.url ?? '/', target),
    { method: from.method, headers: from.headers },
    (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    },
  );
  onward.on('error', () => to.writeHead(502).end());
  from.pipe(onward);
}
