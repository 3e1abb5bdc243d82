import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { tokenOn, type Visitor } from '../lifecycle/visitor.ts';

type Actie = 'bevestig' | 'ongedaan';

/** A location's evening as the huisvester pressed it: what was acknowledged last, and what was asked since. */
type Evening = { path: string; acknowledged: Actie; asked: Actie | null };

/** The evenings of somebody, and what their forms send along. */
export type Evenings = { all: Evening[]; nacht: string; csrf: string };

/** The evenings on somebody's overview, none of them confirmed. */
export async function openEvenings(visitor: Visitor): Promise<Evenings> {
  const page = (await visitor.get('/vannacht')).body;
  const paths = [...new Set(page.match(/\/vannacht\/[0-9a-f-]{36}/g))];
  expect(paths.length).toBeGreaterThan(3);
  return {
    all: paths.map((path) => ({ path, acknowledged: 'ongedaan', asked: null })),
    nacht: /name="nacht" value="([0-9-]{10})"/.exec(page)?.[1] ?? '',
    csrf: tokenOn(page),
  };
}

/** A location's page says that its night is confirmed by offering to undo that; it is as acknowledged, or as asked. */
export function look(evening: Evening, page: string): void {
  const found = /value="ongedaan"/.test(page) ? 'bevestig' : 'ongedaan';
  expect([evening.acknowledged, evening.asked], evening.path).toContain(found);
  Object.assign(evening, { acknowledged: found, asked: null });
}

/** How many presses were acknowledged, how many were told to come again, and what else came back. */
type Answers = { done: number; later: number; other: number[] };

/**
 * Presses and takes back at every location, again and again. Who is told to come again doesn't know whether it was done,
 * and looks when pages are there again.
 */
export function keepPressing(
  visitor: Visitor,
  { all, nacht, csrf }: Evenings,
): { answers: Answers; stop(): Promise<Answers> } {
  const answers: Answers = { done: 0, later: 0, other: [] };
  let pressing = true;
  const press = async (evening: Evening) => {
    const actie = evening.acknowledged === 'bevestig' ? 'ongedaan' : 'bevestig';
    evening.asked = actie;
    const status = await visitor.post(evening.path, { actie, nacht }, csrf);
    if (status === 302) Object.assign(evening, { acknowledged: actie, asked: null });
    if (status === 302) answers.done += 1;
    else if (status === 503) answers.later += 1;
    else answers.other.push(status);
  };
  const settle = async (evening: Evening) => {
    const page = await visitor.get(evening.path);
    if (page.status === 200) look(evening, page.body);
    else await sleep(100);
  };
  const pressed = Promise.allSettled(
    all.map(async (evening) => {
      while (pressing) await (evening.asked === null ? press(evening) : settle(evening));
    }),
  );
  return {
    answers,
    stop: async () => {
      pressing = false;
      expect((await pressed).filter(({ status }) => status === 'rejected')).toEqual([]);
      return answers;
    },
  };
}
