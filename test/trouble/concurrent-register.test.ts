import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  arrive,
  cancelVerblijf,
  confirmNachten,
  correctVerblijf,
  depart,
  moveVerblijf,
  recordAfwezigheid,
  registerVerblijf,
  undoDepart,
  undoNachten,
} from '../../src/nachtregister/index.ts';
import type { Context } from '../../src/platform/access/context.ts';
import { type Database, openDatabase } from '../../src/platform/database/open-database.ts';
import { addDays } from '../../src/platform/dates/index.ts';
import { InvalidInput, Refused } from '../../src/platform/errors.ts';
import { createDatabase, postgresTarget } from '../database.ts';
import { createHuis } from '../factories/huis.ts';
import { createLocatie } from '../factories/locatie.ts';
import { TEMPLATE } from '../targets.ts';

/** `npm run soak` takes ten thousand; every run of the tests some hundreds. */
const OPERATIONS = Number(process.env.SOAK ?? 600);
/** Operations under way at once, in each process. */
const AT_ONCE = 8;
const HOUSES = 4;
const TODAY = '2026-11-24';
const day = (offset: number) => addDays(TODAY, offset);

/** A stay as a plain record: the model keeps no nights, it works them out. */
type Stay = {
  id: string;
  persoon: string;
  huis: number;
  status: string;
  aankomst: string;
  vertrek: string | null;
  weg: { van: string; tot: string }[];
};
type Model = { stays: Map<string, Stay>; confirmed: Set<string> };
/** Something the register took, under the reference of its audit record; `change` does the same to a model. */
type Done = { reference: string; change(model: Model): void };

const past = fc.integer({ min: -6, max: 0 });
const operation = fc.record({
  step: fc.constantFrom(
    ...([
      'register',
      'register',
      'arrive',
      'depart',
      'depart',
      'undoDepart',
      'away',
      'correct',
      'cancel',
    ] as const),
    ...(['move', 'move', 'press', 'press', 'press', 'pressAll', 'undo'] as const),
  ),
  pick: fc.nat(),
  huis: fc.nat({ max: HOUSES - 1 }),
  from: past,
  to: past,
  known: fc.boolean(),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** What the processes share: the houses, and the stays that somebody has heard of. */
type World = { houses: string[]; bedden: string[]; known: { id: string; persoon: string; huis: number }[] };

/** Asks the register for one thing. @returns what it did; null when a rule said no */
async function take(ctx: Context, world: World, op: Operation): Promise<Done['change'] | null> {
  const { step, huis, from, to } = op;
  const locatie = world.houses[huis] ?? '';
  const some = world.known[op.pick % Math.max(1, world.known.length)];
  if (step === 'register') {
    const again = op.known ? some?.persoon : undefined;
    const stay = {
      id: randomUUID(),
      locatie,
      naam: 'Łukasz Wiśniewski',
      woonplaats: 'Rzeszów',
      land: '7028',
      aankomst: day(from + (to === 0 ? 1 : 0)),
      documentsoort: 'identiteitskaart' as const,
      identiteit_vastgesteld: 'persoonlijk' as const,
      andere_persoon: true,
      slaapplaats: huis === 0 ? (world.bedden[op.pick % world.bedden.length] ?? null) : null,
      persoon: again,
    };
    const { id, persoon, status } = await registerVerblijf(ctx, stay);
    world.known.push({ id, persoon, huis });
    return ({ stays }) =>
      stays.set(id, { id, persoon, huis, status, aankomst: stay.aankomst, vertrek: null, weg: [] });
  }
  if (step === 'press' || step === 'pressAll' || step === 'undo') {
    const nacht = step === 'undo' ? TODAY : day(from);
    const which = step === 'pressAll' ? [...world.houses.keys()] : [huis];
    const locaties = step === 'pressAll' ? undefined : [locatie];
    await (step === 'undo' ? undoNachten : confirmNachten)(ctx, { nacht, locaties });
    return ({ confirmed }) => {
      for (const at of which) confirmed[step === 'undo' ? 'delete' : 'add'](`${at} ${nacht}`);
    };
  }
  if (some === undefined) return null;
  return takeOfStay(ctx, world, op, some);
}

async function takeOfStay(
  ctx: Context,
  world: World,
  { step, huis, from, to }: Operation,
  some: World['known'][number],
): Promise<Done['change'] | null> {
  const verblijf = some.id;
  const change =
    (how: (stay: Stay, model: Model) => void) =>
    (model: Model): void => {
      const stay = model.stays.get(verblijf);
      if (stay === undefined) throw new Error('a change of a stay that was not registered yet');
      how(stay, model);
    };
  switch (step) {
    case 'arrive':
      await arrive(ctx, { verblijf });
      return change((stay) => {
        if (stay.status === 'verwacht') Object.assign(stay, { status: 'aanwezig', aankomst: TODAY });
      });
    case 'depart':
      await depart(ctx, { verblijf, vertrek: day(from) });
      return change((stay) => Object.assign(stay, { status: 'vertrokken', vertrek: day(from) }));
    case 'undoDepart':
      await undoDepart(ctx, { verblijf });
      return change((stay) => Object.assign(stay, { status: 'aanwezig', vertrek: null }));
    case 'away': {
      const weg = { van: day(from), tot: day(from - to + 1) };
      await recordAfwezigheid(ctx, { id: randomUUID(), verblijf, ...weg });
      return change((stay) => stay.weg.push(weg));
    }
    case 'correct': {
      const wijzigingen = { aankomst: day(from) };
      await correctVerblijf(ctx, { verblijf, reden: 'Verkeerde dagen', wijzigingen });
      return change((stay) => Object.assign(stay, wijzigingen));
    }
    case 'cancel':
      await cancelVerblijf(ctx, { verblijf, reden: 'Dubbel ingevoerd' });
      return change((stay) => Object.assign(stay, { status: 'vervallen' }));
    default: {
      const [id, per] = [randomUUID(), day(from)];
      const naar = huis === some.huis ? (huis + 1) % HOUSES : huis;
      await moveVerblijf(ctx, { verblijf, locatie: world.houses[naar] ?? '', per, id });
      world.known.push({ id, persoon: some.persoon, huis: naar });
      return change((stay, { stays }) => {
        Object.assign(stay, { status: 'vertrokken', vertrek: per });
        const weg = stay.weg
          .filter(({ tot }) => tot > per)
          .map(({ van, tot }) => ({ van: van > per ? van : per, tot }));
        const { persoon } = stay;
        stays.set(id, { id, persoon, huis: naar, status: 'aanwezig', aankomst: per, vertrek: null, weg });
      });
    }
  }
}

const sleeps = ({ status, aankomst, vertrek, weg }: Stay, nacht: string) =>
  (status === 'aanwezig' || status === 'vertrokken') &&
  aankomst <= nacht &&
  (vertrek === null || vertrek > nacht) &&
  !weg.some(({ van, tot }) => van <= nacht && nacht < tot);

/** Does to a model what was done, in the order in which the register did it. */
async function replay(database: Database, done: readonly Done[]): Promise<Model> {
  // A number in the audit log is given while the locations are held, so of two that meet it tells which came first.
  const { rows } = await database.asOwner((owner) =>
    sql<{
      referentie: string;
    }>`select referentie from auditlog where resultaat = 'gelukt' order by id`.execute(owner),
  );
  const order = new Map(rows.map(({ referentie }, at) => [referentie, at]));
  expect(done.filter(({ reference }) => !order.has(reference))).toEqual([]);
  expect(order.size).toBe(done.length);
  const model: Model = { stays: new Map(), confirmed: new Set() };
  const inOrder = [...done].sort((a, b) => (order.get(a.reference) ?? 0) - (order.get(b.reference) ?? 0));
  for (const { change } of inOrder) change(model);
  return model;
}

/** What the model expects of stays and nights, held against what is registered. */
async function compare(database: Database, { stays, confirmed }: Model, houses: readonly string[]) {
  const { verblijven, nachten, overnachtingen } = await database.asOwner(async (owner) => ({
    verblijven: await owner.selectFrom('verblijf').selectAll().execute(),
    nachten: await owner.selectFrom('nacht').selectAll().execute(),
    overnachtingen: await owner.selectFrom('overnachting').selectAll().execute(),
  }));
  const facts = (list: readonly { id: string; status: string; aankomst: string; vertrek: string | null }[]) =>
    list.map(({ id, status, aankomst, vertrek }) => [id, status, aankomst, vertrek].join(' ')).sort();
  expect(facts(verblijven)).toEqual(facts([...stays.values()]));
  const keyOf = ({ locatie, nacht }: { locatie: string; nacht: string }) =>
    `${houses.indexOf(locatie)} ${nacht}`;
  expect(nachten.map(keyOf).sort()).toEqual([...confirmed].sort());
  const wanted = [...confirmed].flatMap((key) => {
    const [at, nacht = ''] = key.split(' ');
    return [...stays.values()]
      .filter((stay) => stay.huis === Number(at) && sleeps(stay, nacht))
      .map((s) => `${nacht} ${s.persoon}`);
  });
  // Who overstays here while being registered there counts once.
  expect(overnachtingen.map(({ nacht, persoon }) => `${nacht} ${persoon}`).sort()).toEqual(
    [...new Set(wanted)].sort(),
  );
  for (const row of overnachtingen) {
    const stay = stays.get(row.verblijf);
    expect(stay !== undefined && sleeps(stay, row.nacht) && houses[stay.huis] === row.locatie).toBe(true);
  }
}

/** What must hold whatever was done, asked of the database itself; each query finds what breaks it. */
const INVARIANTS = {
  'a night counts who is in it': sql`select n.locatie from nacht n where n.aantal <>
    (select count(*) from overnachting o where o.gemeente = n.gemeente and o.locatie = n.locatie and o.nacht = n.nacht)`,
  'nobody sleeps in two places': sql`select nacht from overnachting group by nacht, persoon having count(*) > 1`,
  'no bed holds two': sql`select nacht from overnachting where slaapplaats is not null
    group by nacht, slaapplaats having count(*) > 1`,
  'nobody is present twice': sql`select persoon from verblijf where status = 'aanwezig' group by 1 having count(*) > 1`,
  'nights are of stays that cover them': sql`select o.verblijf from overnachting o join verblijf v on v.id = o.verblijf
    where v.aankomst > o.nacht or v.vertrek <= o.nacht or v.status not in ('aanwezig', 'vertrokken')`,
  'nobody sleeps on a night away': sql`select o.verblijf from overnachting o join afwezigheid a on a.verblijf = o.verblijf
    and a.van <= o.nacht and a.tot > o.nacht`,
  'a registered night was confirmed': sql`select o.nacht from overnachting o left join nacht n on n.gemeente = o.gemeente
    and n.locatie = o.locatie and n.nacht = o.nacht where n.nacht is null`,
  'every move has both ends': sql`select v.id from verblijf v left join verblijf w on w.id = v.vorig_verblijf
    where v.vorig_verblijf is not null and (w.id is null or w.persoon <> v.persoon)`,
};

describe.each([2, 4])('%i processes on one database', (processes) => {
  it(`do ${OPERATIONS} things at once as if one after the other`, { timeout: 1_800_000 }, async () => {
    const { urls, remove } = await createDatabase(postgresTarget(), TEMPLATE);
    onTestFinished(remove);
    const databases = await Promise.all(
      Array.from({ length: processes }, async () => {
        const database = await openDatabase({ url: urls.login, migrationUrl: urls.owner, poolSize: 5 });
        onTestFinished(() => database.close());
        return database;
      }),
    );
    const [first] = databases as [Database];
    const huis = await createHuis(first, [3, 2]);
    const houses = [huis.locatie.id];
    for (let at = 1; at < HOUSES; at += 1)
      houses.push(
        (await createLocatie(first, { organisatie: huis.organisatie, naam: `De Kampen ${at}` })).id,
      );
    const world: World = { houses, bedden: huis.bedden, known: [] };

    const seed = Number(process.env.SOAK_SEED ?? Date.now() % 2 ** 31);
    const operations = fc.sample(operation, { numRuns: OPERATIONS, seed });
    const done: Done[] = [];
    const wrong: unknown[] = [];
    const worker = async (database: Database) => {
      for (let op = operations.pop(); op !== undefined; op = operations.pop()) {
        const ctx = { ...huis.ctx(), database };
        try {
          const change = await take(ctx, world, op);
          if (change !== null) done.push({ reference: ctx.reference, change });
        } catch (error) {
          if (!(error instanceof Refused || error instanceof InvalidInput)) wrong.push(error);
        }
      }
    };
    await Promise.all(
      databases.flatMap((database) => Array.from({ length: AT_ONCE }, () => worker(database))),
    );

    expect(wrong, `seed ${seed}`).toEqual([]);
    expect(done.length, `seed ${seed}`).toBeGreaterThan(OPERATIONS / 4);
    await compare(first, await replay(first, done), houses);
    for (const [what, breaks] of Object.entries(INVARIANTS)) {
      const { rows } = await first.asOwner((owner) => breaks.execute(owner));
      expect(rows, `${what}, seed ${seed}`).toEqual([]);
    }
  });
});
