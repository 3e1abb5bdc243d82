import { sql } from 'kysely';
import { refusalOf, type Scope } from '../platform/access/use-case.ts';
import { Conflict, InvalidInput, type Issue, NotFound, Refused } from '../platform/errors.ts';
import { type Ingeschreven, insertVerblijven, verblijfregels } from './insert-verblijven.ts';
import type { NieuwVerblijf } from './verblijf.ts';

/** What became of one stay out of many: written, or everything that is wrong with it. */
export type PerVerblijf = { id: string } & ({ done: Ingeschreven } | { issues: Issue[] });

type Item = { index: number; stay: NieuwVerblijf };

/**
 * Writes stays of which some may be wrong: those that are right are written, of the others it is said what is wrong. All
 * at once where that goes, else in ever smaller parts, so that a few bad ones among a thousand cost little.
 * @returns in the order they were given
 */
export async function insertEach(scope: Scope, stays: readonly NieuwVerblijf[]): Promise<PerVerblijf[]> {
  const found: PerVerblijf[] = [];
  const items = stays.map((stay, index) => ({ index, stay }));
  const seen = new Map<string, number>();
  const once = items.filter(({ index, stay }) => {
    const first = seen.get(stay.id);
    seen.set(stay.id, first ?? index);
    if (first !== undefined)
      found[index] = { id: stay.id, issues: [{ path: 'id', code: 'dubbel_in_levering' }] };
    return first === undefined;
  });
  await writePart(scope, once, found);
  return found;
}

async function writePart(scope: Scope, items: readonly Item[], found: PerVerblijf[]): Promise<void> {
  if (items.length === 0) return;
  const outcome = await attempt(scope, items);
  if ('done' in outcome) {
    for (const [place, { index, stay }] of items.entries()) {
      const done = outcome.done[place];
      if (done !== undefined) found[index] = { id: stay.id, done };
    }
    return;
  }
  if (outcome.bad.size > 0) {
    for (const [place, issues] of outcome.bad) {
      const item = items[place];
      if (item !== undefined) found[item.index] = { id: item.stay.id, issues };
    }
    return writePart(
      scope,
      items.filter((_, place) => !outcome.bad.has(place)),
      found,
    );
  }
  const [only] = items;
  if (items.length === 1 && only !== undefined) {
    found[only.index] = { id: only.stay.id, issues: outcome.whole };
    return;
  }
  const half = Math.ceil(items.length / 2);
  await writePart(scope, items.slice(0, half), found);
  await writePart(scope, items.slice(half), found);
}

/** `bad`: which ones are wrong, by their place; none when it is only known that one of them is, then `whole` says of what. */
type Failed = { bad: Map<number, Issue[]>; whole: Issue[] };

/** Writes them all, or nothing. */
async function attempt(scope: Scope, items: readonly Item[]): Promise<{ done: Ingeschreven[] } | Failed> {
  const { trx } = scope;
  await sql`savepoint deel`.execute(trx);
  let failed: Failed;
  try {
    const done = await insertVerblijven(
      scope,
      items.map(({ stay }) => stay),
    );
    const twins = await findTwins(scope, items);
    if (twins.size === 0) {
      await sql`release savepoint deel`.execute(trx);
      return { done };
    }
    failed = { bad: twins, whole: [] };
  } catch (error) {
    failed = failureOf(error, items.length);
  }
  await sql`rollback to savepoint deel`.execute(trx);
  await sql`release savepoint deel`.execute(trx);
  return failed;
}

/** @throws the error itself when it is no rule of the domain */
function failureOf(error: unknown, count: number): Failed {
  const rule = refusalOf(error, verblijfregels) ?? error;
  if (rule instanceof InvalidInput) {
    if (count === 1) return { bad: new Map([[0, [...rule.issues]]]), whole: [] };
    const bad = new Map<number, Issue[]>();
    for (const issue of rule.issues) {
      const [place = '', ...path] = issue.path.split('.');
      bad.set(Number(place), [...(bad.get(Number(place)) ?? []), { ...issue, path: path.join('.') }]);
    }
    return { bad, whole: [] };
  }
  return { bad: new Map(), whole: [issueOf(rule)] };
}

/** @throws the error itself when it is no rule of the domain */
export function issueOf(rule: unknown): Issue {
  if (rule instanceof Refused) return { path: rule.field ?? '', code: rule.code, params: rule.params };
  if (rule instanceof NotFound)
    return { path: rule.message, code: rule.message === 'persoon' ? 'persoon_onbekend' : 'locatie_onbekend' };
  if (rule instanceof Conflict) return { path: 'id', code: 'andere_inhoud' };
  throw rule;
}

/**
 * Who is here already under this name in these nights: most likely the same one, checked in twice. Of two in one
 * delivery the second is. Everybody who has not left the locations before the first arrival is read once and laid out by
 * name: looked up one by one, by the index on names, each stay took a millisecond (docs/performance.md).
 */
async function findTwins({ trx, actor }: Scope, items: readonly Item[]): Promise<Map<number, Issue[]>> {
  const asked = items.map(({ stay }) => !stay.persoon && !stay.andere_persoon);
  if (!asked.includes(true)) return new Map();
  const locaties = [...new Set(items.map(({ stay }) => stay.locatie))];
  const eerste = items.reduce((day, { stay }) => (stay.aankomst < day ? stay.aankomst : day), '9999-12-31');
  const { rows } = await sql<{ place: number }>`
    with gevraagd as materialized (
      select (a.nummer - 1)::int as place, a.id, a.vragen from
        unnest(${items.map(({ stay }) => stay.id)}::uuid[], ${asked}::boolean[]) with ordinality a (id, vragen, nummer)),
    hier as (
      select o.gemeente, o.id, o.locatie, o.persoon, o.zoeknaam, o.status, o.aankomst, o.bezet,
        count(*) over (partition by o.gemeente, o.locatie, o.zoeknaam) as naamgenoten
      from verblijf o
      where o.organisatie = ${actor.organisatie}::uuid and o.status <> 'vervallen'
        and (o.gemeente, o.locatie) in (select l.gemeente, l.id from locatie l where l.id = any(${locaties}::uuid[]))
        and coalesce(o.vertrek, 'infinity'::date) > ${eerste}::date),
    gelijk as materialized (select * from hier where naamgenoten > 1)
    select distinct a.place from gevraagd a
    join gelijk v on v.id = a.id
    join gelijk o on o.gemeente = v.gemeente and o.locatie = v.locatie and o.zoeknaam = v.zoeknaam and o.id <> v.id
      and o.persoon <> v.persoon
    left join gevraagd eerder on eerder.id = o.id
    where a.vragen and coalesce(eerder.place, -1) < a.place
      and (o.bezet && v.bezet or o.status = 'aanwezig' and o.aankomst < coalesce(upper(v.bezet), 'infinity')
        and o.aankomst >= lower(v.bezet))`.execute(trx);
  return new Map(
    rows.map(({ place }) => [place, [{ path: 'andere_persoon', code: 'staat_al_ingeschreven' }]]),
  );
}
