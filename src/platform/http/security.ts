import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { Forbidden } from '../errors.ts';
import type { Config } from './config.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Nonce of this answer's Content-Security-Policy. */
    nonce: string;
  }
}

/**
 * Headers, rate limit per address, and the first line against forged requests: a change must come from our own origin.
 * `same-origin` as referrer policy, because with `no-referrer` a form without JavaScript posts `Origin: null`.
 */
export async function setUpSecurity(
  app: FastifyInstance,
  config: Config,
  development = false,
): Promise<void> {
  app.decorateReply('nonce', '');
  app.addHook('onRequest', async (_request, reply) => {
    reply.nonce = randomBytes(16).toString('base64');
  });
  const nonceOf = (_request: unknown, response: { nonce?: string }) => `'nonce-${response.nonce ?? ''}'`;
  app.addHook('onRequest', async (_request, reply) => {
    (reply.raw as { nonce?: string }).nonce = reply.nonce;
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [nonceOf as never],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'https://service.pdok.nl'],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: formTargets(config),
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    hsts: config.publicUrl.startsWith('https://') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, {
    global: true,
    max: config.requestsPerMinute,
    timeWindow: '1 minute',
    enableDraftSpec: true,
    allowList: (request) =>
      request.url.startsWith('/assets/') || request.url === '/healthz' || isMachine(request),
  });
  const own = new URL(config.publicUrl).origin;
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const origin = request.headers.origin;
    const site = request.headers['sec-fetch-site'];
    if ((origin !== undefined && origin !== own) || site === 'cross-site') throw new Forbidden('origin');
  });
}

/** Whoever brings a token is counted by the interface itself, each machine apart. */
function isMachine({ url, headers }: { url: string; headers: { authorization?: string } }): boolean {
  return url.startsWith('/api/v1/') && headers.authorization !== undefined;
}

/** A form that logs in or out is sent on to the identity provider, which counts as a target. */
function formTargets(config: Config): string[] {
  return config.oidc === null ? ["'self'"] : ["'self'", new URL(config.oidc.issuer).origin];
}
