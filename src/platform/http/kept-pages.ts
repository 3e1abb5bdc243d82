import type { FastifyInstance } from 'fastify';
import { KEPT_LIST_COOKIE } from './cookies.ts';

/** Where a session begins or ends. */
const DOORS = new Set(['/inloggen', '/inloggen/terug', '/uitloggen']);

/**
 * A page that a browser kept for when it has no connection belongs to one session: where one ends or begins, all that
 * was kept goes, and the mark by which the service worker knows the session too.
 */
export function dropKeptPages(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!DOORS.has(request.routeOptions.url ?? '')) return;
    reply.header('clear-site-data', '"storage"').clearCookie(KEPT_LIST_COOKIE, { path: '/' });
  });
}
