import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { systeem } from '../platform/access/actor.ts';
import { confirmNachten, remindNachten } from './index.ts';

const database = await testDatabase();
await createGemeente(database, { nachtregister_vanaf: '2026-11-20' });

describe('the morning after', () => {
  const morning = (time: string) => contextFor(database, systeem, { now: `2026-11-25T${time}:00+01:00` });
  const mailsTo = (organisatie: string) =>
    asOwner(database, (owner) =>
      owner.selectFrom('bericht').selectAll().where('organisatie', '=', organisatie).execute(),
    );

  it('tells who answers for it once per night, after the closing hour, and toezicht of each night', async () => {
    const huis = await createHuis(database);
    await createHuisvester(database, huis.organisatie, 'huisvester-medewerker');
    const second = await createLocatie(database, { organisatie: huis.organisatie, naam: 'Aan de Vecht' });
    const pressed = await createHuis(database);
    for (const nacht of ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'])
      await confirmNachten(pressed.ctx('2026-11-24T22:00:00+01:00'), { nacht });
    await remindNachten(morning('11:35'));
    expect(await mailsTo(huis.organisatie)).toEqual([]);
    const first = await remindNachten(morning('12:05'));
    expect(first.mails).toBeGreaterThan(0);
    expect((await remindNachten(morning('12:35'))).mails).toBe(0);
    const mails = await mailsTo(huis.organisatie);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.onderwerp).toBe('Nog niet bevestigd: de nacht van di 24 nov 2026');
    expect(mails[0]?.tekst).toContain('- Aan de Vecht\n  http://localhost:3000/locaties/');
    expect(mails[0]?.tekst).toContain('- Erve Oosterveld');
    expect(await mailsTo(pressed.organisatie)).toEqual([]);
    const signals = await asOwner(database, (owner) =>
      owner.selectFrom('signaal').select('nacht').where('locatie', '=', second.id).orderBy('nacht').execute(),
    );
    expect(signals.map(({ nacht }) => nacht)).toEqual([
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
    ]);
  });

  it('waits until the last of the organisation’s gemeenten has closed the night', async () => {
    await createGemeente(database, {
      code: '0175',
      sluitingsuur: '14:00',
      nachtregister_vanaf: '2026-11-20',
    });
    const huis = await createHuis(database);
    await asOwner(database, (owner) =>
      owner
        .insertInto('toelating')
        .values({
          gemeente: '0175',
          organisatie: huis.organisatie,
          status: 'toegelaten',
          aangevraagd_op: '2025-01-01T12:00:00Z',
          besloten_op: '2025-01-01T12:00:00Z',
        })
        .execute(),
    );
    await createLocatie(database, { organisatie: huis.organisatie, gemeente: '0175' });
    await remindNachten(morning('12:05'));
    expect(await mailsTo(huis.organisatie)).toEqual([]);
    await remindNachten(morning('14:05'));
    expect(await mailsTo(huis.organisatie)).toHaveLength(1);
  });
});
