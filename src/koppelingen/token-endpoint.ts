import { generateKeyPairSync, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import Provider, { errors, type KoaContextWithOIDC } from 'oidc-provider';
import { KOPPELSCOPES } from '../beleid/koppelscopes.ts';
import type { Services } from '../platform/http/services.ts';
import { tokenHash } from './identify.ts';
import { TokenAdapter } from './token-adapter.ts';

export const TOKEN_PATH = '/oauth/token';
const METADATA_PATH = '/.well-known/oauth-authorization-server';

/** How long a token is good for, in seconds; a revoked client's tokens end at once. */
const TOKEN_SECONDS = 15 * 60;

/**
 * Where machines get their tokens: OAuth 2.0 client credentials (RFC 6749 §4.4) with a secret or a signed proof (RFC
 * 7523), and what there is to know about it (RFC 8414). Nothing else of the library behind it can be reached.
 */
export function setUpTokenEndpoint(app: FastifyInstance, { config, database, clock, log }: Services): void {
  const { publicUrl } = config;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const provider = new Provider(publicUrl, {
    adapter: (kind: string) => new TokenAdapter(kind, database, clock),
    routes: { token: TOKEN_PATH },
    scopes: [...KOPPELSCOPES],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256', 'PS256', 'RS256', 'EdDSA'] },
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
  type Client = { clientSecret?: string };
  (
    provider.Client.prototype as unknown as Client & { compareClientSecret(actual: string): boolean }
  ).compareClientSecret = function compareClientSecret(this: Client, actual: string) {
    return timingSafeEqual(tokenHash(actual), Buffer.from(this.clientSecret ?? '', 'hex'));
  };
  provider.on('grant.error', (_ctx: KoaContextWithOIDC, error: Error) => {
    log.warn(
      { error: error instanceof errors.OIDCProviderError ? error.error : error.name },
      'no token given',
    );
  });
  const callback = provider.callback();

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.post(TOKEN_PATH, (request, reply) => {
      reply.hijack();
      void callback(request.raw, reply.raw);
    });
    scope.get(METADATA_PATH, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').send({
        issuer: publicUrl,
        token_endpoint: `${publicUrl}${TOKEN_PATH}`,
        grant_types_supported: ['client_credentials'],
        response_types_supported: [],
        scopes_supported: KOPPELSCOPES,
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
        token_endpoint_auth_signing_alg_values_supported: ['ES256', 'PS256', 'RS256', 'EdDSA'],
        service_documentation: `${publicUrl}/api/v1/docs`,
      }),
    );
  });
}
