import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { confirmNachten } from './confirm-nachten.ts';
import { correctVerblijf } from './correct-verblijf.ts';
import { makeUpNacht } from './make-up-nacht.ts';
import { occupancyAhead } from './occupancy-ahead.ts';
import { showNacht } from './show-nacht.ts';

const database = await testDatabase();
await createGemeente(database, { nachtregister_vanaf: '2026-11-15' });
const tonight = '2026-11-24';

describe('a night of a location', () => {
  it('shows the people behind the number, by room, and who confirmed when', async () => {
    const huis = await createHuis(database);
    const [first, , second] = huis.bedden;
    await huis.checkIn({ naam: 'Zoltán Nagy', slaapplaats: second });
    await huis.checkIn({ naam: 'Ewa Lis' });
    await huis.checkIn({ naam: 'Ana Pop', slaapplaats: first });
    await confirmNachten(huis.ctx(), {});
    const night = await showNacht(huis.ctx(), { locatie: huis.locatie.id, nacht: tonight });
    expect(night).toMatchObject({ toestand: 'op_tijd', aantal: 3, maximum: 20, open: true });
    expect(night.bevestigd).toMatchObject({ gewijzigdOp: null });
    expect(night.slapers.map(({ naam, kamer, slaapplaats }) => [naam, kamer, slaapplaats])).toEqual([
      ['Ana Pop', 'Kamer 1', 'Bed 1'],
      ['Zoltán Nagy', 'Kamer 2', 'Bed 1'],
      ['Ewa Lis', null, null],
    ]);
  });

  it('shows who would be made up as long as it is missing, and the same people after that', async () => {
    const huis = await createHuis(database);
    await huis.checkIn({ naam: 'Ana Pop' });
    const wrong = await huis.checkIn({ naam: 'Ewa Lis' });
    const of = { locatie: huis.locatie.id, nacht: '2026-11-20' };
    const names = async () => (await showNacht(huis.ctx(), of)).slapers.map(({ naam }) => naam);
    expect(await showNacht(huis.ctx(), of)).toMatchObject({
      toestand: 'ontbreekt',
      aantal: null,
      open: false,
    });
    expect(await names()).toEqual(['Ana Pop', 'Ewa Lis']);
    await makeUpNacht(huis.ctx(), { nacht: of.nacht, locaties: [of.locatie] });
    expect(await showNacht(huis.ctx(), of)).toMatchObject({ toestand: 'ingehaald', aantal: 2, open: false });
    expect(await names()).toEqual(['Ana Pop', 'Ewa Lis']);
    const wijzigingen = { aankomst: '2026-11-21' };
    const later = huis.ctx('2026-11-24T23:30:00+01:00');
    await correctVerblijf(later, { verblijf: wrong, reden: 'Een dag later gekomen', wijzigingen });
    expect(await showNacht(huis.ctx(), of)).toMatchObject({ aantal: 1, gewijzigd: true });
    expect(await names()).toEqual(['Ana Pop']);
  });

  it('names nobody for nights that are not asked for or still to come', async () => {
    const huis = await createHuis(database);
    await huis.checkIn({ aankomst: '2026-11-10' });
    const night = (nacht: string) => showNacht(huis.ctx(), { locatie: huis.locatie.id, nacht });
    expect(await night('2026-11-12')).toMatchObject({ toestand: 'niet_gevraagd', slapers: [] });
    expect(await night('2026-11-25')).toMatchObject({ toestand: 'nog_niet', slapers: [] });
  });

  it('leaves a reading record for each person seen', async () => {
    const huis = await createHuis(database);
    const stays = [await huis.checkIn(), await huis.checkIn()];
    await confirmNachten(huis.ctx(), {});
    await showNacht(huis.ctx(), { locatie: huis.locatie.id, nacht: tonight });
    const seen = await asOwner(database, (owner) =>
      owner.selectFrom('inzage').select(['verblijf', 'doel']).where('verblijf', 'in', stays).execute(),
    );
    expect(seen.map(({ verblijf }) => verblijf).sort()).toEqual(stays.sort());
    expect(new Set(seen.map(({ doel }) => doel))).toEqual(new Set(['eigen nachtregister']));
  });

  it('is not there for another organisation, and not for staff', async () => {
    const huis = await createHuis(database);
    const of = { locatie: huis.locatie.id, nacht: tonight };
    const other = await createHuis(database);
    await expect(showNacht(other.ctx(), of)).rejects.toMatchObject({ name: 'NotFound' });
    const staff = contextFor(database, await createStaff(database, 'toezicht'));
    await expect(showNacht(staff, of)).rejects.toMatchObject({ name: 'Forbidden' });
  });
});

describe('the nights further ahead', () => {
  it('begin where asked, with who stays, who comes and who has gone by then', async () => {
    const huis = await createHuis(database, [2]);
    const [one, two] = huis.bedden;
    await huis.checkIn({ naam: 'Ana Pop', slaapplaats: one });
    await huis.checkIn({ naam: 'Weg Voordien', slaapplaats: two, verwacht_vertrek: '2026-12-05' });
    await huis.checkIn({ naam: 'Blijft Hangen', verwacht_vertrek: '2026-11-23' });
    await huis.checkIn({ naam: 'Ewa Lis', slaapplaats: two, aankomst: '2026-12-10', aangekomen: false });
    const ahead = await occupancyAhead(huis.ctx(), { locatie: huis.locatie.id, vanaf: '2026-12-08' });
    expect(ahead.nachten).toHaveLength(14);
    expect(ahead.nachten[0]).toBe('2026-12-08');
    expect(
      ahead.bedden.map(({ bezetting }) => bezetting.map(({ van, tot, naam }) => [van, tot, naam])),
    ).toEqual([
      [['2026-12-08', '2026-12-22', 'Ana Pop']],
      [
        ['2026-12-08', '2026-12-10', null],
        ['2026-12-10', '2026-12-22', 'Ewa Lis'],
      ],
    ]);
    expect(ahead.zonderBed).toEqual([]);
    expect(ahead.aantallen.slice(0, 4)).toEqual([1, 1, 2, 2]);
    expect(ahead.verwachten.slice(0, 4)).toEqual([0, 0, 1, 1]);
  });

  it.each(['2026-11-01', '2030-01-01'])('begin tonight when %s is asked', async (vanaf) => {
    const huis = await createHuis(database);
    const ahead = await occupancyAhead(huis.ctx(), { locatie: huis.locatie.id, vanaf });
    expect(ahead.nachten[0]).toBe(tonight);
  });
});
