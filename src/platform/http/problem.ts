import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Explain, type Fout, foutOf, languageOf } from '../api/fout.ts';
import {
  Conflict,
  Forbidden,
  InvalidInput,
  type Issue,
  NotFound,
  Precondition,
  Refused,
  Unauthorized,
  Unavailable,
} from '../errors.ts';
import { errorFacts, isDatabaseAway } from './logging.ts';

/** Problem details (RFC 9457). `errors` lists every field that was wrong; `reference` finds the log line. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  reference: string;
  errors?: Fout[];
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
  if (error instanceof Unauthorized) return { status: 401, title: 'Unauthorized' };
  if (error instanceof Forbidden) return { status: 403, title: 'Forbidden' };
  if (error instanceof NotFound) return { status: 404, title: 'Not found' };
  if (error instanceof Conflict) return { status: 409, title: 'Conflict' };
  if (error instanceof Precondition)
    return error.why === 'gewijzigd'
      ? { status: 412, title: 'Precondition failed' }
      : { status: 428, title: 'Precondition required' };
  if (isDatabaseAway(error) || error instanceof Unavailable)
    return { status: 503, title: 'Temporarily unavailable' };
  const status = (error as { statusCode?: number } | null)?.statusCode;
  if (status !== undefined && status >= 400 && status < 500)
    return { status, title: titles[status] ?? 'Bad request' };
  return { status: 500, title: 'Internal server error' };
}

const titles: Record<number, string> = {
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  413: 'Content too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
};

/** What to do, for who reads the answer. */
const details: Record<number, string> = {
  400: 'See the errors, mend them, and send again.',
  401: 'Ask the token endpoint for a token and send it as "Authorization: Bearer".',
  403: 'This is not allowed for who asks.',
  404: 'It is not there, or not for you to see.',
  405: 'Use a method that Allow names.',
  406: 'Ask for a media type that the document names for this answer.',
  409: 'Somebody else changed it first, or the identifier was used for other content. Look at it and send again.',
  412: 'It was changed since. Read it again, and send the change with the new ETag.',
  413: 'It is too large. Send it in parts.',
  415: 'Send it in a media type that the document names for this body.',
  428: 'Read it first, and send its ETag as If-Match.',
  429: 'Wait as long as Retry-After says, then try again.',
  500: 'It is our fault. Give the reference to who runs this installation.',
  503: 'The database is away for a moment. Try again after Retry-After.',
};

/** A person in a browser; programs and the REST interface get problem details. */
function wantsPage(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html') && !request.url.startsWith('/api/');
}

/** Errors outside pages become problem details or a page, and a log line under the same reference. */
export function setUpProblems(app: FastifyInstance, explain: Explain): void {
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
    const language = languageOf(request.headers['accept-language']);
    const problem: Problem = {
      type: 'about:blank',
      title,
      status,
      detail:
        issues === undefined
          ? (details[status] ?? 'This cannot be read. Mend it, and send again.')
          : (details[400] ?? ''),
      instance: `urn:uuid:${request.id}`,
      reference: request.id,
      ...(issues === undefined ? {} : { errors: issues.map((issue) => foutOf(issue, explain, language)) }),
    };
    return reply.code(status).type('application/problem+json').send(JSON.stringify(problem));
  });
}
