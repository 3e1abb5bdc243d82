import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createDeur, sendEntry } from '../../test/factories/aanmelding.ts';
import { createRegistratieveld } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { confirmNachten, presentAt } from '../nachtregister/index.ts';
import { systeem } from '../platform/access/actor.ts';
import type { AanmeldingInvoer } from './aanmelding.ts';
import { confirmAanmelding } from './confirm-aanmelding.ts';
import { expireAanmeldingen } from './expire-aanmeldingen.ts';
import { listAanmeldingen } from './list-aanmeldingen.ts';
import { refuseAanmelding } from './refuse-aanmelding.ts';
import { showAanmelding } from './show-aanmelding.ts';

const database = await testDatabase();
const seen = { identiteit_vastgesteld: 'persoonlijk' } as const;

/** A house with a door, where guests can check in. */
async function houseWithDoor() {
  const huis = await createHuis(database);
  const sleutel = await createDeur(huis.ctx(), huis.locatie.id);
  return {
    ...huis,
    enter: (over: Partial<AanmeldingInvoer> = {}, now?: string) => sendEntry(huis.ctx(now), sleutel, over),
  };
}
const huis = await houseWithDoor();
const other = await createHuis(database);

const rowOf = (id: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('aanmelding').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
const stayOf = (id: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('verblijf').selectAll().where('id', '=', id).executeTakeFirst(),
  );

describe('an entry that waits', () => {
  it('counts for no night, list or figure until it is confirmed', async () => {
    const here = await houseWithDoor();
    const nacht = '2026-11-24';
    const id = await here.enter();
    const people = async () =>
      (await presentAt(here.ctx(), { locatie: here.locatie.id, nacht })).personen.length;
    expect(await people()).toBe(0);
    expect(await confirmNachten(here.ctx(), { nacht })).toMatchObject([{ aantal: 0 }]);
    expect(await listAanmeldingen(here.ctx(), {})).toMatchObject([{ id, naam: 'Agnieszka Wójcik' }]);
    await confirmAanmelding(here.ctx(), { aanmelding: id, ...seen });
    expect(await people()).toBe(1);
    const { aantal } = await asOwner(database, (owner) =>
      owner
        .selectFrom('nacht')
        .select('aantal')
        .where('locatie', '=', here.locatie.id)
        .executeTakeFirstOrThrow(),
    );
    expect(aantal).toBe(1);
    expect(await listAanmeldingen(here.ctx(), {})).toEqual([]);
  });

  it('is listed newest first, by location, and shown with who it may be and a free bed', async () => {
    const here = await houseWithDoor();
    await here.checkIn({ naam: 'Agnieszka Wojcik', vertrek: '2026-11-22' });
    const first = await here.enter({}, '2026-11-24T20:00:00+01:00');
    const second = await here.enter({ naam: 'Ion Popescu' }, '2026-11-24T20:05:00+01:00');
    const list = await listAanmeldingen(here.ctx(), { locatie: here.locatie.id });
    expect(list.map(({ id }) => id)).toEqual([second, first]);
    const shown = await showAanmelding(here.ctx(), { aanmelding: first });
    expect(shown.bekenden).toMatchObject([{ naam: 'Agnieszka Wojcik' }]);
    expect(shown.inchecken.bedden.map(({ id }) => id).sort()).toEqual([...here.bedden].sort());
    const { rows } = await asOwner(database, (owner) =>
      sql`select from inzage where verblijf = ${first} and doel = 'eigen nachtregister'`.execute(owner),
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('is not there for another organisation', async () => {
    const id = await huis.enter({ naam: 'Maria Nowak' });
    const refused = { name: 'NotFound' };
    await expect(showAanmelding(other.ctx(), { aanmelding: id })).rejects.toMatchObject(refused);
    await expect(confirmAanmelding(other.ctx(), { aanmelding: id, ...seen })).rejects.toMatchObject(refused);
    await expect(
      refuseAanmelding(other.ctx(), { aanmelding: id, reden: 'Niet van ons' }),
    ).rejects.toMatchObject(refused);
    expect(await listAanmeldingen(other.ctx(), {})).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ status: 'wacht' });
  });
});

describe('confirming', () => {
  it('makes a stay of it, keeps the code’s hash and lets go of what was entered', async () => {
    const codeHash = 'c'.repeat(64);
    const id = await huis.enter({
      naam: 'Ștefan Țurcanu',
      taal: 'ro',
      land: '7047',
      werkgever: 'Kwekerij',
      documentsoort: 'paspoort',
      verwachtVertrek: '2026-12-20',
      codeHash,
    });
    const done = await confirmAanmelding(huis.ctx(), {
      aanmelding: id,
      identiteit_vastgesteld: 'video',
      slaapplaats: huis.bedden[0],
    });
    expect(done).toEqual({ id, status: 'aanwezig' });
    expect(await stayOf(id)).toMatchObject({
      naam: 'Ștefan Țurcanu',
      woonplaats: 'Rzeszów',
      land: '7047',
      taal: 'ro',
      werkgever: 'Kwekerij',
      documentsoort: 'paspoort',
      aankomst: '2026-11-24',
      verwacht_vertrek: '2026-12-20',
      identiteit_vastgesteld: 'video',
      slaapplaats: huis.bedden[0],
      bron: 'locatie',
    });
    expect(await rowOf(id)).toMatchObject({
      status: 'bevestigd',
      inhoud: null,
      verblijf: id,
      besloten_door: huis.ctx().actor.id,
    });
    const { rows } = await asOwner(database, (owner) =>
      sql`select encode(hash, 'hex') as hash from bewonerscode where verblijf = ${id}`.execute(owner),
    );
    expect(rows).toEqual([{ hash: codeHash }]);
  });

  it('twice changes nothing, also at the same moment', async () => {
    const id = await huis.enter({ naam: 'Vasile Pop' });
    const confirm = () => confirmAanmelding(huis.ctx(), { aanmelding: id, ...seen });
    await Promise.all([confirm(), confirm()]);
    const before = await stayOf(id);
    expect(await confirmAanmelding(huis.ctx(), { aanmelding: id, ...seen, naam: 'Iemand Anders' })).toEqual({
      id,
      status: 'aanwezig',
    });
    expect(await stayOf(id)).toEqual(before);
  });

  it('takes what the caretaker corrects, also to nothing', async () => {
    const id = await huis.enter({ naam: 'Andrzej Kowalsky', werkgever: 'Onbekend' });
    await confirmAanmelding(huis.ctx(), {
      aanmelding: id,
      ...seen,
      naam: 'Andrzej Kowalski',
      aankomst: '2026-11-23',
      documentsoort: 'paspoort',
      werkgever: null,
    });
    expect(await stayOf(id)).toMatchObject({
      naam: 'Andrzej Kowalski',
      aankomst: '2026-11-23',
      documentsoort: 'paspoort',
      werkgever: null,
      woonplaats: 'Rzeszów',
    });
  });

  it('is refused for a bed that is taken or a name that is here, and nothing is lost', async () => {
    const here = await houseWithDoor();
    const [bed = ''] = here.bedden;
    await here.checkIn({ naam: 'Zoltán Kovács', slaapplaats: bed });
    const id = await here.enter({ naam: 'Zoltan Kovacs', codeHash: 'd'.repeat(64) });
    const confirm = (more: object) => confirmAanmelding(here.ctx(), { aanmelding: id, ...seen, ...more });
    await expect(confirm({ slaapplaats: bed, andere_persoon: true })).rejects.toMatchObject({
      code: 'slaapplaats_bezet',
      field: 'slaapplaats',
    });
    await expect(confirm({})).rejects.toMatchObject({ code: 'staat_al_ingeschreven' });
    expect(await rowOf(id)).toMatchObject({ status: 'wacht', inhoud: { naam: 'Zoltan Kovacs' } });
    expect(await stayOf(id)).toBeUndefined();
    await expect(confirm({ andere_persoon: true })).resolves.toMatchObject({ id });
  });

  it('leaves out what the gemeente does not ask on the day of arrival', async () => {
    await createRegistratieveld(database, { veld: 'nationaliteit', vanaf: '2026-11-24' });
    const here = await houseWithDoor();
    const before = await here.enter({ nationaliteit: '0063', aankomst: '2026-11-23' });
    const after = await here.enter({ naam: 'Piotr Lis', nationaliteit: '0063' });
    for (const aanmelding of [before, after]) await confirmAanmelding(here.ctx(), { aanmelding, ...seen });
    expect(await stayOf(before)).toMatchObject({ nationaliteit: null });
    expect(await stayOf(after)).toMatchObject({ nationaliteit: '0063' });
  });

  it('takes over who it is only when told', async () => {
    const here = await houseWithDoor();
    const earlier = await stayOf(await here.checkIn({ naam: 'Łukasz Wiśniewski', vertrek: '2026-11-22' }));
    const known = await here.enter({ naam: 'Łukasz Wiśniewski' });
    await confirmAanmelding(here.ctx(), { aanmelding: known, ...seen, persoon: earlier?.persoon });
    expect((await stayOf(known))?.persoon).toBe(earlier?.persoon);
    const stranger = await here.enter({ naam: 'Łukasz Wiśniewski' });
    await confirmAanmelding(here.ctx(), { aanmelding: stranger, ...seen, andere_persoon: true });
    expect((await stayOf(stranger))?.persoon).not.toBe(earlier?.persoon);
  });
});

describe('refusing', () => {
  it('lets go of what was entered, keeps why, and can’t be turned into a stay', async () => {
    const id = await huis.enter({ naam: 'Ionela Dumitru' });
    const refuse = (reden: string) => refuseAanmelding(huis.ctx(), { aanmelding: id, reden });
    await refuse('Dubbel ingevuld');
    expect(await rowOf(id)).toMatchObject({ status: 'geweigerd', inhoud: null, reden: 'Dubbel ingevuld' });
    await refuse('Iets anders');
    expect(await rowOf(id)).toMatchObject({ reden: 'Dubbel ingevuld' });
    await expect(confirmAanmelding(huis.ctx(), { aanmelding: id, ...seen })).rejects.toMatchObject({
      code: 'aanmelding_besloten',
    });
    expect(await stayOf(id)).toBeUndefined();
  });

  it('is too late for a stay', async () => {
    const id = await huis.enter({ naam: 'Marek Zieliński' });
    await confirmAanmelding(huis.ctx(), { aanmelding: id, ...seen });
    await expect(refuseAanmelding(huis.ctx(), { aanmelding: id, reden: 'Toch niet' })).rejects.toMatchObject({
      code: 'aanmelding_besloten',
    });
  });
});

describe('after seven days', () => {
  it('the job lets go of what nobody confirmed, and of nothing else', async () => {
    const here = await houseWithDoor();
    const old = await here.enter({ naam: 'Jan Stary' }, '2026-11-24T20:00:00+01:00');
    const young = await here.enter({ naam: 'Jan Nowy' }, '2026-11-24T21:00:00+01:00');
    const done = await here.enter({ naam: 'Jan Gotowy' }, '2026-11-24T20:00:00+01:00');
    await confirmAanmelding(here.ctx(), { aanmelding: done, ...seen });
    const job = { ...here.ctx('2026-12-01T20:30:00+01:00'), actor: systeem };
    const { verlopen } = await expireAanmeldingen(job);
    expect(verlopen).toBeGreaterThanOrEqual(1);
    expect(await rowOf(old)).toMatchObject({ status: 'verlopen', inhoud: null });
    expect(await rowOf(young)).toMatchObject({ status: 'wacht', inhoud: { naam: 'Jan Nowy' } });
    expect(await rowOf(done)).toMatchObject({ status: 'bevestigd' });
    await expect(confirmAanmelding(here.ctx(), { aanmelding: old, ...seen })).rejects.toMatchObject({
      code: 'aanmelding_besloten',
    });
    expect(await expireAanmeldingen(job)).toEqual({ verlopen: 0 });
  });
});

describe('the deregistration form signed on the guest’s own screen', () => {
  const formsOf = (verblijf: string) =>
    asOwner(database, (owner) =>
      owner
        .selectFrom('uitschrijfformulier')
        .select(['naam', 'taal', 'getekend_op', 'opgenomen_door', 'ingetrokken_op'])
        .where('verblijf', '=', verblijf)
        .execute(),
    );
  const signed = { formulierNaam: 'Agnieszka Wójcik', formulierAkkoord: 'ja' } as const;

  it('is there once the guest is confirmed, signed when it was sent and taken in by nobody', async () => {
    const id = await huis.enter({ naam: 'Halina Zając', ...signed }, '2026-11-24T20:00:00+01:00');
    expect(await formsOf(id)).toEqual([]);
    expect(await listAanmeldingen(huis.ctx(), { aanmelding: id })).toMatchObject([signed]);
    await confirmAanmelding(huis.ctx('2026-11-24T21:00:00+01:00'), { aanmelding: id, ...seen });
    await confirmAanmelding(huis.ctx('2026-11-24T21:05:00+01:00'), { aanmelding: id, ...seen });
    expect(await formsOf(id)).toEqual([
      {
        naam: 'Agnieszka Wójcik',
        taal: 'pl',
        getekend_op: new Date('2026-11-24T19:00:00Z'),
        opgenomen_door: null,
        ingetrokken_op: null,
      },
    ]);
  });

  it('is not there for who skipped it or was refused', async () => {
    const skipped = await huis.enter({ naam: 'Irena Lis', formulierNaam: null, formulierAkkoord: null });
    await confirmAanmelding(huis.ctx(), { aanmelding: skipped, ...seen });
    expect(await formsOf(skipped)).toEqual([]);
    const refused = await huis.enter({ naam: 'Jadwiga Lis', ...signed });
    await refuseAanmelding(huis.ctx(), { aanmelding: refused, reden: 'Dubbel ingevuld' });
    expect(await formsOf(refused)).toEqual([]);
  });

  it('is refused when half of it is there', async () => {
    const half = huis.enter({ naam: 'Kinga Lis', formulierNaam: 'Kinga Lis' });
    await expect(half).rejects.toMatchObject({
      issues: [{ path: 'aanmelding.formulierAkkoord', code: 'akkoord_verplicht' }],
    });
  });
});
