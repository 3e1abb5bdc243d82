import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { checkInForm } from './check-in-form.ts';
import { depart } from './index.ts';

const database = await testDatabase();
await createGemeente(database);

it('begins the stay of who left after midnight and comes back after the night that was slept', async () => {
  const huis = await createHuis(database, [2]);
  const verblijf = await huis.checkIn({ aankomst: '2026-11-24' });
  const night = huis.ctx('2026-11-25T00:41:00+01:00');
  const form = (bekende?: string) => checkInForm(night, { locatie: huis.locatie.id, bekende });
  expect((await form()).aankomst).toBe('2026-11-24');
  await depart(night, { verblijf, vertrek: '2026-11-25' });
  expect((await form(verblijf)).aankomst).toBe('2026-11-25');
});
