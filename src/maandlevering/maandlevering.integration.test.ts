import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createHuis, type Huis } from '../../test/factories/huis.ts';
import {
  cancelVerblijf,
  confirmNachten,
  correctVerblijf,
  depart,
  makeUpNachten,
  recordAfwezigheid,
  registerVerblijf,
  undoAfwezigheid,
} from '../nachtregister/index.ts';
import { contentHash } from '../platform/api/content-hash.ts';
import { Refused } from '../platform/errors.ts';
import { beginCorrectie, finishCorrectie } from './correct-maand.ts';
import { deliverMaand } from './deliver-maand.ts';
import { deliverMaanden } from './deliver-maanden.ts';
import { showMaand } from './show-maand.ts';

const database = await testDatabase();
const NU = '2026-11-10T10:00:00+01:00';
const maand = '2026-10';
const geleverd = { code: 'maand_geleverd', params: { maand } };

/** A house where somebody slept the nights of October from the 1st on, all confirmed but those named. */
async function october({ tot = '2026-11-01', deliver = true } = {}) {
  const huis = await createHuis(database, [2, 2]);
  const verblijf = await huis.checkIn({ aankomst: '2026-09-20' }, NU);
  await makeUpNachten(huis.ctx(NU), { locaties: [huis.locatie.id], van: '2026-10-01', tot });
  if (deliver) await deliverMaand(huis.ctx(NU), { locatie: huis.locatie.id, maand });
  return { huis, verblijf, locatie: huis.locatie.id };
}

const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refused);
  expect(error).toMatchObject(geleverd);
};

const correct = async (huis: Huis, work: () => Promise<unknown>) => {
  const id = randomUUID();
  await beginCorrectie(huis.ctx(NU), { id, locatie: huis.locatie.id, maand, reden: 'Vergeten gast' });
  await work();
  return finishCorrectie(huis.ctx(NU), { id });
};

describe('a month that was delivered', () => {
  it('holds every night with its state, people, and a hash that anybody can compute', async () => {
    const { huis, verblijf, locatie } = await october({ tot: '2026-10-30' });
    const { versies, status, oordeel } = await showMaand(huis.ctx(NU), { locatie, maand });
    expect(versies).toHaveLength(1);
    const [versie] = versies;
    expect(versie).toMatchObject({
      versie: 1,
      wijze: 'zelf',
      tijdig: false,
      gevraagd: 31,
      ingehaald: 29,
      ontbreekt: 2,
      overnachtingen: 29,
    });
    expect({ status, oordeel }).toEqual({ status: 'geleverd', oordeel: 'onvolledig' });
    const nachten = versie?.nachten.map((night) => ({
      ...night,
      verblijven: night.toestand === 'ontbreekt' ? [] : [verblijf],
    }));
    const inhoud = { gemeente: '0160', locatie, maand, nachten };
    expect(versie?.hash).toBe(contentHash(inhoud).toString('hex'));
  });

  it('refuses every write to its nights, whichever way', async () => {
    const { huis, verblijf, locatie } = await october({ tot: '2026-10-30' });
    const ctx = huis.ctx(NU);
    await refused(confirmNachten(ctx, { nacht: '2026-10-31', locaties: [locatie] }));
    await refused(makeUpNachten(ctx, { locaties: [locatie], van: '2026-10-01', tot: '2026-11-01' }));
    await refused(registerVerblijf(ctx, huis.stay({ aankomst: '2026-10-15' })));
    await refused(registerVerblijf(ctx, huis.stay({ aankomst: '2026-10-30', vertrek: '2026-11-02' })));
    await refused(depart(ctx, { verblijf, vertrek: '2026-10-31' }));
    await refused(cancelVerblijf(ctx, { verblijf, reden: 'Nooit gekomen' }));
    await refused(
      correctVerblijf(ctx, { verblijf, reden: 'Later', wijzigingen: { aankomst: '2026-10-02' } }),
    );
    await refused(
      recordAfwezigheid(ctx, { id: randomUUID(), verblijf, van: '2026-10-31', tot: '2026-11-02' }),
    );
  });

  it('lets through what does not change its nights', async () => {
    const { huis, verblijf, locatie } = await october();
    const ctx = huis.ctx(NU);
    await registerVerblijf(ctx, huis.stay({ aankomst: '2026-11-01' }));
    await registerVerblijf(ctx, huis.stay({ aankomst: '2026-09-01', vertrek: '2026-10-01' }));
    await correctVerblijf(ctx, { verblijf, reden: 'Tikfout', wijzigingen: { naam: 'Ewa Wiśniewska' } });
    await correctVerblijf(ctx, { verblijf, reden: 'Eerder', wijzigingen: { aankomst: '2026-09-19' } });
    const id = randomUUID();
    await recordAfwezigheid(ctx, { id, verblijf, van: '2026-11-01', tot: '2026-11-04' });
    await undoAfwezigheid(ctx, { afwezigheid: id, nacht: '2026-11-02' });
    await depart(ctx, { verblijf, vertrek: '2026-11-05' });
    const { versies } = await showMaand(ctx, { locatie, maand });
    expect(versies).toHaveLength(1);
  });

  it('is frozen in the database itself, also for who owns it', async () => {
    const { huis, locatie } = await october();
    for (const statement of [
      sql`update nacht set aantal = 9 where locatie = ${locatie}::uuid and nacht = '2026-10-05'`,
      sql`delete from nacht where locatie = ${locatie}::uuid and nacht = '2026-10-05'`,
      sql`delete from overnachting where locatie = ${locatie}::uuid and nacht = '2026-10-05'`,
      sql`update overnachting set tijdigheid = 'op_tijd' where locatie = ${locatie}::uuid and nacht = '2026-10-05'`,
      sql`update verblijf set vertrek = '2026-10-09', status = 'vertrokken' where locatie = ${locatie}::uuid`,
      sql`update verblijf set aankomst = '2026-10-09' where locatie = ${locatie}::uuid`,
    ]) {
      await expect(asOwner(database, (owner) => statement.execute(owner))).rejects.toMatchObject({
        code: 'OD001',
        constraint: 'maand_geleverd',
      });
    }
    expect((await showMaand(huis.ctx(NU), { locatie, maand })).nachten).toHaveLength(31);
  });
});

describe('a correction', () => {
  it('keeps both versions with the reason, who, and what differs', async () => {
    const { huis, locatie } = await october({ tot: '2026-10-31' });
    const versie = await correct(huis, async () => {
      await registerVerblijf(huis.ctx(NU), huis.stay({ aankomst: '2026-10-29', vertrek: '2026-11-01' }));
      await makeUpNachten(huis.ctx(NU), { locaties: [locatie], van: '2026-10-01', tot: '2026-11-01' });
    });
    expect(versie).toMatchObject({
      versie: 2,
      wijze: 'correctie',
      reden: 'Vergeten gast',
      ontbreekt: 0,
      overnachtingen: 34,
    });
    const { versies, verschillen, correctie } = await showMaand(huis.ctx(NU), { locatie, maand });
    expect(correctie).toBeNull();
    expect(versies.map((v) => [v.versie, v.overnachtingen])).toEqual([
      [2, 34],
      [1, 30],
    ]);
    expect(verschillen.map(({ nacht, voor, na }) => [nacht, voor?.aantal, na?.aantal])).toEqual([
      ['2026-10-29', 1, 2],
      ['2026-10-30', 1, 2],
      ['2026-10-31', null, 2],
    ]);
    expect(versies[0]?.door).not.toBeNull();
    const { rows } = await asOwner(database, (owner) =>
      sql<{
        n: string;
      }>`select count(*) as n from maandovernachting where locatie = ${locatie}::uuid and versie = 1`.execute(
        owner,
      ),
    );
    expect(Number(rows[0]?.n)).toBe(30);
    await refused(registerVerblijf(huis.ctx(NU), huis.stay({ aankomst: '2026-10-15' })));
  });

  it('that changes nothing makes no version, and answers the same when repeated', async () => {
    const { huis, locatie } = await october();
    const ctx = huis.ctx(NU);
    const asked = { id: randomUUID(), locatie, maand, reden: 'Vergissing' };
    expect((await beginCorrectie(ctx, asked)).nieuw).toBe(true);
    expect((await beginCorrectie(ctx, asked)).nieuw).toBe(false);
    await expect(beginCorrectie(ctx, { ...asked, reden: 'Anders' })).rejects.toMatchObject({
      code: 'andere_inhoud',
    });
    await expect(beginCorrectie(ctx, { ...asked, id: randomUUID() })).rejects.toMatchObject({
      code: 'correctie_al_open',
    });
    expect(await finishCorrectie(ctx, { id: asked.id })).toBeNull();
    expect(await finishCorrectie(ctx, { id: asked.id })).toBeNull();
    expect((await showMaand(ctx, { locatie, maand })).versies).toHaveLength(1);
  });

  it('opens one location and month only', async () => {
    const { huis } = await october();
    const other = await createHuis(database, [2], { organisatie: huis.organisatie });
    await other.checkIn({ aankomst: '2026-10-01' }, NU);
    const locatie = other.locatie.id;
    await makeUpNachten(other.ctx(NU), { locaties: [locatie], van: '2026-10-01', tot: '2026-11-01' });
    await deliverMaand(other.ctx(NU), { locatie, maand });
    await correct(huis, () =>
      refused(registerVerblijf(other.ctx(NU), other.stay({ aankomst: '2026-10-15' }))),
    );
  });
});

describe('delivery', () => {
  it('goes by itself once the last night has closed, exactly once with several at work', async () => {
    const { huis, locatie } = await october({ deliver: false });
    await asOwner(database, (owner) =>
      sql`update nacht set bevestigd_op = nacht + time '22:00', tijdigheid = 'op_tijd'
        where locatie = ${locatie}::uuid`.execute(owner),
    );
    const versies = async () => (await showMaand(huis.ctx(NU), { locatie, maand })).versies;
    await deliverMaanden(huis.ctx('2026-11-01T11:59:00+01:00'));
    expect(await versies()).toEqual([]);
    await Promise.all([1, 2, 3, 4].map(() => deliverMaanden(huis.ctx('2026-11-01T12:10:00+01:00'))));
    expect(await versies()).toMatchObject([
      { versie: 1, wijze: 'vanzelf', door: null, tijdig: true, op_tijd: 31 },
    ]);
    expect(await deliverMaanden(huis.ctx('2026-11-01T12:40:00+01:00'))).toEqual({ geleverd: 0, afgerond: 0 });
  });

  it('goes by itself also where nothing was confirmed, with every night named as missing', async () => {
    const huis = await createHuis(database, [2]);
    await huis.checkIn({ aankomst: '2026-09-20' }, NU);
    const locatie = huis.locatie.id;
    await deliverMaanden(huis.ctx('2026-11-01T12:10:00+01:00'));
    const { versies, oordeel, nachten } = await showMaand(huis.ctx(NU), { locatie, maand });
    expect(versies).toMatchObject([
      { versie: 1, wijze: 'vanzelf', tijdig: true, gevraagd: 31, ontbreekt: 31, overnachtingen: 0 },
    ]);
    expect(oordeel).toBe('onvolledig');
    expect(new Set(versies[0]?.nachten.map(({ toestand }) => toestand))).toEqual(new Set(['ontbreekt']));
    expect(nachten).toHaveLength(31);
    // What was forgotten is made up in a correction.
    const versie = await correct(huis, () =>
      makeUpNachten(huis.ctx(NU), { locaties: [locatie], van: '2026-10-01', tot: '2026-11-01' }),
    );
    expect(versie).toMatchObject({ versie: 2, ontbreekt: 0, overnachtingen: 31 });
  });

  it('asks no month of before a location was decided on, was in use, or had a register', async () => {
    const decided = await createHuis(database, [2], { besloten_op: '2026-11-05T10:00:00+01:00' });
    const begun = await createHuis(database, [2], { in_gebruik_van: '2026-11-01' });
    const ended = await createHuis(database, [2], { status: 'beeindigd' });
    await deliverMaanden(decided.ctx('2026-11-10T12:10:00+01:00'));
    for (const huis of [decided, begun, ended])
      expect((await showMaand(huis.ctx(NU), { locatie: huis.locatie.id, maand })).versies).toEqual([]);
  });

  it('leaves a month that did not go by itself to the huisvester', async () => {
    const huis = await createHuis(database, [2], { besloten_op: '2026-11-05T10:00:00+01:00' });
    const locatie = huis.locatie.id;
    await deliverMaanden(huis.ctx('2026-11-10T09:10:00+01:00'));
    expect(await showMaand(huis.ctx(NU), { locatie, maand })).toMatchObject({
      versies: [],
      oordeel: 'niets',
    });
    const done = await deliverMaand(huis.ctx(NU), { locatie, maand });
    expect(done).toMatchObject({ nieuw: true, tijdig: false });
    expect(await deliverMaand(huis.ctx(NU), { locatie, maand })).toMatchObject({ id: done.id, nieuw: false });
  });

  it('waits for the month to be over, and for a last night that can still be confirmed', async () => {
    const { huis, locatie } = await october({ deliver: false });
    const deliver = (nu: string, what = maand) => deliverMaand(huis.ctx(nu), { locatie, maand: what });
    await expect(deliver(NU, '2026-11')).rejects.toMatchObject({ code: 'maand_nog_niet_om' });
    const empty = await createHuis(database, [2]);
    await expect(
      deliverMaand(empty.ctx('2026-11-01T08:00:00+01:00'), { locatie: empty.locatie.id, maand }),
    ).rejects.toMatchObject({ code: 'maand_nacht_open' });
    await expect(deliver('2026-11-01T08:00:00+01:00')).resolves.toMatchObject({ tijdig: true });
  });

  it('finishes a correction that was left open for a day', async () => {
    const { huis, locatie } = await october();
    await beginCorrectie(huis.ctx(NU), { id: randomUUID(), locatie, maand, reden: 'Vergeten gast' });
    await registerVerblijf(huis.ctx(NU), huis.stay({ aankomst: '2026-10-31', vertrek: '2026-11-01' }));
    await deliverMaanden(huis.ctx('2026-11-11T09:00:00+01:00'));
    expect((await showMaand(huis.ctx(NU), { locatie, maand })).status).toBe('in_correctie');
    await deliverMaanden(huis.ctx('2026-11-11T10:10:00+01:00'));
    const { status, versies } = await showMaand(huis.ctx(NU), { locatie, maand });
    expect([status, versies[0]?.versie]).toEqual(['geleverd', 2]);
  });
});
