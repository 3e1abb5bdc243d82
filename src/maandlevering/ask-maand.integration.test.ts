import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createActors, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { makeUpNachten } from '../nachtregister/index.ts';
import { askMaand } from './ask-maand.ts';
import { deliverMaand } from './deliver-maand.ts';
import { showMaand } from './show-maand.ts';

const database = await testDatabase();
const NU = '2026-11-10T10:00:00+01:00';
const MORGEN = '2026-11-11T10:00:00+01:00';
const maand = '2026-10';
const { browserOf } = await testApp(database, { now: NU });
await createGemeente(database, { code: '0175' });

const mails = (locatie: string) =>
  asOwner(database, async (owner) => {
    const { rows } = await sql<{ aan: string; onderwerp: string; tekst: string; organisatie: string }>`
      select aan, onderwerp, tekst, organisatie from bericht where sleutel like ${`maand-opvragen:${locatie}:%`}
      order by aangemaakt_op`.execute(owner);
    return rows;
  });
const asked = (locatie: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('maandvraag').selectAll().where('locatie', '=', locatie).execute(),
  );

describe('a month that is asked for again', () => {
  it('is mailed to the huisvester once a day, and kept with who asked', async () => {
    const huis = await createHuis(database);
    const locatie = huis.locatie.id;
    const wim = await createStaff(database, 'toezicht');
    expect(await askMaand(contextFor(database, wim, { now: NU }), { locatie, maand })).toEqual({
      nieuw: true,
    });
    const colleague = await createStaff(database, 'registratie');
    const again = contextFor(database, colleague, { now: NU });
    expect(await askMaand(again, { locatie, maand })).toEqual({ nieuw: false });
    expect(await askMaand(contextFor(database, wim, { now: MORGEN }), { locatie, maand })).toEqual({
      nieuw: true,
    });
    expect((await asked(locatie)).map(({ gevraagd_door }) => gevraagd_door)).toEqual([wim.id, wim.id]);
    const [first, ...more] = await mails(locatie);
    expect(more).toHaveLength(1);
    expect(first?.organisatie).toBe(huis.organisatie);
    expect(first?.tekst).toContain(`/maandleveringen/${locatie}/${maand}`);
    const { vragen } = await showMaand(huis.ctx(MORGEN), { locatie, maand });
    expect(vragen).toHaveLength(2);
  });

  it('says how many nights are missing of one that was delivered, and is refused when there is nothing to ask', async () => {
    const huis = await createHuis(database);
    const locatie = huis.locatie.id;
    await makeUpNachten(huis.ctx(NU), { locaties: [locatie], van: '2026-10-01', tot: '2026-10-30' });
    await deliverMaand(huis.ctx(NU), { locatie, maand });
    const ctx = contextFor(database, await createStaff(database, 'toezicht'), { now: NU });
    expect(await askMaand(ctx, { locatie, maand })).toEqual({ nieuw: true });
    expect((await mails(locatie))[0]?.tekst).toMatch(/nachten: 2\./);
    const whole = await createHuis(database);
    const place = { locatie: whole.locatie.id, maand };
    await makeUpNachten(whole.ctx(NU), { locaties: [place.locatie], van: '2026-10-01', tot: '2026-11-01' });
    await deliverMaand(whole.ctx(NU), place);
    for (const asks of [place, { ...place, maand: '2026-11' }])
      await expect(askMaand(ctx, asks)).rejects.toMatchObject({ code: 'maand_niet_te_vragen' });
    expect(await mails(place.locatie)).toEqual([]);
  });

  it('cannot be asked by another gemeente, by a huisvester, or by who only sees numbers', async () => {
    const huis = await createHuis(database);
    const place = { locatie: huis.locatie.id, maand };
    const ommen = contextFor(database, await createStaff(database, 'toezicht', '0175'), { now: NU });
    await expect(askMaand(ommen, place)).rejects.toMatchObject({ message: 'locatie' });
    const others = await createHuis(database);
    for (const actor of [
      await createHuisvester(database, huis.organisatie),
      await createHuisvester(database, others.organisatie),
      await createStaff(database, 'belastingen'),
    ])
      await expect(askMaand(contextFor(database, actor, { now: NU }), place)).rejects.toMatchObject({
        name: 'Forbidden',
      });
    expect([await mails(place.locatie), await asked(place.locatie)]).toEqual([[], []]);
    // What was asked is seen by its own gemeente and huisvester alone.
    const regio = contextFor(database, await createStaff(database, 'regio-toezicht', '0160', '0175'), {
      now: NU,
    });
    await askMaand(regio, place);
    await expect(showMaand(ommen, place)).rejects.toMatchObject({ message: 'locatie' });
    await expect(showMaand(others.ctx(NU), place)).rejects.toMatchObject({ message: 'locatie' });
    expect((await showMaand(huis.ctx(NU), place)).vragen).toHaveLength(1);
  });
});

describe('the file with names of a delivered month', () => {
  it('is for who may see persons there, and leaves a reading record of each', async () => {
    const huis = await createHuis(database, [2, 2]);
    const zofia = await huis.checkIn({ naam: 'Zofia Kowalczyk', aankomst: '2026-10-01' }, NU);
    const ion = await huis.checkIn({ naam: 'Ion Popescu', aankomst: '2026-10-30' }, NU);
    await huis.checkIn({ naam: 'Ana Rusu', aankomst: '2026-11-02' }, NU);
    const locatie = huis.locatie.id;
    await makeUpNachten(huis.ctx(NU), { locaties: [locatie], van: '2026-10-01', tot: '2026-11-01' });
    await deliverMaand(huis.ctx(NU), { locatie, maand });
    const inzage = () =>
      asOwner(database, (owner) =>
        owner
          .selectFrom('inzage')
          .select(['actor', 'verblijf', 'doel'])
          .where('verwerking', '=', 'maandlevering:personen')
          .where('verblijf', 'in', [zofia, ion])
          .execute(),
      );
    const actors = await createActors(database, {
      gemeenten: ['0160', '0175'],
      organisatie: huis.organisatie,
    });
    const may = [
      'huisvester-beheerder',
      'huisvester-medewerker',
      'registratie',
      'toezicht',
      'regio-toezicht',
    ];
    const strangers = [
      await createHuisvester(database, (await createHuis(database)).organisatie),
      await createStaff(database, 'toezicht', '0175'),
    ];
    const asks = [...Object.entries(actors), ...strangers.map((actor) => ['stranger', actor] as const)];
    for (const [rol, actor] of asks) {
      const before = (await inzage()).length;
      const browser = await browserOf(actor);
      const answer = await browser.get(`/maandleveringen/${locatie}/${maand}/bewoners/csv`);
      if (!may.includes(rol)) {
        expect([rol, [403, 404].includes(answer.statusCode)]).toEqual([rol, true]);
        expect(answer.body).not.toContain('Kowalczyk');
        expect([rol, await inzage()]).toEqual([rol, expect.objectContaining({ length: before })]);
        continue;
      }
      expect([rol, answer.statusCode, answer.headers['cache-control']]).toEqual([rol, 200, 'no-store']);
      const lines = answer.body.trim().split('\r\n').slice(1);
      expect([rol, lines.length]).toEqual([rol, 33]);
      expect(lines.filter((line) => line.includes('Ion Popescu'))).toHaveLength(2);
      expect(answer.body).not.toContain('Ana Rusu');
      const records = (await inzage()).filter((one) => one.actor === actor.id);
      expect(records.map(({ verblijf, doel }) => [verblijf, doel]).sort()).toEqual(
        [zofia, ion].map((verblijf) => [verblijf, 'maandlevering']).sort(),
      );
    }
  });
});
