import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { z } from 'zod';
import { type Actor, publiek } from '../access/actor.ts';
import type { Context } from '../access/context.ts';
import { Forbidden, InvalidInput, type Issue } from '../errors.ts';
import { makeContext } from '../http/make-context.ts';
import type { Services } from '../http/services.ts';
import { type Answer, problem } from './answers.ts';
import type { Caller } from './caller.ts';
import { contentHash } from './content-hash.ts';
import { versionOf } from './etag.ts';
import { type Explain, type Fout, foutOf, languageOf } from './fout.ts';
import { mustAccept } from './negotiate.ts';
import { readParts } from './read-parts.ts';

type Shape = z.ZodObject;
type Read<S> = S extends z.ZodType ? z.output<S> : Record<string, never>;

/** An example of a call, with parameters filled in; a test sends it. `status` is what comes back. */
export type Example = {
  summary: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
  status: number;
};

/** What an operation works with. */
export type Call<P, Q, B> = {
  ctx: Context;
  params: Read<P>;
  query: Read<Q>;
  body: Read<B>;
  /** SHA-256 of the body as it was sent. */
  hash: Buffer;
  /** The version named in `If-Match`; undefined without that header, null for `*`. */
  version: string | null | undefined;
  /** The media type that was agreed on. */
  mediaType: string;
  /** Something wrong with one item, as who sent it reads it. */
  fout(issue: Issue): Fout;
};

/** What comes back: a status, a body that fits the answer declared for it, and headers. */
export type Result = { status: number; body?: unknown; headers?: Record<string, string> };

/** One operation of the interface: what comes in, who may, what comes out. */
export type Operation<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends z.ZodType | undefined,
> = {
  method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** With parameters as OpenAPI writes them: `/verblijven/{id}`. */
  path: string;
  operationId: string;
  summary: string;
  description?: string;
  tag: string;
  /** The scope a client needs; null for what everybody may ask. */
  scope: string | null;
  params?: P;
  query?: Q;
  body?: B;
  /** What the document says of the body, where its parts are read one by one. */
  documentedBody?: z.ZodType;
  /** Media types of the body; JSON when nothing is said. */
  bodyTypes?: readonly string[];
  /** Whether `If-Match` says which version a change is about. */
  ifMatch?: boolean;
  answers: Record<number, Answer>;
  /**
   * What the domain's rules make of a body that does not fit its schema, so that everything wrong is said at once.
   * @param wrong what does not fit, in the body
   */
  rules?(
    body: unknown,
    wrong: readonly Issue[],
    ctx: Context,
    params: Read<P>,
  ): readonly Issue[] | Promise<readonly Issue[]>;
  /** Error answers beside those that every operation has. */
  problems?: readonly number[];
  examples?: readonly Example[];
  run(call: Call<P, Q, B>): Promise<Result>;
};

// biome-ignore lint/suspicious/noExplicitAny: operations of every shape stand in one list.
export type AnyOperation = Operation<any, any, any>;

/** Gives an operation its types; it is put to work by `addOperation`. */
export function operation<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(definition: Operation<P, Q, B>): AnyOperation {
  return definition;
}

/** The error answers an operation can give. */
export function problemsOf(definition: AnyOperation): number[] {
  const { params, query, body, scope, method } = definition;
  const all = [
    ...(params || query || body || method !== 'get' ? [400] : []),
    ...(scope === null ? [] : [401, 403]),
    ...(params ? [404] : []),
    406,
    ...(body ? [413, 415] : []),
    ...(definition.ifMatch ? [412, 428] : []),
    ...(definition.problems ?? []),
    ...[429, 500, 503],
  ];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Every answer an operation can give, by status. */
export function answersOf(definition: AnyOperation): Record<number, Answer> {
  const problems = problemsOf(definition).map((status) => [status, problem(status)] as const);
  return { ...definition.answers, ...Object.fromEntries(problems) };
}

/** A path as Fastify has it: `/verblijven/{id}` → `/verblijven/:id`. */
export const urlOf = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

const nobody: Caller = { actor: publiek, scopes: [] };

/** Makes Fastify answer an operation. */
export function addOperation(
  scope: FastifyInstance,
  definition: AnyOperation,
  services: Services,
  explain: Explain,
): void {
  const produced = Object.values(definition.answers).flatMap(({ contents }) => Object.keys(contents));
  scope.route({
    method: definition.method.toUpperCase() as HTTPMethods,
    url: urlOf(definition.path),
    config: { open: definition.scope === null },
    handler: async (request, reply) => {
      // What everybody may ask is asked by nobody in particular.
      const { actor, scopes } = definition.scope === null ? nobody : (request.caller ?? nobody);
      if (definition.scope !== null && !scopes.includes(definition.scope)) throw new Forbidden('scope');
      const mediaType = mustAccept(request, produced);
      const ctx = contextOf(services, request, actor);
      const { parts, issues } = readParts(definition, request);
      if (issues.length > 0) {
        const inBody = issues.filter((issue) => issue.in === undefined);
        const more = await definition.rules?.(request.body, inBody, ctx, parts.params as never);
        throw new InvalidInput([...issues, ...(more ?? [])]);
      }
      const call = {
        ctx: { ...ctx, dryRun: (parts.query as { proef?: boolean }).proef === true },
        ...parts,
        hash: contentHash(request.body ?? null),
        version: versionOf(request.headers['if-match']),
        mediaType,
        fout: (issue: Issue) => foutOf(issue, explain, ctx.language),
      };
      return send(reply, definition, await definition.run(call as never));
    },
  });
}

function contextOf(services: Services, request: FastifyRequest, actor: Actor): Context {
  return makeContext(services, request, actor, languageOf(request.headers['accept-language']));
}

/** Sends what an operation came to; fields that its schema does not name stay inside. */
async function send(
  reply: FastifyReply,
  definition: AnyOperation,
  { status, body, headers = {} }: Result,
): Promise<FastifyReply> {
  const answer = definition.answers[status];
  if (answer === undefined) throw new Error(`${definition.operationId} does not declare ${status}`);
  reply.code(status).headers(headers);
  if (Object.keys(answer.contents).length === 0) return reply.send();
  const type = String(reply.getHeader('content-type') ?? 'application/json').split(';')[0] ?? '';
  const content = answer.contents[type];
  if (content === undefined) throw new Error(`${definition.operationId} does not declare ${type}`);
  if (type !== 'application/json') return reply.send(body);
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(content.schema.parse(body)));
}
