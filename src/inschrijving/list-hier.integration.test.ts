import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createBewoners } from '../../test/factories/bewoners.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { plusDagen } from '../beleid/inschrijving/dagen.ts';
import { STAPPEN } from '../beleid/inschrijving/werklijst.ts';
import { useCase } from '../beleid/use-case.ts';
import { sortRows } from '../platform/lists/index.ts';
import { dagVan, listWerklijst } from './list-werklijst.ts';
import { type Bewoner, readBewoners } from './read-bewoners.ts';

const VANDAAG = '2026-11-24';
const database = await testDatabase();
await createGemeente(database);
await createGemeente(database, { code: '0175' });
const organisatie = await createOrganisatie(database, {}, { gemeenten: ['0160', '0175'] });
const een = await createLocatie(database, { organisatie: organisatie.id, maximum: 999 });
const twee = await createLocatie(database, { organisatie: organisatie.id, maximum: 999, naam: 'Achterhuis' });
const ommen = await createLocatie(database, {
  ...{ organisatie: organisatie.id, maximum: 999, gemeente: '0175' },
});
const people = await createBewoners(database, [een, twee, ommen], { aantal: 240, seed: 20261128 });

/** Something that was done, a change of an expected departure, a day of writing down before arrival, by stay. */
const gebeurd = fc.record({
  stap: fc.option(fc.constantFrom(...STAPPEN)),
  op: fc.integer({ min: -60, max: 10 }),
  was: fc.option(fc.integer({ min: -30, max: 200 })),
  gewijzigd: fc.integer({ min: 0, max: 90 }),
  vooraf: fc.option(fc.integer({ min: 1, max: 60 })),
});
const voorvallen = fc.sample(gebeurd, { numRuns: people.length, seed: 20261128 });
const laid = JSON.stringify(
  voorvallen.flatMap(({ stap, op, was, gewijzigd, vooraf }, at) => {
    const stay = people[at]?.[0];
    if (stay === undefined) return [];
    const { gemeente, id: verblijf, persoon, aankomst } = stay;
    return {
      ...{ gemeente, verblijf, persoon, stap, datum: plusDagen(VANDAAG, op) },
      was: was === null ? null : plusDagen(aankomst, was),
      gewijzigd: op % 2 === 0 ? `${plusDagen(VANDAAG, -gewijzigd)}T23:30:00Z` : null,
      geschreven: `${plusDagen(aankomst, vooraf === null ? 3 : -vooraf)}T23:30:00Z`,
    };
  }),
);
await asOwner(database, async (owner) => {
  const each = sql`jsonb_to_recordset(${laid}::jsonb) as f (gemeente text, verblijf uuid, persoon uuid, stap text,
    datum date, was date, gewijzigd timestamptz, geschreven timestamptz)`;
  await sql`insert into inschrijfstap (gemeente, organisatie, persoon, stap, datum, reden, verzoek, vastgelegd_op)
    select gemeente, ${organisatie.id}, persoon, stap, datum, case when stap = 'niet_nodig' then 'korter' end,
      gen_random_uuid(), now() from ${each} where stap is not null`.execute(owner);
  await sql`insert into correctie (gemeente, organisatie, verblijf, soort, oud, nieuw, op)
    select gemeente, ${organisatie.id}, verblijf, 'wijziging', jsonb_build_object('verwacht_vertrek', was),
      '{"verwacht_vertrek": null}', gewijzigd from ${each} where gewijzigd is not null`.execute(owner);
  await sql`update verblijf v set aangemaakt_op = f.geschreven from ${each}
    where v.gemeente = f.gemeente and v.id = f.verblijf`.execute(owner);
  // One in six is one with the next, across gemeenten too.
  await sql`insert into zelfde_persoon select gemeente, gen_random_uuid(), een, andere, ander, 'zelfde', now(), null from (
    select persoon as een, gemeente, lead(persoon) over w as ander, lead(gemeente) over w as andere,
      row_number() over w as nummer
    from (select distinct on (persoon) persoon, gemeente from verblijf) p window w as (order by persoon)) paren
    where nummer % 6 = 1 and ander is not null`.execute(owner);
});
const registratie = contextFor(database, await createStaff(database, 'registratie', '0160', '0175'));

/** The rule about everybody who is here; persons that are one come after the others, as before. */
const judgeAll = useCase({
  allow: 'inschrijving:lezen',
  kind: 'read',
  input: z.object({}),
  run: async (scope) => {
    const all = await readBewoners(
      scope,
      people.map(([last]) => last?.persoon ?? ''),
    );
    const alone = (one: Bewoner) => one.personen.length === 1;
    return [...all.filter(alone), ...all.filter((one) => !alone(one))].filter(({ hier }) => hier);
  },
});
const judged = await judgeAll(registratie, {});

const FILTERS = [
  ['everybody', {}, () => true],
  ['a gemeente', { gemeente: '0175' }, ({ laatste }) => laatste.gemeente === '0175'],
  ['a location', { locatie: twee.id }, ({ laatste }) => laatste.locatie === twee.id],
  ['a name', { zoek: 'b ANNA' }, ({ laatste }) => laatste.naam.includes('b')],
] as const satisfies [string, object, (one: Bewoner) => boolean][];
const ORDERS = ['naam', 'locatie', 'uiterlijk', 'stand'] as const;

describe('everybody who is here', () => {
  for (const order of ORDERS.flatMap((key) => [key, `-${key}`] as const))
    it(`is, by ${order}, the rule about everybody in that order, on every page`, async () => {
      // All ways to filter one way round.
      for (const [name, asked, past] of order.startsWith('-') ? FILTERS.slice(0, 1) : FILTERS) {
        const plain = sortRows(
          judged.filter(past),
          order,
          {
            naam: ({ laatste }) => laatste.naam,
            locatie: ({ laatste }) => laatste.locatieNaam,
            uiterlijk: dagVan,
            stand: ({ stand }) => stand,
          },
          'nl',
        );
        expect(plain.length).toBeGreaterThan(10);
        const ask = (over: object) =>
          listWerklijst(registratie, { toon: 'hier', sorteer: order, ...asked, ...over } as never);
        const { list } = await ask({ alles: true });
        expect(list.rows).toEqual(plain);
        if (name !== 'everybody') continue;
        for (const pagina of [1, Math.ceil(plain.length / 50)]) {
          const page = (await ask({ pagina, per: 50 })).list;
          expect([page.total, page.page]).toEqual([plain.length, pagina]);
          expect(page.rows).toEqual(plain.slice((pagina - 1) * 50, pagina * 50));
        }
      }
    });

  it('meets many of one day, several states, and persons that are one across gemeenten', () => {
    const days = judged.map(dagVan);
    expect(new Set(days).size).toBeLessThan(days.length);
    expect(new Set(judged.map(({ stand }) => stand)).size).toBeGreaterThan(4);
    const across = judged.filter(({ verblijven }) => new Set(verblijven.map((v) => v.gemeente)).size > 1);
    expect(across.filter(({ personen }) => personen.length > 1).length).toBeGreaterThan(3);
  });
});
