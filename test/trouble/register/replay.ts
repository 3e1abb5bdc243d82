import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../../src/platform/database/open-database.ts';
import type { Model } from './model.ts';
import type { Done } from './work-through.ts';

type Written = { actor: string; first: string; nothing: boolean };

/**
 * Does to a model what was done, in the order in which the register did it. What each machine was acknowledged is what
 * stands in the audit log of it, one for one.
 */
export async function replay(database: Database, done: readonly Done[]): Promise<Model> {
  const machines = [...new Set(done.map(({ machine }) => machine))];
  // A number in the audit log is given while the locations are held, so of two that meet it tells which came first.
  const { rows } = await database.asOwner((owner) =>
    sql<Written>`select actor, min(id)::text as first, bool_and(details ->> 'nieuw' is not distinct from 'false') as nothing
      from auditlog where resultaat = 'gelukt' and actor = any(${machines}::uuid[])
      group by actor, referentie order by min(id)`.execute(owner),
  );
  const inOrder = machines.flatMap((machine) => {
    const theirs = rows.filter(({ actor }) => actor === machine);
    const mine = done.filter((one) => one.machine === machine);
    expect(theirs.length, 'acknowledged, and in the log').toBe(mine.length);
    // Who said something again did nothing.
    return mine.flatMap(({ change }, at) =>
      theirs[at]?.nothing ? [] : [{ change, first: Number(theirs[at]?.first) }],
    );
  });
  const model: Model = { stays: new Map(), confirmed: new Set() };
  for (const { change } of inOrder.sort((a, b) => a.first - b.first)) change(model);
  return model;
}
