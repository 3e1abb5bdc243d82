import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * What the log keeps of an error: enough to find the place, nothing that was typed. A database error's message and
 * detail hold values, so only its code and constraint stay.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const database = error as Error & { severity?: string; code?: string; constraint?: string; table?: string };
  const at = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    error: error.name,
    ...(database.code === undefined ? {} : { code: database.code }),
    ...(database.constraint === undefined ? {} : { constraint: database.constraint }),
    ...(database.severity === undefined
      ? { message: error.message.slice(0, 300) }
      : { table: database.table }),
    at: at.slice(0, 8).map((line) => line.trim()),
  };
}

/** People ask about these with the reference on their screen, so the line is kept at the usual log level. */
const REFUSALS = [401, 403, 409, 411, 413, 429];

/** One line per answered request, with the route's pattern instead of the address that was asked. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const facts = {
      reference: request.id,
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) request.log.error(facts, 'answered');
    else if (REFUSALS.includes(reply.statusCode)) request.log.warn(facts, 'answered');
    else request.log.info(facts, 'answered');
  });
}

/** What a path has that no log keeps: identifiers, and the secret in the address of a door sheet. */
export const IDENTIFIERS = /[0-9a-f]{8}-[0-9a-f-]{27}|(?<=^\/deur\/)[^/]+/g;

/** The path with identifiers taken out, and never its query. */
export function routeOf(request: FastifyRequest): string {
  const path = request.url.split('?')[0] ?? '';
  return path.replace(IDENTIFIERS, ':id').slice(0, 200);
}

/** Whether an error means that the database is away for a moment, so that trying again helps. */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', syscall } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  const message = error instanceof Error ? error.message : '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'].includes(code) ||
    // No connections left, no memory, the disk is full.
    /^53\d{3}$/.test(code) ||
    // The socket of a server that does not run; any other file is another matter.
    (code === 'ENOENT' && syscall === 'connect') ||
    code.startsWith('08') ||
    /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(message)
  );
}
