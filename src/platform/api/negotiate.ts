import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** An error of HTTP itself, with its status. */
export function httpError(status: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode: status });
}

/**
 * The media type to answer with, out of those there are.
 * @throws 406 when none of them is accepted
 */
export function mustAccept(request: FastifyRequest, produced: readonly string[]): string {
  const offered = produced.length === 0 ? ['application/json'] : [...new Set(produced)];
  // Who accepts problem details only would refuse every good answer.
  const chosen = new Negotiator(request.raw).mediaType(offered);
  if (chosen === undefined) throw httpError(406, 'Not acceptable');
  return chosen;
}
