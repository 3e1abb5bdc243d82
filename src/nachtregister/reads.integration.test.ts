import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { calamiteitenlijst } from './calamiteitenlijst.ts';
import { findReturning } from './find-returning.ts';
import {
  confirmNachten,
  correctVerblijf,
  depart,
  makeUpNacht,
  presentAt,
  recordAfwezigheid,
} from './index.ts';
import { listBewoners } from './list-bewoners.ts';
import { monthCalendar } from './month-calendar.ts';
import { occupancyAhead } from './occupancy-ahead.ts';
import { showVerblijf } from './show-verblijf.ts';
import { tonightAll } from './tonight.ts';
import { tonightAt } from './tonight-at.ts';

const database = await testDatabase();
await createGemeente(database, { nachtregister_vanaf: '2026-11-20' });
const expected = { aankomst: '2026-11-24', aangekomen: false };

describe('tonight', () => {
  it('tells per location the number and what deserves a look', async () => {
    const huis = await createHuis(database, [2], { maximum: 2 });
    const empty = await createLocatie(database, { organisatie: huis.organisatie, naam: 'Aan de Vecht' });
    await huis.checkIn({ verwacht_vertrek: '2026-11-24' });
    await huis.checkIn({ verwacht_vertrek: '2026-11-23' });
    await huis.checkIn({ verwacht_vertrek: '2026-11-25' });
    const away = await huis.checkIn();
    await recordAfwezigheid(huis.ctx(), { id: randomUUID(), verblijf: away });
    await huis.checkIn(expected);
    await huis.checkIn({ aankomst: '2026-11-26' });
    await confirmNachten(huis.ctx('2026-11-22T22:00:00+01:00'), {});
    await confirmNachten(huis.ctx(), { locaties: [huis.locatie.id] });
    const [first, second] = await tonightAll(huis.ctx(), {});
    expect(first).toMatchObject({
      locatie: empty.id,
      aantal: 0,
      bevestigd: null,
      sluit: '2026-11-25T11:00:00Z',
      ontbrekend: ['2026-11-20', '2026-11-21', '2026-11-23'],
    });
    expect(second).toMatchObject({
      locatie: huis.locatie.id,
      nacht: '2026-11-24',
      aantal: 3,
      maximum: 2,
      bevestigd: { aantal: 3, tijdigheid: 'op_tijd' },
      vertrekkend: 2,
      verwacht: 1,
    });
  });

  it('lists who sleeps, is away, is to come and left at one location, and writes who was seen', async () => {
    const huis = await createHuis(database, [2]);
    const [bed] = huis.bedden;
    const sleeper = await huis.checkIn({ naam: 'Bogdan Ionescu', slaapplaats: bed });
    const away = await huis.checkIn({ naam: 'Żaneta Król' });
    await recordAfwezigheid(huis.ctx(), { id: randomUUID(), verblijf: away });
    const coming = await huis.checkIn({ naam: 'Katarína Kováčová', ...expected });
    const left = await huis.checkIn({ naam: 'Ana Ivanova' });
    await depart(huis.ctx(), { verblijf: left });
    const list = await tonightAt(huis.ctx(), { locatie: huis.locatie.id });
    const ids = (people: { verblijf: string }[]) => people.map(({ verblijf }) => verblijf);
    expect(list.slapers).toMatchObject([{ verblijf: sleeper, kamer: 'Kamer 1', slaapplaats: 'Bed 1' }]);
    expect([ids(list.weg), ids(list.verwacht), ids(list.vertrokken)]).toEqual([[away], [coming], [left]]);
    const seen = await asOwner(database, (owner) =>
      owner
        .selectFrom('inzage')
        .select(['verblijf', 'doel'])
        .where('verblijf', 'in', [sleeper, away, coming, left])
        .execute(),
    );
    expect(seen).toHaveLength(4);
    expect(new Set(seen.map(({ doel }) => doel))).toEqual(new Set(['eigen nachtregister']));
  });

  it('in the morning is still the night before: who left at breakfast slept here', async () => {
    const huis = await createHuis(database);
    const id = await huis.checkIn();
    const morning = huis.ctx('2026-11-25T08:00:00+01:00');
    await depart(morning, { verblijf: id });
    const list = await tonightAt(morning, { locatie: huis.locatie.id });
    expect(list).toMatchObject({ nacht: '2026-11-24', slapers: [{ verblijf: id, status: 'vertrokken' }] });
    expect(list.vertrokken).toHaveLength(1);
    expect(await calamiteitenlijst(morning, { locatie: huis.locatie.id })).toMatchObject({
      aanwezigen: [],
      weg: [],
    });
  });
});

describe('residents', () => {
  it('are found without diacritics, filtered, sorted and counted', async () => {
    const huis = await createHuis(database);
    await huis.checkIn({ naam: 'Łukasz Żółkiewski', aankomst: '2026-11-10' });
    await huis.checkIn({ naam: 'Ștefan Țurcanu', aankomst: '2026-11-12' });
    await huis.checkIn({
      naam: 'Zoltán 100% Nagy'.replace('100% ', ''),
      aankomst: '2026-11-11',
      vertrek: '2026-11-20',
    });
    const names = async (input: Parameters<typeof listBewoners>[1]) =>
      (await listBewoners(huis.ctx(), input)).rows.map(({ naam }) => naam);
    expect(await names({})).toEqual(['Łukasz Żółkiewski', 'Ștefan Țurcanu']);
    expect(await names({ zoek: 'zolk lukasz' })).toEqual(['Łukasz Żółkiewski']);
    expect(await names({ zoek: 'TURCANU' })).toEqual(['Ștefan Țurcanu']);
    expect(await names({ zoek: '%' })).toEqual([]);
    expect(await names({ toon: 'alle', sorteer: '-aankomst' })).toEqual([
      'Ștefan Țurcanu',
      'Zoltán Nagy',
      'Łukasz Żółkiewski',
    ]);
    expect(await listBewoners(huis.ctx(), { toon: 'alle', pagina: '9', per: '50' })).toMatchObject({
      total: 3,
      page: 1,
      rows: [{}, {}, {}],
      locaties: [{ naam: 'Erve Oosterveld' }],
    });
  });

  it('who come back are known by name, by the latest stay, who is expected first', async () => {
    const huis = await createHuis(database);
    const old = await huis.checkIn({
      naam: 'Mirosław Wójcik',
      aankomst: '2026-06-01',
      vertrek: '2026-08-01',
    });
    const { persoon } = await showVerblijf(huis.ctx(), { verblijf: old });
    const last = await huis.checkIn({
      naam: 'Mirosław Wójcik',
      persoon,
      aankomst: '2026-09-01',
      vertrek: '2026-10-01',
    });
    const coming = await huis.checkIn({ naam: 'Mirosława Wójcik-Nowak', ...expected });
    expect((await findReturning(huis.ctx(), { zoek: 'wojcik' })).map(({ verblijf }) => verblijf)).toEqual([
      coming,
      last,
    ]);
    expect(
      (await findReturning(huis.ctx(), { zoek: 'miroslav woicik' })).map(({ verblijf }) => verblijf),
    ).toContain(last);
    const other = await createHuis(database);
    expect(await findReturning(other.ctx(), { zoek: 'wojcik' })).toEqual([]);
  });

  it('show their history: corrections with who, absences, nights, other stays', async () => {
    const huis = await createHuis(database);
    const id = await huis.checkIn({ aankomst: '2026-11-24' });
    await confirmNachten(huis.ctx(), {});
    await correctVerblijf(huis.ctx(), {
      verblijf: id,
      reden: 'Verkeerd gespeld',
      wijzigingen: { naam: 'Lukas Wiśniewski' },
    });
    expect(await showVerblijf(huis.ctx(), { verblijf: id })).toMatchObject({
      locatienaam: 'Erve Oosterveld',
      correcties: [{ soort: 'wijziging', reden: 'Verkeerd gespeld', door: 'Janneke Stegeman' }],
      nachten: [{ nacht: '2026-11-24', tijdigheid: 'op_tijd' }],
    });
  });
});

describe('the months and nights of a location', () => {
  it('are confirmed, late, made up, missing, open, to come, or not asked', async () => {
    const huis = await createHuis(database);
    await confirmNachten(huis.ctx('2026-11-20T22:00:00+01:00'), {});
    await makeUpNacht(huis.ctx('2026-11-22T13:00:00+01:00'), {
      nacht: '2026-11-21',
      locaties: [huis.locatie.id],
    });
    await makeUpNacht(huis.ctx(), { nacht: '2026-11-22', locaties: [huis.locatie.id] });
    const { nachten } = await monthCalendar(huis.ctx(), { locatie: huis.locatie.id, maand: '2026-11' });
    expect(nachten.slice(18, 25).map(({ toestand }) => toestand)).toEqual([
      'niet_gevraagd',
      'op_tijd',
      'te_laat',
      'ingehaald',
      'ontbreekt',
      'open',
      'nog_niet',
    ]);
    expect(
      (await monthCalendar(huis.ctx(), { locatie: huis.locatie.id, maand: '2024-02' })).nachten,
    ).toHaveLength(29);
  });

  it('ahead show who is in which bed, and what is free', async () => {
    const huis = await createHuis(database, [2]);
    const [one, two] = huis.bedden;
    await huis.checkIn({ naam: 'Ana Ivanova', slaapplaats: one, verwacht_vertrek: '2026-11-27' });
    await huis.checkIn({ naam: 'Maria Petrova', slaapplaats: one, aankomst: '2026-11-29' });
    await huis.checkIn({ naam: 'Ion Popa', verwacht_vertrek: '2026-11-20' });
    const ahead = await occupancyAhead(huis.ctx(), { locatie: huis.locatie.id });
    const shown = (bed: string | undefined) =>
      ahead.bedden
        .find(({ id }) => id === bed)
        ?.bezetting.map(({ van, tot, naam, verder }) => [van, tot, naam, verder]);
    expect(shown(one)).toEqual([
      ['2026-11-24', '2026-11-27', 'Ana Ivanova', false],
      ['2026-11-27', '2026-11-29', null, false],
      ['2026-11-29', '2026-12-08', 'Maria Petrova', true],
    ]);
    expect(shown(two)).toEqual([['2026-11-24', '2026-12-08', null, false]]);
    expect(ahead.zonderBed).toMatchObject([{ naam: 'Ion Popa', van: '2026-11-24', tot: '2026-11-25' }]);
    expect(ahead.aantallen.slice(0, 6)).toEqual([2, 1, 1, 0, 0, 1]);
  });
});

describe('another organisation, and staff', () => {
  it('find nothing and may nothing', async () => {
    const huis = await createHuis(database);
    const locatie = huis.locatie.id;
    const verblijf = await huis.checkIn();
    const other = (await createHuis(database)).ctx();
    for (const read of [
      () => tonightAt(other, { locatie }),
      () => presentAt(other, { locatie, nacht: '2026-11-24' }),
      () => calamiteitenlijst(other, { locatie }),
      () => monthCalendar(other, { locatie }),
      () => occupancyAhead(other, { locatie }),
      () => showVerblijf(other, { verblijf }),
    ])
      await expect(read()).rejects.toMatchObject({ name: 'NotFound' });
    expect((await listBewoners(other, { locatie })).total).toBe(0);
    const toezicht = contextFor(database, await createStaff(database, 'toezicht'));
    await expect(tonightAt(toezicht, { locatie })).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(listBewoners(toezicht, {})).rejects.toMatchObject({ name: 'Forbidden' });
  });
});
