import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { useCase } from '../../src/beleid/use-case.ts';
import { testDatabase } from '../database.ts';
import { contextFor, createActors, createStaff } from './actor.ts';
import { createGemeente, createRegistratieveld } from './gemeente.ts';
import { createKamers, createLocatie } from './locatie.ts';
import { createOrganisatie } from './organisatie.ts';
import { createAfwezigheid, createVerblijf, createVerblijven } from './verblijf.ts';

const database = await testDatabase();

const readNames = useCase({
  allow: 'persoon:zoeken',
  input: z.object({}),
  kind: 'persons',
  run: async ({ trx }) =>
    (await trx.selectFrom('verblijf').select('naam').orderBy('naam').execute()).map((v) => v.naam),
});

describe('factories', () => {
  it('lay out a gemeente with people sleeping there, seen by the staff of that gemeente only', async () => {
    await createGemeente(database);
    await createGemeente(database, { code: '0175' });
    expect((await createGemeente(database)).slug).toBe('hardenberg');
    await createRegistratieveld(database, { gemeente: '0175' });
    const organisatie = await createOrganisatie(database, {}, { gemeenten: ['0160', '0175'] });
    const locatie = await createLocatie(database, { organisatie: organisatie.id });
    const [kamer] = await createKamers(database, locatie, [2, 1]);
    const [bed] = kamer?.slaapplaatsen ?? [];
    const verblijf = await createVerblijf(database, locatie, { slaapplaats: bed });
    await createAfwezigheid(database, verblijf, { van: '2026-11-22', tot: '2026-11-23' });
    await createVerblijven(database, locatie, [{ naam: 'Ștefan Țurcanu', vertrek: '2026-11-21' }]);

    const actors = await createActors(database, { gemeenten: ['0160', '0175'], organisatie: organisatie.id });
    const elsewhere = await createStaff(database, 'toezicht', '0175');
    expect(await readNames(contextFor(database, actors.toezicht), {})).toEqual([
      'Łukasz Wiśniewski',
      'Ștefan Țurcanu',
    ]);
    expect(await readNames(contextFor(database, elsewhere), {})).toEqual([]);
    await expect(readNames(contextFor(database, actors['huisvester-beheerder']), {})).rejects.toThrow(
      'persoon:zoeken',
    );
  });
});
