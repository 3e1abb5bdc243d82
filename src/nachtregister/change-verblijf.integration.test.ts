import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createGemeente, createRegistratieveld } from '../../test/factories/gemeente.ts';
import { createHuis, type Huis } from '../../test/factories/huis.ts';
import { createKamers, createLocatie } from '../../test/factories/locatie.ts';
import {
  arrive,
  cancelVerblijf,
  confirmNachten,
  correctVerblijf,
  depart,
  makeUpNacht,
  moveVerblijf,
  recordAfwezigheid,
  undoAfwezigheid,
  undoArrive,
  undoDepart,
} from './index.ts';

const database = await testDatabase();

const stayOf = (id: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('verblijf').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
const notesOf = (id: string) =>
  asOwner(database, (owner) =>
    owner
      .selectFrom('correctie')
      .select(['soort', 'oud', 'nieuw', 'reden'])
      .where('verblijf', '=', id)
      .orderBy('id')
      .execute(),
  );
const bedsOf = (id: string) =>
  asOwner(database, async (owner) => {
    const rows = await owner
      .selectFrom('overnachting')
      .select(['nacht', 'slaapplaats'])
      .where('verblijf', '=', id)
      .orderBy('nacht')
      .execute();
    return rows.map(({ nacht, slaapplaats }) => [nacht, slaapplaats]);
  });
const expectedGuest = (huis: Huis) =>
  huis.checkIn({
    aankomst: '2026-11-23',
    aangekomen: false,
    documentsoort: null,
    identiteit_vastgesteld: null,
  });

describe('who was expected', () => {
  it('arrives with a document, today, and can be put back', async () => {
    const huis = await createHuis(database);
    const id = await expectedGuest(huis);
    await expect(arrive(huis.ctx(), { verblijf: id })).rejects.toMatchObject({
      issues: [{ code: 'documentsoort_verplicht' }, { code: 'identiteit_verplicht' }],
    });
    const proof = { documentsoort: 'paspoort', identiteit_vastgesteld: 'video' } as const;
    await arrive(huis.ctx(), { verblijf: id, slaapplaats: huis.bedden[0], ...proof });
    expect(await stayOf(id)).toMatchObject({ status: 'aanwezig', aankomst: '2026-11-24', ...proof });
    await arrive(huis.ctx(), { verblijf: id, ...proof });
    await undoArrive(huis.ctx(), { verblijf: id });
    expect(await stayOf(id)).toMatchObject({ status: 'verwacht', aankomst: '2026-11-23' });
    await expect(undoArrive(huis.ctx(), { verblijf: id })).rejects.toMatchObject({
      code: 'overgang_niet_toegestaan',
    });
    expect((await notesOf(id)).map(({ soort }) => soort)).toEqual(['aangekomen', 'aankomst_hersteld']);
  });

  it('can’t leave before having come, and may never come', async () => {
    const huis = await createHuis(database);
    const id = await expectedGuest(huis);
    await expect(depart(huis.ctx(), { verblijf: id })).rejects.toMatchObject({
      code: 'overgang_niet_toegestaan',
    });
    await cancelVerblijf(huis.ctx(), { verblijf: id, reden: 'Niet gekomen' });
    await cancelVerblijf(huis.ctx(), { verblijf: id, reden: 'Niet gekomen' });
    expect(await stayOf(id)).toMatchObject({ status: 'vervallen', vervallen_reden: 'Niet gekomen' });
    await expect(arrive(huis.ctx(), { verblijf: id })).rejects.toMatchObject({
      code: 'overgang_niet_toegestaan',
    });
  });
});

describe('who leaves', () => {
  it('leaves today or earlier, not later and not before coming', async () => {
    const huis = await createHuis(database);
    const id = await huis.checkIn();
    await expect(depart(huis.ctx(), { verblijf: id, vertrek: '2026-11-25' })).rejects.toMatchObject({
      issues: [{ path: 'vertrek', code: 'vertrek_in_toekomst' }],
    });
    await expect(depart(huis.ctx(), { verblijf: id, vertrek: '2026-11-19' })).rejects.toMatchObject({
      issues: [{ path: 'vertrek', code: 'vertrek_voor_aankomst' }],
    });
    await depart(huis.ctx(), { verblijf: id });
    await depart(huis.ctx(), { verblijf: id });
    await expect(depart(huis.ctx(), { verblijf: id, vertrek: '2026-11-22' })).rejects.toMatchObject({
      code: 'al_vertrokken',
    });
    await undoDepart(huis.ctx(), { verblijf: id });
    await undoDepart(huis.ctx(), { verblijf: id });
    expect(await stayOf(id)).toMatchObject({ status: 'aanwezig', vertrek: null });
  });

  it('is told afterwards: the nights since are taken out, and that stays visible', async () => {
    const huis = await createHuis(database);
    const id = await huis.checkIn();
    for (const nacht of ['2026-11-21', '2026-11-22', '2026-11-23'])
      await confirmNachten(huis.ctx(`${nacht}T22:00:00+01:00`), {});
    await depart(huis.ctx(), { verblijf: id, vertrek: '2026-11-22' });
    expect(await bedsOf(id)).toEqual([['2026-11-21', null]]);
    expect(await notesOf(id)).toMatchObject([
      { soort: 'nagekomen', nieuw: { aankomst: '2026-11-20', nachten: 0 } },
      { soort: 'nagekomen', nieuw: { vertrek: '2026-11-22', nachten: -2 } },
    ]);
  });

  it('can’t come back to a bed that somebody else has by now', async () => {
    const huis = await createHuis(database);
    const [bed] = huis.bedden;
    const id = await huis.checkIn({ slaapplaats: bed });
    await depart(huis.ctx(), { verblijf: id });
    await huis.checkIn({ slaapplaats: bed, aankomst: '2026-11-24' });
    await expect(undoDepart(huis.ctx(), { verblijf: id })).rejects.toMatchObject({
      code: 'slaapplaats_bezet',
    });
  });
});

describe('who is away', () => {
  it('is away tonight by one tap, and back by another', async () => {
    const huis = await createHuis(database);
    const id = await huis.checkIn();
    await confirmNachten(huis.ctx(), {});
    const away = { id: randomUUID(), verblijf: id };
    expect(await recordAfwezigheid(huis.ctx(), away)).toEqual({
      id: away.id,
      van: '2026-11-24',
      tot: '2026-11-25',
    });
    expect(await recordAfwezigheid(huis.ctx(), { ...away, id: randomUUID() })).toMatchObject({ id: away.id });
    expect(await bedsOf(id)).toEqual([]);
    await undoAfwezigheid(huis.ctx(), { afwezigheid: away.id });
    expect(await bedsOf(id)).toEqual([['2026-11-24', null]]);
  });

  it('comes back earlier: the nights away before it stay', async () => {
    const huis = await createHuis(database);
    const id = await huis.checkIn();
    const away = await recordAfwezigheid(huis.ctx(), {
      id: randomUUID(),
      verblijf: id,
      van: '2026-11-22',
      tot: '2026-11-30',
    });
    await undoAfwezigheid(huis.ctx(), { afwezigheid: away.id, nacht: '2026-11-24' });
    for (const nacht of ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'])
      await confirmNachten(huis.ctx(), { nacht });
    expect((await bedsOf(id)).map(([nacht]) => nacht)).toEqual(['2026-11-21', '2026-11-24']);
  });

  it.each([
    [{ van: '2026-11-23', tot: '2026-11-23' }, 'afwezigheid_leeg'],
    [{ van: '2026-11-19', tot: '2026-11-22' }, 'afwezigheid_buiten_verblijf'],
    [{ van: '2026-11-23', tot: '2027-11-23' }, 'afwezigheid_te_lang'],
  ])('not %o', async (nights, code) => {
    const huis = await createHuis(database);
    const verblijf = await huis.checkIn();
    await expect(
      recordAfwezigheid(huis.ctx(), { id: randomUUID(), verblijf, ...nights }),
    ).rejects.toMatchObject({ issues: [{ code }] });
    await recordAfwezigheid(huis.ctx(), { id: randomUUID(), verblijf, van: '2026-11-21', tot: '2026-11-24' });
    await expect(
      recordAfwezigheid(huis.ctx(), { id: randomUUID(), verblijf, van: '2026-11-23', tot: '2026-11-26' }),
    ).rejects.toMatchObject({ code: 'afwezigheid_overlapt' });
  });
});

describe('who moves', () => {
  it('to another bed keeps the old one in the nights before, also those confirmed afterwards', async () => {
    const huis = await createHuis(database);
    const [first, second] = huis.bedden;
    const id = await huis.checkIn({ slaapplaats: first });
    await confirmNachten(huis.ctx('2026-11-22T22:00:00+01:00'), {});
    await moveVerblijf(huis.ctx(), {
      verblijf: id,
      locatie: huis.locatie.id,
      slaapplaats: second,
      per: '2026-11-23',
      id: randomUUID(),
    });
    await confirmNachten(huis.ctx(), {});
    await makeUpNacht(huis.ctx(), { nacht: '2026-11-21', locaties: [huis.locatie.id] });
    await makeUpNacht(huis.ctx(), { nacht: '2026-11-23', locaties: [huis.locatie.id] });
    expect(await bedsOf(id)).toEqual([
      ['2026-11-21', first],
      ['2026-11-22', first],
      ['2026-11-23', second],
      ['2026-11-24', second],
    ]);
    await huis.checkIn({ slaapplaats: first, aankomst: '2026-11-24' });
  });

  it('two can change beds in one evening', async () => {
    const huis = await createHuis(database, [2, 1]);
    const [a, b, c] = huis.bedden;
    const one = await huis.checkIn({ slaapplaats: a });
    const two = await huis.checkIn({ slaapplaats: b });
    await confirmNachten(huis.ctx(), {});
    for (const [verblijf, slaapplaats] of [
      [one, c],
      [two, a],
      [one, b],
    ])
      await moveVerblijf(huis.ctx(), {
        verblijf: verblijf ?? '',
        locatie: huis.locatie.id,
        slaapplaats,
        id: randomUUID(),
      });
    expect(await bedsOf(one)).toEqual([['2026-11-24', b]]);
    expect(await bedsOf(two)).toEqual([['2026-11-24', a]]);
  });

  it('to another gemeente leaves here and goes on there the same day, without what is not asked there', async () => {
    await createGemeente(database, { code: '0175' });
    await createGemeente(database);
    await createRegistratieveld(database, { veld: 'nationaliteit' });
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
    const ommen = await createLocatie(database, { organisatie: huis.organisatie, gemeente: '0175' });
    const [kamer] = await createKamers(database, ommen, [1]);
    const slaapplaats = kamer?.slaapplaatsen[0] ?? '';
    const id = await huis.checkIn({ nationaliteit: '0072', verwacht_vertrek: '2027-02-01' });
    await recordAfwezigheid(huis.ctx(), {
      id: randomUUID(),
      verblijf: id,
      van: '2026-11-23',
      tot: '2026-11-26',
    });
    await confirmNachten(huis.ctx(), {});
    const move = { verblijf: id, locatie: ommen.id, slaapplaats, id: randomUUID() };
    expect(await moveVerblijf(huis.ctx(), move)).toBe(move.id);
    expect(await moveVerblijf(huis.ctx(), move)).toBe(move.id);
    const here = await stayOf(id);
    expect(here).toMatchObject({ status: 'vertrokken', vertrek: '2026-11-24' });
    expect(await stayOf(move.id)).toMatchObject({
      gemeente: '0175',
      status: 'aanwezig',
      aankomst: '2026-11-24',
      verwacht_vertrek: '2027-02-01',
      persoon: here.persoon,
      vorig_verblijf: id,
      slaapplaats,
      nationaliteit: null,
    });
    await makeUpNacht(huis.ctx('2026-11-27T13:00:00+01:00'), { nacht: '2026-11-25', locaties: [ommen.id] });
    await makeUpNacht(huis.ctx('2026-11-28T13:00:00+01:00'), { nacht: '2026-11-26', locaties: [ommen.id] });
    expect(await bedsOf(move.id)).toEqual([['2026-11-26', slaapplaats]]);
    await expect(undoDepart(huis.ctx(), { verblijf: id })).rejects.toMatchObject({ code: 'al_verplaatst' });
  });

  it('not to a house of others', async () => {
    const huis = await createHuis(database);
    const other = await createHuis(database);
    const verblijf = await huis.checkIn();
    await expect(
      moveVerblijf(huis.ctx(), { verblijf, locatie: other.locatie.id, id: randomUUID() }),
    ).rejects.toMatchObject({ name: 'NotFound' });
    expect(await stayOf(verblijf)).toMatchObject({ status: 'aanwezig' });
  });
});

describe('a correction', () => {
  it('keeps both versions and the reason, and only what changed', async () => {
    const huis = await createHuis(database);
    const id = await huis.checkIn({ aankomst: '2026-11-24' });
    const { gewijzigd_op } = await stayOf(id);
    const versie = gewijzigd_op.toISOString();
    const wijzigingen = { naam: 'Łucja Wiśniewska', woonplaats: 'Rzeszów', werkgever: 'Kwekerij De Vecht' };
    const reden = 'Naam verkeerd overgenomen';
    expect(await correctVerblijf(huis.ctx(), { verblijf: id, versie, reden, wijzigingen })).toEqual([
      'naam',
      'werkgever',
    ]);
    expect(await correctVerblijf(huis.ctx(), { verblijf: id, versie, reden, wijzigingen })).toEqual([]);
    expect(await notesOf(id)).toEqual([
      {
        soort: 'wijziging',
        oud: { naam: 'Łukasz Wiśniewski', werkgever: null },
        nieuw: { naam: 'Łucja Wiśniewska', werkgever: 'Kwekerij De Vecht' },
        reden,
      },
    ]);
    const later = huis.ctx('2026-11-24T22:00:00+01:00');
    await correctVerblijf(later, { verblijf: id, reden, wijzigingen: { land: '6030' } });
    await expect(
      correctVerblijf(later, { verblijf: id, versie, reden, wijzigingen: { land: '7028' } }),
    ).rejects.toMatchObject({ name: 'Conflict' });
  });

  it('needs a reason without a BSN, and right dates', async () => {
    const huis = await createHuis(database);
    const verblijf = await huis.checkIn();
    const correct = (reden: string, wijzigingen: Parameters<typeof correctVerblijf>[1]['wijzigingen']) =>
      correctVerblijf(huis.ctx(), { verblijf, reden, wijzigingen });
    await expect(correct('', { naam: 'Jan' })).rejects.toMatchObject({
      issues: [{ path: 'reden', code: 'verplicht' }],
    });
    await expect(correct('BSN is 123456782', { naam: 'Jan' })).rejects.toMatchObject({
      issues: [{ path: 'reden', code: 'bsn_geweigerd' }],
    });
    await expect(correct('Verkeerde dag', { aankomst: '2026-11-25' })).rejects.toMatchObject({
      issues: [{ path: 'aankomst', code: 'aankomst_in_toekomst' }],
    });
    await expect(correct('Verkeerde dag', { vertrek: '2026-11-23' })).rejects.toMatchObject({
      issues: [{ path: 'vertrek', code: 'overgang_niet_toegestaan' }],
    });
    await expect(correct('Geen pas', { documentsoort: null })).rejects.toMatchObject({
      issues: [{ code: 'documentsoort_verplicht' }],
    });
  });

  it('is only for one’s own people', async () => {
    const huis = await createHuis(database);
    const other = await createHuis(database);
    const verblijf = await other.checkIn();
    for (const attempt of [
      () => correctVerblijf(huis.ctx(), { verblijf, reden: 'Kijken', wijzigingen: { naam: 'Jan' } }),
      () => depart(huis.ctx(), { verblijf }),
      () => cancelVerblijf(huis.ctx(), { verblijf, reden: 'Weg ermee' }),
      () => recordAfwezigheid(huis.ctx(), { id: randomUUID(), verblijf }),
    ])
      await expect(attempt()).rejects.toMatchObject({ name: 'NotFound' });
  });
});
