import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createGemeente, createRegistratieveld } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createKamers, createLocatie } from '../../test/factories/locatie.ts';
import { confirmNachten, makeUpNacht, moveVerblijf, recordAfwezigheid, undoDepart } from './index.ts';

const database = await testDatabase();

const stayOf = (id: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('verblijf').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
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

  it('to another bed does so after arriving, not before', async () => {
    const huis = await createHuis(database);
    const [first, second] = huis.bedden;
    const verblijf = await huis.checkIn({ slaapplaats: first });
    const move = { verblijf, locatie: huis.locatie.id, slaapplaats: second, id: randomUUID() };
    await expect(moveVerblijf(huis.ctx(), { ...move, per: '2020-01-01' })).rejects.toMatchObject({
      issues: [{ path: 'per', code: 'verplaatsing_voor_aankomst' }],
    });
    const expected = await huis.checkIn({ slaapplaats: null, aankomst: '2026-12-24' });
    const early = { ...move, verblijf: expected };
    expect(await moveVerblijf(huis.ctx(), early)).toEqual({ verblijf: expected, verplaatst: true });
    expect(await moveVerblijf(huis.ctx(), early)).toEqual({ verblijf: expected, verplaatst: false });
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
    expect(await moveVerblijf(huis.ctx(), move)).toEqual({ verblijf: move.id, verplaatst: true });
    expect(await moveVerblijf(huis.ctx(), move)).toEqual({ verblijf: move.id, verplaatst: false });
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
