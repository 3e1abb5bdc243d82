import type { FastifyInstance } from 'fastify';
import type { Services } from '../http/services.ts';
import { API_VERSION } from './answers.ts';
import { type Caller, knowCaller } from './caller.ts';
import { type DocumentSettings, openApiDocument } from './document.ts';
import type { Explain } from './fout.ts';
import { httpError } from './negotiate.ts';
import { type AnyOperation, addOperation, urlOf } from './operation.ts';
import { answerOtherMethods, forEveryOrigin } from './other-methods.ts';

/** Address under which the interface stands. */
export const API_PREFIX = '/api/v1';

export type ApiSettings = {
  document: DocumentSettings;
  /** Who a token belongs to; null when it is not good (any more). */
  identify(token: string): Promise<Caller | null>;
  explain: Explain;
};

/** The largest body that is read, in bytes: a thousand stays. */
const LARGEST_BODY = 4 * 1024 * 1024;

/**
 * The REST interface under `/api/v1`, by the NL API Design Rules: one OpenAPI 3.1 document of everything, open to every
 * origin; problem details for every error; the version on every answer; a number of requests a minute for each client.
 */
export async function setUpApi(
  app: FastifyInstance,
  services: Services,
  settings: ApiSettings,
  operations: readonly AnyOperation[],
): Promise<void> {
  const document = openApiDocument(operations, settings.document);
  await app.register(
    async (scope) => {
      scope.decorateRequest('caller', null);
      scope.addHook('onSend', async (_request, reply) => {
        reply.header('api-version', API_VERSION);
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
        if (!reply.hasHeader('vary')) reply.header('vary', 'Accept, Accept-Language, Authorization');
      });
      scope.addHook('onRequest', knowCaller(scope, services.config.requestsPerMinute, settings.identify));
      readJsonOnly(scope);
      for (const definition of operations) addOperation(scope, definition, services, settings.explain);
      scope.get('/openapi.json', { config: { open: true } }, async (_request, reply) =>
        reply.headers(forEveryOrigin).send(document),
      );
      for (const path of new Set(operations.map((one) => one.path))) {
        const here = operations.filter((one) => one.path === path);
        answerOtherMethods(
          scope,
          urlOf(path),
          here.map(({ method }) => method.toUpperCase()),
        );
      }
      answerOtherMethods(scope, '/openapi.json', ['GET'], { everyOrigin: true });
      scope.all('/*', { config: { open: true } }, async () => {
        throw httpError(404, 'Not found');
      });
    },
    { prefix: API_PREFIX },
  );
}

/** Bodies are JSON; anything else is another media type, said as such by the operation that reads it. */
function readJsonOnly(scope: FastifyInstance): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'string', bodyLimit: LARGEST_BODY },
    (request, body, done) => {
      if (body === '') done(null, undefined);
      else parse(request, body as string, done);
    },
  );
}
