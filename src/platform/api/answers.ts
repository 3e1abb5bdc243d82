import { z } from 'zod';
import type { ZodOpenApiHeadersObject } from 'zod-openapi';
import { component } from './components.ts';

/** Version of the interface, semver; the major one stands in the address. */
export const API_VERSION = '1.0.0';

/** Headers of an answer, as the document says them. */
export type Headers = ZodOpenApiHeadersObject;

/** Headers that every answer carries, as the document says them (API Design Rules, /core/version-header). */
export const versionHeader: Headers = {
  'API-Version': {
    description: 'Full version of the interface',
    schema: { type: 'string' },
    example: API_VERSION,
  },
};

const limitHeaders: Headers = {
  'RateLimit-Limit': { description: 'Requests a minute', schema: { type: 'integer' } },
  'RateLimit-Remaining': { description: 'Requests left in this minute', schema: { type: 'integer' } },
  'RateLimit-Reset': { description: 'Seconds until it begins anew', schema: { type: 'integer' } },
};

const challenge: Headers = {
  'WWW-Authenticate': { description: 'Bearer (RFC 6750)', schema: { type: 'string' } },
};

const waitHeader: Headers = {
  'Retry-After': { description: 'Seconds to wait before trying again', schema: { type: 'integer' } },
};

/** One thing that is wrong. */
export const foutSchema = component(
  'Fout',
  z.object({
    in: z.enum(['body', 'query', 'path', 'header']),
    location: z.union([z.object({ pointer: z.string() }), z.object({ name: z.string() })]),
    code: z.string(),
    detail: z.string(),
  }),
  'One thing that is wrong: where, its code (codetabel `foutcodes`) and how to repair it',
);

/** An error answer (RFC 9457). */
export const problemSchema = component(
  'Probleem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    reference: z.uuid(),
    errors: z.array(foutSchema).optional(),
  }),
  'Problem details (RFC 9457)',
);

/** One kind of answer in the document. `contents` by media type; none for an answer without a body. */
export type Answer = {
  description: string;
  contents: Record<string, { schema: z.ZodType; example?: unknown }>;
  headers?: Headers;
  /** Its name in the document, where many operations give the same. */
  id?: string;
};

/** A good answer: JSON of this shape. */
export const json = (description: string, schema: z.ZodType, headers: Headers = {}): Answer => ({
  description,
  contents: { 'application/json': { schema } },
  headers,
});

/** A good answer without a body. */
export const empty = (description: string): Answer => ({ description, contents: {} });

const PROBLEMS: Record<number, string> = {
  400: 'What was sent is not right; `errors` says everything that is wrong',
  401: 'No token, or one that is not good (any more)',
  403: 'Not allowed for this client, or outside its scopes',
  404: 'Not there, or not for this client to see',
  406: 'Nothing here comes in the media type asked for',
  409: 'A rule says no, or the identifier was used for other content; `errors` says which',
  412: 'It was changed since the version named in `If-Match`',
  413: 'Too large; send it in parts',
  415: 'The body is not of the media type that is read here',
  428: 'Say in `If-Match` which version the change is about',
  429: 'Too many requests; wait as long as `Retry-After` says',
  500: 'Our fault; give the reference to who runs this installation',
  503: 'The database is away for a moment; try again after `Retry-After`',
};

/** An error answer in the document. */
export function problem(status: number): Answer {
  return {
    id: `Probleem${status}`,
    description: PROBLEMS[status] ?? 'An error',
    contents: { 'application/problem+json': { schema: problemSchema } },
    headers: status === 401 ? challenge : status === 429 || status === 503 ? waitHeader : {},
  };
}

/** All headers of an answer: its own, the version, and how much may still be asked. */
export const headersOf = (answer: Answer) => ({ ...versionHeader, ...limitHeaders, ...answer.headers });
