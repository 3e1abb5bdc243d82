import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { issuesOf } from '../access/issues.ts';
import type { Issue } from '../errors.ts';
import { httpError } from './negotiate.ts';
import type { AnyOperation } from './operation.ts';

type Parts = { params: unknown; query: unknown; body: unknown };

/**
 * Everything that was sent, read by the schemas of an operation, with everything that is wrong in all of it together.
 * @throws 415 when the body is of a media type that is not read here
 */
export function readParts(
  definition: AnyOperation,
  request: FastifyRequest,
): { parts: Parts; issues: Issue[] } {
  const issues: Issue[] = [];
  const parts: Parts = { params: {}, query: {}, body: undefined };
  parts.params = read(definition.params, request.params, 'path', issues);
  parts.query = read(definition.query, request.query, 'query', issues);
  issues.push(...unknownQuery(definition, request.query as object));
  if (definition.body !== undefined) {
    mustBeOneOf(request, definition.bodyTypes ?? ['application/json']);
    parts.body = read(definition.body, request.body ?? undefined, undefined, issues);
  }
  return { parts, issues };
}

function read(
  schema: z.ZodType | undefined,
  sent: unknown,
  place: 'path' | 'query' | undefined,
  issues: Issue[],
): unknown {
  if (schema === undefined) return {};
  const result = schema.safeParse(sent, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of issuesOf(result.error)) issues.push(place ? { ...issue, in: place } : issue);
  return {};
}

/** A misspelt filter would answer with more than was meant. */
function unknownQuery({ query }: AnyOperation, sent: object): Issue[] {
  const known = Object.keys((query as z.ZodObject | undefined)?.shape ?? {});
  return Object.keys(sent)
    .filter((name) => !known.includes(name))
    .map((path) => ({
      path,
      code: 'veld_onbekend',
      params: { velden: known.join(', ') || '–' },
      in: 'query',
    }));
}

function mustBeOneOf(request: FastifyRequest, types: readonly string[]): void {
  const sent = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(sent)) throw httpError(415, 'Unsupported media type');
}
