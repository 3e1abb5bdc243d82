import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createHuis, type Huis } from '../../test/factories/huis.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { addDays } from '../platform/dates/index.ts';
import { InvalidInput, Refused } from '../platform/errors.ts';
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
} from './index.ts';

const database = await testDatabase();
const TODAY = '2026-11-24';
const day = (offset: number) => addDays(TODAY, offset);

/** A stay as a plain record: the model keeps no nights, it works them out. */
type Stay = {
  id: string;
  persoon: string;
  huis: number;
  status: 'verwacht' | 'aanwezig' | 'vertrokken' | 'vervallen';
  aankomst: string;
  vertrek: string | null;
  bed: string | null;
  weg: { van: string; tot: string }[];
};
type Model = { stays: Stay[]; confirmed: Set<string> };
type World = { model: Model; huis: Huis; houses: string[] };

/** Says whether the register took it; a rule that says no is an answer too, and changes nothing. */
async function accepted(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Refused || error instanceof InvalidInput) return false;
    throw error;
  }
}

/** What each step does to register and model; steps are data, so that a failing row of them can be read. */
const past = fc.integer({ min: -6, max: 0 });
const which = fc.nat({ max: 30 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const register = fc.record({
  step: fc.constant('register' as const),
  at: fc.nat({ max: 1 }),
  from: fc.integer({ min: -6, max: 1 }),
  nights: maybe(fc.nat({ max: 5 })),
  gone: fc.boolean(),
  bed: maybe(fc.nat({ max: 2 })),
  again: maybe(which),
});
const ofStay = fc.record({
  step: fc.constantFrom('arrive', 'depart', 'undoDepart', 'away', 'correct', 'cancel', 'move'),
  pick: which,
  from: past,
  to: past,
});
const ofNight = fc.record({
  step: fc.constantFrom('press', 'press', 'undo'),
  on: past,
  only: maybe(fc.nat({ max: 1 })),
});
type Register = typeof register extends fc.Arbitrary<infer T> ? T : never;
type OfStay = typeof ofStay extends fc.Arbitrary<infer T> ? T : never;
type OfNight = typeof ofNight extends fc.Arbitrary<infer T> ? T : never;

const stayOf = ({ model }: World, pick: number) => model.stays[pick % Math.max(1, model.stays.length)];

async function doRegister(world: World, { at, from, nights, gone, bed, again }: Register): Promise<void> {
  const { model, huis, houses } = world;
  const aankomst = day(from);
  const end = nights === null ? null : day(from + nights);
  const vertrek = gone && end !== null && end <= TODAY ? end : null;
  const slaapplaats = at === 0 && bed !== null ? (huis.bedden[bed] ?? null) : null;
  const before = again === null ? undefined : stayOf(world, again);
  const stay = huis.stay({
    locatie: houses[at],
    aankomst,
    slaapplaats,
    persoon: before?.persoon,
    vertrek,
    verwacht_vertrek: vertrek ? null : end,
  });
  const ok = await accepted(async () => {
    const { id, persoon, status } = await registerVerblijf(huis.ctx(), stay);
    model.stays.push({ id, persoon, huis: at, status, aankomst, vertrek, bed: slaapplaats, weg: [] });
  });
  if (!ok) expect(before !== undefined || slaapplaats !== null).toBe(true);
}

async function doToStay(world: World, { step, pick, from, to }: OfStay): Promise<void> {
  const stay = stayOf(world, pick);
  if (stay === undefined) return;
  const ctx = world.huis.ctx();
  const verblijf = stay.id;
  if (step === 'arrive') {
    const expected = stay.status === 'verwacht';
    if ((await accepted(() => arrive(ctx, { verblijf }))) && expected)
      Object.assign(stay, { status: 'aanwezig', aankomst: TODAY });
  } else if (step === 'depart') {
    const vertrek = day(from);
    if (await accepted(() => depart(ctx, { verblijf, vertrek })))
      Object.assign(stay, { status: 'vertrokken', vertrek });
  } else if (step === 'undoDepart') {
    if (await accepted(() => undoDepart(ctx, { verblijf })))
      Object.assign(stay, { status: 'aanwezig', vertrek: null });
  } else if (step === 'away') {
    const weg = { van: day(from), tot: day(from - to + 1) };
    if (await accepted(() => recordAfwezigheid(ctx, { id: randomUUID(), verblijf, ...weg })))
      stay.weg.push(weg);
  } else if (step === 'correct') {
    const wijzigingen = { aankomst: day(from), ...(stay.status === 'vertrokken' && { vertrek: day(to) }) };
    if (await accepted(() => correctVerblijf(ctx, { verblijf, reden: 'Verkeerde dagen', wijzigingen })))
      Object.assign(stay, wijzigingen);
  } else if (step === 'cancel') {
    if (await accepted(() => cancelVerblijf(ctx, { verblijf, reden: 'Dubbel ingevoerd' })))
      stay.status = 'vervallen';
  } else await doMove(world, stay, day(from));
}

async function doMove({ model, huis, houses }: World, stay: Stay, per: string): Promise<void> {
  const to = 1 - stay.huis;
  const id = randomUUID();
  const move = { verblijf: stay.id, locatie: houses[to] ?? '', per, id };
  if (!(await accepted(() => moveVerblijf(huis.ctx(), move)))) return;
  Object.assign(stay, { status: 'vertrokken', vertrek: per });
  const weg = stay.weg
    .filter(({ tot }) => tot > per)
    .map(({ van, tot }) => ({ van: van > per ? van : per, tot }));
  const { persoon } = stay;
  model.stays.push({
    id,
    persoon,
    huis: to,
    status: 'aanwezig',
    aankomst: per,
    vertrek: null,
    bed: null,
    weg,
  });
}

async function doToNight({ model, huis, houses }: World, { step, on, only }: OfNight): Promise<void> {
  const nacht = step === 'undo' ? TODAY : day(on);
  const locaties = only === null ? undefined : [houses[only] ?? ''];
  await (step === 'undo' ? undoNachten : confirmNachten)(huis.ctx(), { nacht, locaties });
  for (const at of only === null ? [0, 1] : [only]) {
    if (step === 'undo') model.confirmed.delete(`${at} ${nacht}`);
    else model.confirmed.add(`${at} ${nacht}`);
  }
}

async function take(world: World, command: Register | OfStay | OfNight): Promise<void> {
  if ('at' in command) await doRegister(world, command);
  else if ('pick' in command) await doToStay(world, command);
  else await doToNight(world, command);
}

const sleeps = (stay: Stay, nacht: string) =>
  (stay.status === 'aanwezig' || stay.status === 'vertrokken') &&
  stay.aankomst <= nacht &&
  (stay.vertrek === null || stay.vertrek > nacht) &&
  !stay.weg.some(({ van, tot }) => van <= nacht && nacht < tot);

/** What the model expects of every confirmed night, held against what is registered. */
async function compare({ model, huis, houses }: World): Promise<void> {
  const { nachten, rows } = await asOwner(database, async (owner) => ({
    nachten: await owner
      .selectFrom('nacht')
      .selectAll()
      .where('organisatie', '=', huis.organisatie)
      .execute(),
    rows: await owner
      .selectFrom('overnachting')
      .selectAll()
      .where('organisatie', '=', huis.organisatie)
      .execute(),
  }));
  const keyOf = (row: { locatie: string; nacht: string }) => `${houses.indexOf(row.locatie)} ${row.nacht}`;
  expect(nachten.map(keyOf).sort()).toEqual([...model.confirmed].sort());
  const expected = [...model.confirmed].flatMap((key) => {
    const [at, nacht = ''] = key.split(' ');
    return model.stays
      .filter((stay) => stay.huis === Number(at) && sleeps(stay, nacht))
      .map((stay) => ({ key, nacht, stay }));
  });
  // Somebody can overstay here while being registered there: then one of the two counts, and only one.
  const persons = (list: { nacht: string; persoon: string }[]) =>
    list.map(({ nacht, persoon }) => `${nacht} ${persoon}`);
  const wanted = persons(expected.map(({ nacht, stay }) => ({ nacht, persoon: stay.persoon })));
  expect(persons(rows).sort()).toEqual([...new Set(wanted)].sort());
  for (const row of rows) {
    expect(expected.some(({ key, stay }) => key === keyOf(row) && stay.id === row.verblijf)).toBe(true);
    const { stay } = expected.find(({ stay }) => stay.id === row.verblijf) ?? {};
    expect(row.slaapplaats === null || row.slaapplaats === stay?.bed).toBe(true);
  }
  const beds = rows.flatMap(({ nacht, slaapplaats }) =>
    slaapplaats === null ? [] : [`${nacht} ${slaapplaats}`],
  );
  expect(new Set(beds).size).toBe(beds.length);
  for (const nacht of nachten)
    expect(nacht.aantal).toBe(rows.filter((row) => keyOf(row) === keyOf(nacht)).length);
}

describe('any order of arriving, leaving, being away, moving, correcting and pressing', () => {
  it('leaves every confirmed night as a simple model has it', { timeout: 60_000 }, async () => {
    const commands = fc.array(
      fc.oneof(
        { arbitrary: register, weight: 3 },
        { arbitrary: ofStay, weight: 5 },
        { arbitrary: ofNight, weight: 2 },
      ),
      { minLength: 10, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (taken) => {
        const huis = await createHuis(database, [2, 1]);
        const second = await createLocatie(database, { organisatie: huis.organisatie, naam: 'De Kampen' });
        const world: World = {
          model: { stays: [], confirmed: new Set() },
          huis,
          houses: [huis.locatie.id, second.id],
        };
        for (const command of taken) await take(world, command);
        await compare(world);
        // Pressing once more finds nothing to do.
        for (const nacht of new Set([...world.model.confirmed].map((key) => key.split(' ')[1] ?? ''))) {
          const locaties = world.houses.filter((_, at) => world.model.confirmed.has(`${at} ${nacht}`));
          for (const done of await confirmNachten(huis.ctx(), { nacht, locaties }))
            expect(done).toMatchObject({ erbij: 0, eraf: 0, nieuw: false });
        }
        await compare(world);
      }),
      { numRuns: 15 },
    );
  });
});
