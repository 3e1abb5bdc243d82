import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createHuis, type Huis } from '../../test/factories/huis.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { addDays } from '../platform/dates/index.ts';
import {
  cancelVerblijf,
  confirmNachten,
  correctVerblijf,
  depart,
  makeUpNacht,
  recordAfwezigheid,
  undoNachten,
} from './index.ts';

const database = await testDatabase();
const tonight = '2026-11-24';
/** The evening of a night, the morning after in time, and moments after its closing hour. */
const evening = (nacht = tonight) => `${nacht}T21:30:00+01:00`;
const at = (nacht: string, days: number, time: string) => `${addDays(nacht, days)}T${time}:00+01:00`;

const rowsOf = (huis: Huis, nacht = tonight) =>
  asOwner(database, async (owner) => ({
    nacht: await owner
      .selectFrom('nacht')
      .selectAll()
      .where('locatie', '=', huis.locatie.id)
      .where('nacht', '=', nacht)
      .executeTakeFirst(),
    slapers: await owner
      .selectFrom('overnachting')
      .selectAll()
      .where('locatie', '=', huis.locatie.id)
      .where('nacht', '=', nacht)
      .orderBy('verblijf')
      .execute(),
  }));

describe('the press', () => {
  it('confirms every location in use, the empty one too, and says the number of each', async () => {
    const huis = await createHuis(database);
    const empty = await createLocatie(database, {
      organisatie: huis.organisatie,
      naam: 'Leeg huis',
      maximum: 4,
    });
    await createLocatie(database, { organisatie: huis.organisatie, status: 'voorgesteld' });
    await createLocatie(database, { organisatie: huis.organisatie, in_gebruik_van: '2026-12-01' });
    await huis.checkIn();
    await huis.checkIn({ aankomst: '2026-11-25' });
    await huis.checkIn({ vertrek: tonight });
    const done = await confirmNachten(huis.ctx(), {});
    expect(done.map((n) => [n.locatie, n.aantal, n.maximum, n.tijdigheid, n.nieuw]).sort()).toEqual(
      [
        [huis.locatie.id, 1, 20, 'op_tijd', true],
        [empty.id, 0, 4, 'op_tijd', true],
      ].sort(),
    );
  });

  it('is pressed for one location alone', async () => {
    const huis = await createHuis(database);
    const second = await createLocatie(database, { organisatie: huis.organisatie });
    const done = await confirmNachten(huis.ctx(), { locaties: [second.id] });
    expect(done.map(({ locatie }) => locatie)).toEqual([second.id]);
    expect((await rowsOf(huis)).nacht).toBeUndefined();
  });

  it('changes nothing when it is pressed again, by whoever at whatever moment', async () => {
    const huis = await createHuis(database);
    const people = await Promise.all([huis.checkIn(), huis.checkIn(), huis.checkIn()]);
    const both = await Promise.all([confirmNachten(huis.ctx(), {}), confirmNachten(huis.ctx(), {})]);
    expect(both.flat().filter(({ nieuw }) => nieuw)).toHaveLength(1);
    const before = await rowsOf(huis);
    const again = await confirmNachten(huis.ctx(at(tonight, 1, '14:00')), { nacht: tonight });
    expect(again).toMatchObject([{ aantal: 3, erbij: 0, eraf: 0, tijdigheid: 'op_tijd', nieuw: false }]);
    expect(await rowsOf(huis)).toEqual(before);
    expect(before.slapers.map(({ verblijf }) => verblijf)).toEqual(people.sort());
  });

  it('takes a check-in at the same moment along, whichever comes first', async () => {
    const huis = await createHuis(database);
    await Promise.all([
      ...Array.from({ length: 6 }, () => huis.checkIn()),
      ...Array.from({ length: 4 }, () => confirmNachten(huis.ctx(), {})),
    ]);
    const { nacht, slapers } = await rowsOf(huis);
    expect(nacht?.aantal).toBe(6);
    expect(slapers).toHaveLength(6);
  });

  it('is late after the closing hour, and made up after a day; never refused for it', async () => {
    const huis = await createHuis(database);
    await huis.checkIn();
    const timeliness = async (nacht: string, now: string) =>
      (await confirmNachten(huis.ctx(now), { nacht }))[0]?.tijdigheid;
    expect(await timeliness('2026-11-20', at('2026-11-20', 1, '11:59'))).toBe('op_tijd');
    expect(await timeliness('2026-11-21', at('2026-11-21', 1, '12:00'))).toBe('te_laat');
    expect(await timeliness('2026-11-22', at('2026-11-22', 2, '11:59'))).toBe('te_laat');
    expect(await timeliness('2026-11-23', at('2026-11-23', 2, '12:00'))).toBe('ingehaald');
    expect((await rowsOf(huis, '2026-11-23')).slapers[0]?.tijdigheid).toBe('ingehaald');
  });

  it('can’t confirm a night that is still to come', async () => {
    const huis = await createHuis(database);
    await expect(confirmNachten(huis.ctx(), { nacht: '2026-11-25' })).rejects.toMatchObject({
      code: 'nacht_nog_niet',
      params: { tijd: '12:00' },
    });
    const morning = huis.ctx(at(tonight, 0, '11:59'));
    await expect(confirmNachten(morning, { nacht: tonight })).rejects.toMatchObject({
      code: 'nacht_nog_niet',
    });
    expect(await confirmNachten(morning, {})).toMatchObject([{ nacht: '2026-11-23' }]);
  });

  it('is never refused for too many people: toezicht is told, once a month', async () => {
    const huis = await createHuis(database, [1], { maximum: 1 });
    await huis.checkIn({ aankomst: '2026-11-22' });
    await huis.checkIn({ aankomst: '2026-11-22' });
    for (const nacht of ['2026-11-22', '2026-11-23', tonight])
      expect(await confirmNachten(huis.ctx(evening(nacht)), {})).toMatchObject([{ aantal: 2, maximum: 1 }]);
    const signals = await asOwner(database, (owner) =>
      owner.selectFrom('signaal').selectAll().where('locatie', '=', huis.locatie.id).execute(),
    );
    expect(signals).toMatchObject([{ soort: 'boven_maximum', nacht: '2026-11-22' }]);
  });

  it('confirms tonight by the closing hour of each gemeente', async () => {
    await createGemeente(database, { code: '0175', sluitingsuur: '09:00' });
    const huis = await createHuis(database);
    await asOwner(database, (owner) =>
      owner
        .insertInto('toelating')
        .values({
          gemeente: '0175',
          organisatie: huis.organisatie,
          status: 'toegelaten',
          aangevraagd_op: evening(),
          besloten_op: evening(),
        })
        .execute(),
    );
    const ommen = await createLocatie(database, { organisatie: huis.organisatie, gemeente: '0175' });
    const done = await confirmNachten(huis.ctx(at(tonight, 1, '10:00')), {});
    expect(new Map(done.map((n) => [n.locatie, n.nacht]))).toEqual(
      new Map([
        [huis.locatie.id, tonight],
        [ommen.id, '2026-11-25'],
      ]),
    );
  });

  it('does not know the locations of others, nor those out of use', async () => {
    const huis = await createHuis(database);
    const other = await createHuis(database);
    const proposed = await createLocatie(database, { organisatie: huis.organisatie, status: 'voorgesteld' });
    await expect(confirmNachten(huis.ctx(), { locaties: [other.locatie.id] })).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(confirmNachten(huis.ctx(), { locaties: [proposed.id] })).rejects.toMatchObject({
      code: 'locatie_niet_in_gebruik',
    });
    expect((await rowsOf(other)).nacht).toBeUndefined();
  });

  it.each([
    ['2026-03-28', 'the night that lasts 23 hours'],
    ['2026-10-24', 'the night that lasts 25 hours'],
    ['2024-02-29', 'a leap day'],
  ])('counts one night on %s, %s', async (nacht) => {
    const huis = await createHuis(database, [1], { in_gebruik_van: '2024-01-01' });
    await huis.checkIn({ aankomst: nacht, vertrek: addDays(nacht, 1) });
    for (const night of [addDays(nacht, -1), nacht, addDays(nacht, 1)])
      await confirmNachten(huis.ctx(), { nacht: night });
    const counts = await Promise.all(
      [-1, 0, 1].map(async (days) => (await rowsOf(huis, addDays(nacht, days))).nacht?.aantal),
    );
    expect(counts).toEqual([0, 1, 0]);
  });
});

describe('who overstays', () => {
  it('still counts, and keeps the bed from the next one in the night they share', async () => {
    const huis = await createHuis(database, [1]);
    const [bed] = huis.bedden;
    const first = await huis.checkIn({ slaapplaats: bed, verwacht_vertrek: '2026-11-23' });
    const next = await huis.checkIn({ slaapplaats: bed, aankomst: '2026-11-24', aangekomen: false });
    await asOwner(database, (owner) =>
      owner
        .updateTable('verblijf')
        .set({ status: 'vertrokken', aankomst: '2026-11-23', vertrek: '2026-11-25' })
        .where('id', '=', next)
        .execute(),
    );
    await confirmNachten(huis.ctx(), {});
    const { slapers } = await rowsOf(huis);
    expect(new Map(slapers.map((s) => [s.verblijf, s.slaapplaats]))).toEqual(
      new Map([
        [first, bed],
        [next, null],
      ]),
    );
  });
});

describe('after the press', () => {
  it('a departure, an absence, a correction and a cancelled entry are counted anew', async () => {
    const huis = await createHuis(database);
    const [left = '', away = '', wrong = '', double = ''] = await Promise.all(
      Array.from({ length: 5 }, () => huis.checkIn()),
    );
    await confirmNachten(huis.ctx('2026-11-23T22:00:00+01:00'), {});
    await confirmNachten(huis.ctx(), {});
    await depart(huis.ctx(), { verblijf: left });
    await recordAfwezigheid(huis.ctx(), { id: crypto.randomUUID(), verblijf: away });
    await correctVerblijf(huis.ctx(), {
      verblijf: wrong,
      reden: 'Een dag later aangekomen',
      wijzigingen: { aankomst: tonight },
    });
    await cancelVerblijf(huis.ctx(), { verblijf: double, reden: 'Dubbel ingevoerd' });
    expect((await rowsOf(huis, '2026-11-23')).nacht).toMatchObject({ aantal: 3 });
    expect((await rowsOf(huis)).nacht).toMatchObject({ aantal: 2 });
    expect((await rowsOf(huis)).slapers).toHaveLength(2);
  });

  it('can be undone until the closing hour, and then pressed again', async () => {
    const huis = await createHuis(database);
    await huis.checkIn();
    await confirmNachten(huis.ctx(), {});
    const undone = await undoNachten(huis.ctx(at(tonight, 1, '11:59')), { nacht: tonight });
    expect(undone).toEqual([{ gemeente: '0160', locatie: huis.locatie.id, nacht: tonight }]);
    expect(await rowsOf(huis)).toEqual({ nacht: undefined, slapers: [] });
    await confirmNachten(huis.ctx(), {});
    await expect(undoNachten(huis.ctx(at(tonight, 1, '12:00')), { nacht: tonight })).rejects.toMatchObject({
      code: 'nacht_gesloten',
      params: { tijd: '12:00' },
    });
    expect((await rowsOf(huis)).nacht?.aantal).toBe(1);
  });

  it('a missing evening is made up from the stays, marked so', async () => {
    const huis = await createHuis(database);
    await huis.checkIn({ aankomst: '2026-11-18', vertrek: '2026-11-20' });
    const made = await makeUpNacht(huis.ctx(), { nacht: '2026-11-19', locaties: [huis.locatie.id] });
    expect(made).toMatchObject([{ aantal: 1, tijdigheid: 'ingehaald' }]);
    await expect(
      makeUpNacht(huis.ctx(), { nacht: tonight, locaties: [huis.locatie.id] }),
    ).rejects.toMatchObject({ code: 'nacht_nog_open' });
    expect((await rowsOf(huis)).nacht).toBeUndefined();
  });
});
