import { generateKeyPairSync, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { KOPPELSCOPES } from '../beleid/koppelscopes.ts';
import { answerOtherMethods } from '../platform/api/index.ts';
import type { Services } from '../platform/http/services.ts';
import { tokenHash } from './identify.ts';
import { tokenAdapter } from './token-adapter.ts';

export const TOKEN_PATH = '/oauth/token';
const METADATA_PATH = '/.well-known/oauth-authorization-server';

/** How long a token is good for, in seconds; a revoked client's tokens end at once. */
const TOKEN_SECONDS = 15 * 60;
const METHODS = ['client_secret_basic', 'client_secret_post', 'private_key_jwt'] as const;
const ALGORITHMS = ['ES256', 'PS256', 'RS256', 'EdDSA'] as const;

type Callback = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Where machines get their tokens: OAuth 2.0 client credentials (RFC 6749 §4.4) with a secret or a signed proof (RFC
 * 7523), and what there is to know about it (RFC 8414). Nothing else of the library behind it can be reached, and it is
 * loaded when the first machine asks: most starts do without.
 */
export function setUpTokenEndpoint(app: FastifyInstance, services: Services): void {
  const { publicUrl } = services.config;
  let issuer: Promise<Callback> | undefined;
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.post(TOKEN_PATH, async (request, reply) => {
      issuer ??= makeIssuer(services);
      const answer = await issuer;
      reply.hijack();
      void answer(request.raw, reply.raw);
    });
    scope.get(METADATA_PATH, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').send({
        issuer: publicUrl,
        token_endpoint: `${publicUrl}${TOKEN_PATH}`,
        grant_types_supported: ['client_credentials'],
        response_types_supported: [],
        scopes_supported: KOPPELSCOPES,
        token_endpoint_auth_methods_supported: METHODS,
        token_endpoint_auth_signing_alg_values_supported: ALGORITHMS,
        service_documentation: `${publicUrl}/api/v1/docs`,
      }),
    );
    answerOtherMethods(scope, TOKEN_PATH, ['POST']);
    answerOtherMethods(scope, METADATA_PATH, ['GET']);
  });
}

async function makeIssuer({ config, database, clock, log }: Services): Promise<Callback> {
  const { default: Provider, errors } = await import('oidc-provider');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const usedBefore = () => new errors.InvalidClientAuth('proof was used before');
  const provider = new Provider(config.publicUrl, {
    adapter: tokenAdapter(database, clock, usedBefore),
    routes: { token: TOKEN_PATH },
    scopes: [...KOPPELSCOPES],
    clientAuthMethods: [...METHODS],
    enabledJWA: { clientAuthSigningAlgValues: [...ALGORITHMS] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    // Tokens mean nothing outside our database, so nothing is ever signed with it.
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'ongebruikt' }],
    },
    cookies: { keys: [config.secret] },
    ttl: { ClientCredentials: TOKEN_SECONDS },
    loadExistingGrant: async () => undefined,
  });
  provider.proxy = true;
  compareByHash(provider.Client.prototype);
  provider.on('grant.error', (_ctx, error: Error) => {
    log.warn(
      { error: error instanceof errors.OIDCProviderError ? error.error : error.name },
      'no token given',
    );
  });
  return provider.callback();
}

/** What is kept of a secret is its hash, so that is what is compared. */
function compareByHash(client: object): void {
  Object.assign(client, {
    compareClientSecret(this: { clientSecret?: string }, actual: string): boolean {
      return timingSafeEqual(tokenHash(actual), Buffer.from(this.clientSecret ?? '', 'hex'));
    },
  });
}
