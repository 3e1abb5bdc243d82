import type { z } from 'zod';
import { type AuditEntry, writeAudit } from '../audit/write-audit.ts';
import { type PersonSeen, writeInzage } from '../audit/write-inzage.ts';
import { type Clock, toDate } from '../dates/index.ts';
import { Forbidden, InvalidInput, type Issue, Refused } from '../errors.ts';
import type { Actor } from './actor.ts';
import type { Context } from './context.ts';
import { issuesOf } from './issues.ts';
import { nothing, type Right, reachOf } from './reach.ts';
import { type Trx, withActor } from './with-actor.ts';

/** What the body of a use case works with; everything in it belongs to one transaction. */
export type Scope = {
  trx: Trx;
  actor: Actor;
  clock: Clock;
  /** The moment this use case began. */
  now: Date;
  ctx: Context;
  /** Gemeenten in which the actor may do this; empty for a huisvester. */
  gemeenten: readonly string[];
  /** Adds to the audit log, however many records in one statement. Facts only, never names. */
  audit(...entries: readonly AuditEntry[]): Promise<void>;
  /** Adds to the reading log: one record per person seen, with the purpose. */
  seen(persons: readonly PersonSeen[], purpose: string): Promise<void>;
};

export type Definition<A extends string, S extends z.ZodType, R> = {
  /** Action of the role table. */
  allow: A;
  input: S;
  /** `write` must leave an audit record; `persons` must leave a reading record when it answers persons. */
  kind: 'read' | 'write' | 'persons';
  /**
   * Asked all the time by everybody: its statements are marked `OFTEN`, and one plan serves every value. Never for
   * filters that may be left out, where a plan for the values finds much less to read.
   */
  often?: true;
  /** Database constraints that are rules of the domain: constraint name → code of the `fouten` texts. */
  constraints?: Record<string, string | { code: string; field: string }>;
  /**
   * What the domain's rules make of input that does not fit its schema, so that everything wrong is said at once.
   * @param wrong what does not fit
   */
  rules?(raw: unknown, wrong: readonly Issue[], clock: Clock): Issue[];
  run(scope: Scope, input: z.output<S>): Promise<R>;
};

export type UseCase<A extends string, S extends z.ZodType, R> = {
  /**
   * @throws Forbidden, InvalidInput, Refused, NotFound, Conflict
   */
  (ctx: Context, input: z.input<S>): Promise<R>;
  /** The same inside a transaction that another use case opened; rights are those of that one. */
  within(scope: Scope, input: z.output<S>): Promise<R>;
  definition: Definition<A, S, R>;
};

/** Binds use cases to a role table: who may do what stands in one place and is asked for every call. */
export function useCasesFor<A extends string>(rights: Record<A, Right>) {
  return function useCase<S extends z.ZodType, R>(definition: Definition<A, S, R>): UseCase<A, S, R> {
    const call = async (ctx: Context, raw: z.input<S>): Promise<R> => {
      const held = ctx.actor.acties?.includes(definition.allow) ?? true;
      const reach = held ? reachOf(ctx.actor, rights[definition.allow]) : null;
      if (reach === null) {
        await auditRefusal(ctx, definition.allow);
        throw new Forbidden(definition.allow);
      }
      const parsed = definition.input.safeParse(raw, { reportInput: true });
      if (!parsed.success) {
        const wrong = issuesOf(parsed.error);
        throw new InvalidInput([...wrong, ...(definition.rules?.(raw, wrong, ctx.clock) ?? [])]);
      }
      const input = parsed.data as z.output<S>;
      try {
        return await retryOnce(() =>
          withActor(
            ctx.database.db,
            reach,
            async (trx) => {
              let audited = false;
              const now = toDate(ctx.clock.now());
              const scope: Scope = {
                trx,
                actor: ctx.actor,
                clock: ctx.clock,
                now,
                ctx,
                gemeenten: reach.gemeenten,
                audit: async (...entries) => {
                  audited ||= entries.length > 0;
                  await writeAudit(trx, ctx, now, definition.allow, ...entries);
                },
                seen: (persons, purpose) => writeInzage(trx, ctx, now, definition.allow, persons, purpose),
              };
              const result = await definition.run(scope, input);
              if (definition.kind === 'write' && !audited) {
                throw new Error(`${definition.allow} wrote without an audit record`);
              }
              if (ctx.dryRun && definition.kind === 'write') throw new DryRun(result);
              return result;
            },
            { often: definition.often ?? false },
          ),
        );
      } catch (error) {
        if (error instanceof DryRun) return error.result as R;
        throw refusalOf(error, definition.constraints) ?? error;
      }
    };
    return Object.assign(call, { within: definition.run, definition });
  };
}

/** Carries the answer of a dry run past the end of its transaction, which takes everything back. */
class DryRun extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('dry run');
    this.result = result;
  }
}

async function auditRefusal(ctx: Context, action: string): Promise<void> {
  const reach = { ...nothing, gebruiker: ctx.actor.id };
  const gemeenten = new Set(ctx.actor.toekenningen.flatMap((t) => (t.gemeente === null ? [] : [t.gemeente])));
  await withActor(ctx.database.db, reach, async (trx) => {
    for (const gemeente of gemeenten.size === 0 ? [null] : gemeenten) {
      await writeAudit(trx, ctx, toDate(ctx.clock.now()), action, {
        object: ['actie', action],
        gemeente,
        result: 'geweigerd',
      });
    }
  });
}

/** SQLSTATE of a function of ours that refuses: its constraint is the code, its detail the parameters as JSON. */
const SAYS_NO = 'OD001';

/** The rule of the domain that a database constraint stands for; null for any other error. */
export function refusalOf(
  error: unknown,
  constraints: Definition<string, z.ZodType, unknown>['constraints'],
): Refused | null {
  const { constraint: name, code, detail } = (error ?? {}) as Partial<Record<string, unknown>>;
  if (typeof name !== 'string') return null;
  if (code === SAYS_NO)
    return new Refused(name, { params: typeof detail === 'string' ? JSON.parse(detail) : {} });
  // A partitioned table's unique index is named after the partition; the rule is the parent's.
  const rule = constraints?.[name];
  if (rule === undefined) return null;
  return typeof rule === 'string' ? new Refused(rule) : new Refused(rule.code, { field: rule.field });
}

/** Two that lock the same rows in another order: PostgreSQL ends one, which may simply begin again. */
async function retryOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    if (code !== '40P01' && code !== '40001') throw error;
    return work();
  }
}
