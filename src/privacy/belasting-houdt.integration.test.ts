import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createBelasting } from '../../test/factories/belasting.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createMaandlevering } from '../../test/factories/maandlevering.ts';
import { createVerblijf } from '../../test/factories/verblijf.ts';
import { systeem } from '../platform/access/actor.ts';
import { keepToTerms } from './keep-to-terms.ts';
import { showBewaren } from './show-bewaren.ts';

const database = await testDatabase();
const { organisatie, locatie } = await createHuis(database);
const { gemeente } = locatie;
/** Long enough ago that no appeal can follow. */
const decided = '2027-09-01T10:00:00+02:00';
const YEAR_LATER = '2027-11-25T03:15:00+01:00';

it('holds a stay until the tax of all its nights is final, and lets it go then', async () => {
  const stays = [
    // Before there was an ordinance, inside the assessed month, and partly in a month that nobody assessed.
    { naam: 'Ionela Stanciu', aankomst: '2024-05-01', vertrek: '2024-05-04' },
    { naam: 'Dorin Pavel', aankomst: '2026-10-03', vertrek: '2026-10-20' },
    { naam: 'Zofia Wrona', aankomst: '2026-09-28', vertrek: '2026-10-05' },
  ];
  for (const stay of stays) await createVerblijf(database, locatie, stay);
  const maandlevering = await createMaandlevering(database, locatie);
  const { bezwaar } = await createBelasting(database, {
    ...{ gemeente, organisatie, locatie: locatie.id, maandlevering, place: 'Hof' },
  });
  const beheer = contextFor(database, await createStaff(database, 'beheer', gemeente), { now: YEAR_LATER });
  const { soorten } = await showBewaren(beheer, { gemeente });
  expect(soorten.find(({ soort }) => soort === 'verblijf')).toMatchObject({
    aantal: 1,
    aangehouden: [{ grond: 'belasting', aantal: 2 }],
  });

  await asOwner(database, (owner) =>
    sql`update bezwaarschrift set besluit = 'ongegrond', besluit_reden = 'De nachten staan vast', besloten_op = ${decided}::timestamptz
      where id = ${bezwaar}`.execute(owner),
  );
  await keepToTerms(contextFor(database, systeem, { now: YEAR_LATER }));
  const left = await asOwner(database, (owner) =>
    owner.selectFrom('verblijf').select('naam').orderBy('aankomst').execute(),
  );
  expect(left.map(({ naam }) => naam)).toEqual(['-', 'Zofia Wrona', '-']);
});
