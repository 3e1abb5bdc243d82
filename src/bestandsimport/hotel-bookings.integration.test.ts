import { type RawBuilder, sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester } from '../../test/factories/actor.ts';
import { asOrganisatie, file, judgedImport } from '../../test/factories/bestandsimport.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { bookings, bookingsCsv, originalBookings } from '../../test/hotel-bookings.ts';
import { makeUpNacht } from '../nachtregister/index.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { nightsBetween } from '../platform/dates/index.ts';
import { approveImport } from './approve-import.ts';
import { writeImport } from './write-import.ts';

const database = await testDatabase();

it('has the facts of the data set, wherever that is at hand', () => {
  expect(bookings()).toHaveLength(1266);
  expect(originalBookings() ?? bookings()).toEqual(bookings());
});

it('registers the bookings of a real hotel and confirms them night by night', async () => {
  await createGemeente(database, { nachtregister_vanaf: '2015-01-01' });
  const organisatie = await createOrganisatie(database);
  const locatie = await createLocatie(database, {
    organisatie: organisatie.id,
    maximum: 2000,
    in_gebruik_van: '2015-01-01',
  });
  const ctx = contextFor(database, await createHuisvester(database, organisatie.id));

  const { id, rijen, uitkomst } = await judgedImport(ctx, file(bookingsCsv(bookings())));
  expect(rijen).toBe(1266);
  expect(uitkomst).toMatchObject({ goed: 1234, geen_nacht: 32, dubbel: 0, fout: 0, van: '2015-07-01' });
  await approveImport(ctx, { id, gezien: 1234 });
  expect(await writeImport(ctx, { id })).toBe(uitkomst?.personen);

  for (const nacht of nightsBetween(uitkomst?.van ?? '', uitkomst?.tot ?? ''))
    await makeUpNacht(ctx, { nacht, locaties: [locatie.id] });

  const counted = await asOrganisatie(ctx, async (trx) => ({
    bookings: await one(
      trx,
      sql`select count(distinct nummer)::int as n from importregel where oordeel <> 'fout'`,
    ),
    stays: await one(trx, sql`select count(*)::int as n from verblijf where status = 'vertrokken'`),
    nights: await one(trx, sql`select count(*)::int as n from overnachting where tijdigheid = 'ingehaald'`),
    busiest: (
      await trx.selectFrom('nacht').select(['nacht', 'aantal']).orderBy('aantal', 'desc').limit(1).execute()
    )[0],
  }));
  expect(counted).toEqual({
    bookings: 1266,
    stays: uitkomst?.personen,
    nights: 13_794,
    busiest: { nacht: '2015-07-13', aantal: 294 },
  });
}, 60_000);

async function one(trx: Trx, query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await (query as RawBuilder<{ n: number }>).execute(trx);
  return rows[0]?.n ?? -1;
}
