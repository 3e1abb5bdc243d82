import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createHuis, type Huis } from '../../test/factories/huis.ts';
import {
  arrive,
  cancelVerblijf,
  confirmNachten,
  correctVerblijf,
  depart,
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
    aankomst: '2026-11-25',
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
    expect(await stayOf(id)).toMatchObject({ status: 'verwacht', aankomst: '2026-11-25' });
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
