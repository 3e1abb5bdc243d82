import { expect } from 'vitest';
import type { Database } from '../../../src/platform/database/open-database.ts';
import { type Model, sleeps } from './model.ts';

/** What the model expects of stays and nights, held against what is registered. */
export async function compare(
  database: Database,
  { stays, confirmed }: Model,
  houses: readonly string[],
): Promise<void> {
  const { verblijven, nachten, overnachtingen } = await database.asOwner(async (owner) => ({
    verblijven: await owner.selectFrom('verblijf').selectAll().where('locatie', 'in', houses).execute(),
    nachten: await owner.selectFrom('nacht').selectAll().where('locatie', 'in', houses).execute(),
    overnachtingen: await owner
      .selectFrom('overnachting')
      .selectAll()
      .where('locatie', 'in', houses)
      .execute(),
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
