import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { Unauthorized } from '../errors.ts';
import { httpError } from './negotiate.ts';

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

/** A machine that asks something: who it works as, and what its token is good for. */
export type Caller = { actor: Actor; scopes: readonly string[] };

/**
 * A hook that knows who asks before anything is read, and how much they ask.
 * @param max requests a minute, for each machine, and for each address from which bad tokens come
 * @param identify who a token belongs to; null when it is not good (any more)
 */
export function knowCaller(
  scope: FastifyInstance,
  max: number,
  identify: (token: string) => Promise<Caller | null>,
) {
  // Nobody is let through uncounted, as the pages' limit does with who is counted here.
  const options = { max, timeWindow: '1 minute', allowList: () => false };
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
