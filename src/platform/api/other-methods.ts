import type { FastifyInstance, HTTPMethods } from 'fastify';
import { httpError } from './negotiate.ts';

/** For every origin to read, also asked beforehand by a browser (CORS preflight). */
export const forEveryOrigin = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

type Settings = {
  /** Whether a page of any origin may ask. */
  everyOrigin?: boolean;
};

/**
 * Answers what a path is not made for: another method gets 405 and the methods there are (RFC 9110 §15.5.6), before its
 * body is looked at; `OPTIONS` gets them with 204. Needs no token: which methods there are stands in the document.
 * @param methods those that the path has; `HEAD` comes with `GET`
 */
export function answerOtherMethods(
  scope: FastifyInstance,
  url: string,
  methods: readonly string[],
  { everyOrigin = false }: Settings = {},
): void {
  const own = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  const allow = [...own, 'OPTIONS'].sort().join(', ');
  scope.route({
    method: 'OPTIONS',
    url,
    config: { open: true },
    handler: async (_request, reply) => {
      if (everyOrigin)
        reply.headers({
          ...forEveryOrigin,
          'access-control-allow-methods': allow,
          'access-control-allow-headers': '*',
          'access-control-max-age': '86400',
        });
      return reply.code(204).header('allow', allow).send();
    },
  });
  scope.route({
    method: scope.supportedMethods.filter(
      (method) => method !== 'OPTIONS' && !own.includes(method),
    ) as HTTPMethods[],
    url,
    config: { open: true },
    onRequest: async (_request, reply) => {
      reply.header('allow', allow);
      throw httpError(405, 'Method not allowed');
    },
    // Never reached: the hook before it refuses.
    handler: async () => undefined,
  });
}
