import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { Unauthorized } from '../errors.ts';
import type { Services } from '../http/services.ts';
import { API_VERSION } from './answers.ts';
import { type DocumentSettings, openApiDocument } from './document.ts';
import type { Explain } from './fout.ts';
import { httpError } from './negotiate.ts';
import { type AnyOperation, addOperation } from './operation.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Asked without a token. */
    open?: boolean;
  }
  interface FastifyRequest {
    /** Who asks the interface something. */
    caller: Caller | null;
  }
}

/** Address under which the interface stands. */
export const API_PREFIX = '/api/v1';

/** A machine that asks something: who it works as, and what its token is good for. */
export type Caller = { actor: Actor; scopes: readonly string[] };

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
      scope.addHook('onRequest', callerHook(scope, services, settings));
      readJsonOnly(scope);
      for (const definition of operations) addOperation(scope, definition, services, settings.explain);
      scope.get('/openapi.json', { config: { open: true } }, async (_request, reply) =>
        reply
          .header('access-control-allow-origin', '*')
          .header('cross-origin-resource-policy', 'cross-origin')
          .send(document),
      );
      scope.all('/*', { config: { open: true } }, async () => {
        throw httpError(404, 'Not found');
      });
    },
    { prefix: API_PREFIX },
  );
}

/** Knows who asks before anything is read, and how much they ask. */
function callerHook(scope: FastifyInstance, { config }: Services, { identify }: ApiSettings) {
  const options = { max: config.requestsPerMinute, timeWindow: '1 minute' };
  const perClient = scope.createRateLimit({
    ...options,
    keyGenerator: (request) => `koppeling:${request.caller?.actor.id}`,
  });
  const perAddress = scope.createRateLimit({
    ...options,
    keyGenerator: (request) => `onbekend:${request.ip}`,
  });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const header = request.headers.authorization;
    if (header === undefined) {
      if (needsNoToken(request)) return;
      reply.header('www-authenticate', 'Bearer realm="onderdak"');
      throw new Unauthorized('no token');
    }
    const token = /^Bearer +([\x21-\x7e]{16,512})$/i.exec(header)?.[1];
    const caller = token === undefined ? null : await identify(token);
    request.caller = caller;
    const limit = await (caller === null ? perAddress : perClient)(request);
    if (!limit.isAllowed) {
      reply
        .header('ratelimit-limit', String(limit.max))
        .header('ratelimit-remaining', String(limit.remaining))
        .header('ratelimit-reset', String(limit.ttlInSeconds));
      if (limit.isExceeded) {
        reply.header('retry-after', String(limit.ttlInSeconds));
        throw httpError(429, 'Too many requests');
      }
    }
    if (caller === null) {
      reply.header('www-authenticate', 'Bearer realm="onderdak", error="invalid_token"');
      throw new Unauthorized('token not good');
    }
  };
}

/** What everybody may ask says so in its operation; an unknown address is answered as such. */
function needsNoToken(request: FastifyRequest): boolean {
  return request.routeOptions.config.open === true;
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
