import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Conflict, Forbidden, InvalidInput, type Issue, NotFound, Refused, Unavailable } from '../errors.ts';
import { errorFacts, isDatabaseAway } from './logging.ts';

/** Problem details (RFC 9457). `errors` lists every field that was wrong; `reference` finds the log line. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  reference: string;
  errors?: { in: 'body'; location: { pointer: string }; code: string; detail: string }[];
};

/** When to try again after 503, in seconds. */
export const RETRY_SECONDS = '5';

/** What an error means to who asked: a status and, for rules and input, what was wrong. */
export function statusOf(error: unknown): { status: number; title: string; issues?: readonly Issue[] } {
  if (error instanceof InvalidInput) return { status: 400, title: 'Invalid input', issues: error.issues };
  if (error instanceof Refused) {
    return {
      status: 409,
      title: 'Refused',
      issues: [{ path: error.field ?? '', code: error.code, params: error.params }],
    };
  }
  if (error instanceof Forbidden) return { status: 403, title: 'Forbidden' };
  if (error instanceof NotFound) return { status: 404, title: 'Not found' };
  if (error instanceof Conflict) return { status: 409, title: 'Conflict' };
  if (isDatabaseAway(error) || error instanceof Unavailable)
    return { status: 503, title: 'Temporarily unavailable' };
  const status = (error as { statusCode?: number } | null)?.statusCode;
  if (status !== undefined && status >= 400 && status < 500)
    return { status, title: titles[status] ?? 'Bad request' };
  return { status: 500, title: 'Internal server error' };
}

const titles: Record<number, string> = {
  404: 'Not found',
  406: 'Not acceptable',
  413: 'Content too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
};

/** What to do, for who reads the answer. */
const details: Record<number, string> = {
  403: 'This is not allowed for who asks.',
  404: 'It is not there, or not for you to see.',
  413: 'It is too large. Send it in parts.',
  429: 'Wait as long as Retry-After says, then try again.',
  500: 'It is our fault. Give the reference to who runs this installation.',
  503: 'The database is away for a moment. Try again after Retry-After.',
};

/** A person in a browser; programs and the REST interface get problem details. */
function wantsPage(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html') && !request.url.startsWith('/api/');
}

/** Errors outside pages become problem details or a page, and a log line under the same reference. */
export function setUpProblems(app: FastifyInstance): void {
  app.setErrorHandler(async (error, request, reply) => {
    const { status, title, issues } = statusOf(error);
    if (status >= 500) request.log.error({ reference: request.id, ...errorFacts(error) }, 'failed');
    if (status === 503) reply.header('retry-after', RETRY_SECONDS);
    if (wantsPage(request)) {
      try {
        return await app.showFailure(request, reply, status);
      } catch (failure) {
        request.log.error({ reference: request.id, ...errorFacts(failure) }, 'error page failed');
      }
    }
    const problem: Problem = {
      type: 'about:blank',
      title,
      status,
      detail: details[status] ?? 'See the errors, mend them, and send again.',
      instance: `urn:uuid:${request.id}`,
      reference: request.id,
      ...(issues === undefined
        ? {}
        : {
            errors: issues.map((issue) => ({
              in: 'body' as const,
              location: { pointer: `#/${issue.path.replaceAll('.', '/')}` },
              code: issue.code,
              detail: issue.code,
            })),
          }),
    };
    return reply.code(status).type('application/problem+json').send(problem);
  });
}
