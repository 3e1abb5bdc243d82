import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { AdapterPayload } from 'oidc-provider';
import { DemoAdapter } from './demo-adapter.ts';

/** A named person of the demo: a button on the login page that says who it is and what they may do. */
export type DemoPerson = {
  sub: string;
  name: string;
  email: string;
  /** What they may do, in both languages. */
  role: { nl: string; en: string };
  /** Heading under which the button stands, in both languages. */
  group: { nl: string; en: string };
};

export const DEMO_ISSUER_PATH = '/demo-idp';
/** Our page of named people; the issuer sends the browser there to choose. */
export const DEMO_CHOICE_PATH = '/demo-inloggen';

/** How long what the issuer gives out is good for, in seconds; the session that follows has its own limits. */
const HOUR = 3600;

export type DemoClient = { issuer: string; clientId: string; clientSecret: string };

/**
 * An OpenID Connect issuer in the same process, with the demo's people instead of passwords: the same code flow, PKCE
 * and nonce as a real one. Only made in demo mode.
 */
export async function setUpDemoIssuer(
  app: FastifyInstance,
  publicUrl: string,
  people: readonly DemoPerson[],
): Promise<DemoClient> {
  // Only here: production neither needs nor loads it.
  const { default: Provider } = await import('oidc-provider');
  const issuer = `${publicUrl}${DEMO_ISSUER_PATH}`;
  const clientSecret = randomBytes(24).toString('base64url');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const remembered = new Map<string, AdapterPayload>();
  const provider = new Provider(issuer, {
    adapter: (kind: string) => new DemoAdapter(remembered, kind),
    clients: [
      {
        client_id: 'onderdak-demo',
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/inloggen/terug`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'demo' }] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    ttl: { Interaction: HOUR, Grant: HOUR, AccessToken: HOUR, IdToken: HOUR, Session: HOUR },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `${DEMO_CHOICE_PATH}/${interaction.uid}` },
    findAccount: async (_ctx, sub) => {
      const person = people.find((p) => p.sub === sub);
      return person === undefined
        ? undefined
        : { accountId: sub, claims: async () => ({ sub, name: person.name, email: person.email }) };
    },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  provider.proxy = true;
  const callback = provider.callback();

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.post<{ Params: { uid: string; sub: string } }>(
      `${DEMO_CHOICE_PATH}/:uid/:sub`,
      async (request, reply) => {
        reply.hijack();
        try {
          await provider.interactionFinished(request.raw, reply.raw, {
            login: { accountId: request.params.sub },
          });
        } catch {
          // The choice was made too late or twice: begin again.
          reply.raw.writeHead(303, { location: '/inloggen' }).end();
        }
      },
    );
    scope.all(`${DEMO_ISSUER_PATH}/*`, (request, reply) => {
      reply.hijack();
      const raw: typeof request.raw & { originalUrl?: string } = request.raw;
      raw.originalUrl = raw.url ?? '';
      raw.url = (raw.url ?? '').slice(DEMO_ISSUER_PATH.length);
      void callback(raw, reply.raw);
    });
  });
  return { issuer, clientId: 'onderdak-demo', clientSecret };
}
