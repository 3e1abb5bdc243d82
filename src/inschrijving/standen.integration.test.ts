import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createVerblijven } from '../../test/factories/verblijf.ts';
import { plusDagen } from '../beleid/inschrijving/dagen.ts';
import { systeem } from '../platform/access/actor.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { dagVan, listWerklijst } from './list-werklijst.ts';
import { type Bewoner, readBewoners } from './read-bewoners.ts';
import { readStanden, telHoortInBrp } from './standen.ts';

const database = await testDatabase();
await createGemeente(database);
const organisatie = await createOrganisatie(database);
const huis = await createLocatie(database, { organisatie: organisatie.id, maximum: 999 });
const { clock } = contextFor(database, systeem);
const VANDAAG = '2026-11-24';

/**
 * Somebody: stays one after the other with gaps, some touching, some long enough to have left; the last one present,
 * announced or over; what is known of the BRP; a form. Lengths lie about two thirds and four months, where it matters.
 */
const around = fc.oneof(
  fc.integer({ min: 1, max: 260 }),
  fc.constantFrom(105, 106, 107, 119, 120, 121, 122, 123),
);
const iemand = fc.record({
  sinds: fc.oneof(around, fc.integer({ min: -40, max: 0 })),
  stand: fc.constantFrom('aanwezig' as const, 'aanwezig' as const, 'weg' as const),
  nog: fc.option(fc.oneof(fc.integer({ min: -20, max: 200 }), around), { nil: null }),
  eerder: fc.array(
    fc.record({
      lang: around,
      gat: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 235, max: 250 })),
    }),
    { maxLength: 3 },
  ),
  brp: fc.constantFrom(null, null, null, 'ingeschreven' as const, 'niet_ingeschreven' as const),
  formulier: fc.boolean(),
});
type Iemand = typeof iemand extends fc.Arbitrary<infer T> ? T : never;

function staysOf({ sinds, stand, nog, eerder }: Iemand) {
  const persoon = randomUUID();
  const aankomst = plusDagen(VANDAAG, -sinds);
  const begun = aankomst <= VANDAAG;
  const verwacht = nog === null ? null : plusDagen(VANDAAG, nog);
  const last = {
    persoon,
    aankomst,
    ...(stand === 'weg' && begun
      ? { vertrek: plusDagen(aankomst, Math.min(sinds, Math.abs(nog ?? 3))) }
      : { verwacht_vertrek: verwacht !== null && verwacht > aankomst ? verwacht : null }),
    ...(begun ? {} : { status: 'verwacht' as const }),
  };
  const before = [];
  let end = aankomst;
  for (const { lang, gat } of eerder) {
    const vertrek = plusDagen(end, -gat);
    end = plusDagen(vertrek, -lang);
    if (vertrek <= VANDAAG) before.push({ persoon, aankomst: end, vertrek });
  }
  return [last, ...before];
}

it('says in SQL what the rule says: the same route, and nobody on a list who is no candidate', async () => {
  const people = fc
    .sample(iemand, { numRuns: 400, seed: 20261124 })
    .map((one) => ({ ...one, stays: staysOf(one) }));
  await createVerblijven(
    database,
    huis,
    people.flatMap(({ stays }, at) =>
      stays.map((stay, nth) => ({ ...stay, naam: `Anna ${letters(at)} ${letters(nth)}` })),
    ),
  );
  await asOwner(database, async (owner) => {
    for (const { brp, formulier, stays } of people) {
      const persoon = stays[0]?.persoon;
      if (brp !== null)
        await sql`insert into brp_inschrijving (gemeente, id, persoon, vanaf, status, bron, vastgelegd_op)
          values ('0160', gen_random_uuid(), ${persoon}, '2026-01-01', ${brp}, 'medewerker', now())`.execute(
          owner,
        );
      if (formulier)
        await sql`insert into uitschrijfformulier (gemeente, id, organisatie, persoon, verblijf, taal, naam, getekend_op)
          select gemeente, gen_random_uuid(), organisatie, persoon, id, 'pl', 'Anna', now() from verblijf
          where persoon = ${persoon} limit 1`.execute(owner);
    }
  });
  const [standen, bewoners, hoort] = await withTaken(database.db, async (trx) => {
    const lezer = { trx, clock, gemeenten: ['0160'] };
    const everybody = people.map(({ stays }) => stays[0]?.persoon ?? '');
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
    return [await telHoortInBrp(lezer), await readBewoners(lezer)] as const;
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

/** Names hold no figures. */
const letters = (number: number) =>
  [...String(number)].map((figure) => 'abcdefghij'[Number(figure)]).join('');
