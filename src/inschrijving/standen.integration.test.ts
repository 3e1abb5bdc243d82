import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createBewoners } from '../../test/factories/bewoners.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { systeem } from '../platform/access/actor.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { dagVan, listWerklijst } from './list-werklijst.ts';
import { type Bewoner, readBewoners } from './read-bewoners.ts';
import { readStanden, telHoortInBrp, vatSamen } from './standen.ts';

const database = await testDatabase();
await createGemeente(database);
const organisatie = await createOrganisatie(database);
const huis = await createLocatie(database, { organisatie: organisatie.id, maximum: 999 });
const { clock } = contextFor(database, systeem);

const people = await createBewoners(database, [huis], { aantal: 400, seed: 20261124 });
const everybody = people.map(([last]) => last?.persoon ?? '');

it('says in SQL what the rule says: the same route, and nobody on a list who is no candidate', async () => {
  const [standen, bewoners, hoort] = await withTaken(database.db, async (trx) => {
    const lezer = { trx, clock, gemeenten: ['0160'] };
    return [
      await readStanden(lezer),
      await readBewoners(lezer, everybody),
      await telHoortInBrp(lezer),
    ] as const;
  });
  const bySql = new Map(standen.map((stand) => [stand.persoon, stand]));
  let candidates = 0;
  for (const { persoon, route, lijst, hier, brp, verblijven, laatste } of bewoners) {
    const said = bySql.get(persoon);
    const why = JSON.stringify({ verblijven, brp, lijst, route });
    if (said === undefined) {
      expect([why, lijst, hier]).toEqual([why, null, false]);
      continue;
    }
    expect([why, said.route, said.hier, said.brp ?? undefined]).toEqual([why, route.route, hier, brp]);
    expect([why, said.locatie, said.naam]).toEqual([why, laatste.locatie, laatste.naam]);
    if (lijst !== null) expect([why, said.kandidaat]).toEqual([why, true]);
    if (said.kandidaat) candidates += 1;
  }
  expect(hoort).toEqual(telPerHuis(bewoners));
  // Every list and route is met, and narrowing narrows.
  expect(new Set(bewoners.map(({ lijst }) => lijst))).toEqual(
    new Set([null, 'te_laat', 'binnenkort', 'nagaan', 'vertrokken']),
  );
  expect(candidates).toBeLessThan(0.75 * bewoners.length);

  const registratie = contextFor(database, await createStaff(database, 'registratie', '0160'));
  const { cijfers } = await listWerklijst(registratie, {});
  const present = bewoners.filter(({ verblijven }) => verblijven.some(({ status }) => status === 'aanwezig'));
  expect(cijfers.nachtregister).toBe(present.length);
  for (const route of ['brp', 'rni', 'onbekend'] as const)
    expect(cijfers.route[route]).toBe(present.filter((one) => one.route.route === route).length);
  for (const lijst of ['te_laat', 'binnenkort', 'nagaan', 'vertrokken'] as const)
    expect(cijfers.lijst[lijst]).toBe(bewoners.filter((one) => one.lijst === lijst).length);
  for (const sorteer of ['naam', 'uiterlijk'] as const) {
    const { list } = await listWerklijst(registratie, { toon: 'hier', sorteer, alles: true } as never);
    expect(list.total).toBe(bewoners.filter(({ hier }) => hier).length);
    expect(new Set(list.rows.map(({ persoon }) => persoon)).size).toBe(list.total);
  }
  const { list } = await listWerklijst(registratie, { sorteer: 'uiterlijk', alles: true } as never);
  const days = list.rows.map(dagVan).filter((day) => day !== null);
  expect(days.length).toBeGreaterThan(20);
  expect(days).toEqual([...days].sort());
});

it('counts who belongs in the BRP by location with persons that are one taken together', async () => {
  await asOwner(database, (owner) =>
    sql`insert into zelfde_persoon select '0160', gen_random_uuid(), een, '0160', ander, 'zelfde', now(), null from (
      select persoon as een, lead(persoon) over (order by persoon) as ander, row_number() over (order by persoon) as nummer
      from (select distinct persoon from verblijf) p) paren where nummer % 3 = 1 and ander is not null`.execute(
      owner,
    ),
  );
  const [hoort, bewoners] = await withTaken(database.db, async (trx) => {
    const lezer = { trx, clock, gemeenten: ['0160'] };
    return [await telHoortInBrp(lezer), await readBewoners(lezer, everybody)] as const;
  });
  expect(bewoners.filter(({ personen }) => personen.length > 1).length).toBeGreaterThan(50);
  expect(hoort).toEqual(telPerHuis(bewoners));
});

/** Who is present and belongs in the BRP, by location, as the rule says. */
function telPerHuis(bewoners: readonly Bewoner[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { route, verblijven } of bewoners)
    if (route.route === 'brp')
      for (const { locatie, status } of verblijven)
        if (status === 'aanwezig') count.set(locatie, (count.get(locatie) ?? 0) + 1);
  return count;
}

it('does not have PostgreSQL compile what it answers sooner', async () => {
  const jit = await withTaken(database.db, async (trx) => {
    await vatSamen({ trx, clock, gemeenten: ['0160'] }, '');
    return sql<{ jit: string }>`select current_setting('jit') as jit`.execute(trx);
  });
  expect(jit.rows).toEqual([{ jit: 'off' }]);
});
