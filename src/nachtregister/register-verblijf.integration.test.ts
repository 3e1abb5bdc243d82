import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createRegistratieveld } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { confirmNachten, depart, registerVerblijf, registerVerblijven } from './index.ts';

const database = await testDatabase();
const huis = await createHuis(database);
const other = await createHuis(database);
const [bed = '', second = ''] = huis.bedden;

const rowOf = (id: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('verblijf').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );

describe('checking in', () => {
  it('keeps the name as written and the bed', async () => {
    const id = await huis.checkIn({ naam: "  Bùi-D'Ełżbieta   Żółć ", slaapplaats: bed });
    const row = await rowOf(id);
    expect(row).toMatchObject({
      naam: "Bùi-D'Ełżbieta Żółć",
      zoeknaam: "bui-d'elzbieta zolc",
      status: 'aanwezig',
      slaapplaats: bed,
      bron: 'web',
    });
  });

  it('refuses a bed that is taken and a bed of another house', async () => {
    await expect(huis.checkIn({ slaapplaats: bed })).rejects.toMatchObject({
      code: 'slaapplaats_bezet',
      field: 'slaapplaats',
    });
    await expect(huis.checkIn({ slaapplaats: other.bedden[0] })).rejects.toMatchObject({
      issues: [{ path: 'slaapplaats', code: 'slaapplaats_onbekend' }],
    });
  });

  it('says everything that is wrong at once, also what only the dates together can say', async () => {
    const wrong = huis.stay({ naam: 'Ion 3', vertrek: '2026-11-01', documentsoort: null });
    await expect(registerVerblijf(huis.ctx(), wrong)).rejects.toMatchObject({
      issues: [
        { path: 'naam', code: 'naam_cijfers' },
        { path: 'vertrek', code: 'vertrek_voor_aankomst' },
        { path: 'documentsoort', code: 'documentsoort_verplicht' },
      ],
    });
  });

  it('gives a bed to the next one on the day the first one leaves', async () => {
    const first = await huis.checkIn({ slaapplaats: second, verwacht_vertrek: '2026-11-24' });
    await depart(huis.ctx(), { verblijf: first });
    const id = await huis.checkIn({ slaapplaats: second, aankomst: '2026-11-24' });
    expect(await rowOf(id)).toMatchObject({ slaapplaats: second });
  });

  it('answers the same twice and keeps one stay', async () => {
    const stay = huis.stay({ naam: 'Ștefan Țurcanu' });
    const first = await registerVerblijf(huis.ctx(), stay);
    const again = await registerVerblijf(huis.ctx(), stay);
    expect(first).toMatchObject({ nieuw: true });
    expect(again).toEqual({ ...first, nieuw: false });
    await expect(registerVerblijf(huis.ctx(), { ...stay, naam: 'Ion Țurcanu' })).rejects.toMatchObject({
      name: 'Conflict',
    });
  });

  it('can be pressed twice at the same moment', async () => {
    const stay = huis.stay({ naam: 'Vasile Pop' });
    const done = await Promise.all([
      registerVerblijf(huis.ctx(), stay),
      registerVerblijf(huis.ctx(), stay),
      registerVerblijf(huis.ctx(), stay),
    ]);
    expect(done.filter(({ nieuw }) => nieuw)).toHaveLength(1);
    expect(new Set(done.map(({ persoon }) => persoon)).size).toBe(1);
  });

  it('says when somebody of that name is here already', async () => {
    await huis.checkIn({ naam: 'Zoltán Kovács' });
    const twin = huis.stay({ naam: 'ZOLTAN KOVACS', andere_persoon: false });
    await expect(registerVerblijf(huis.ctx(), twin)).rejects.toMatchObject({ code: 'staat_al_ingeschreven' });
    await expect(registerVerblijf(huis.ctx(), { ...twin, aankomst: '1990-11-01' })).rejects.toMatchObject({
      issues: [{ path: 'aankomst', code: 'aankomst_te_lang_geleden' }],
    });
    await expect(registerVerblijf(huis.ctx(), { ...twin, andere_persoon: true })).resolves.toMatchObject({
      nieuw: true,
    });
  });

  it('asks for the document and how it was seen, except of who travels along', async () => {
    const without = { documentsoort: null, identiteit_vastgesteld: null };
    await expect(huis.checkIn(without)).rejects.toMatchObject({
      issues: [
        { path: 'documentsoort', code: 'documentsoort_verplicht' },
        { path: 'identiteit_vastgesteld', code: 'identiteit_verplicht' },
      ],
    });
    for (const meereizend of ['partner', 'minderjarig_kind'])
      await expect(huis.checkIn({ ...without, meereizend })).resolves.toBeTypeOf('string');
    await expect(huis.checkIn({ ...without, aankomst: '2026-12-24' })).resolves.toBeTypeOf('string');
  });

  it('knows who came, who is to come, and who has left already', async () => {
    const status = async (over: Parameters<typeof huis.stay>[0]) =>
      (await rowOf(await huis.checkIn(over))).status;
    expect(await status({ aankomst: '2026-11-24' })).toBe('aanwezig');
    expect(await status({ aankomst: '2026-11-24', aangekomen: false })).toBe('verwacht');
    expect(await status({ aankomst: '2026-11-25' })).toBe('verwacht');
    expect(await status({ vertrek: '2026-11-24' })).toBe('vertrokken');
    await expect(huis.checkIn({ aankomst: '2026-11-25', aangekomen: true })).rejects.toMatchObject({
      issues: [{ path: 'aankomst', code: 'aankomst_in_toekomst' }],
    });
    await expect(huis.checkIn({ aankomst: '2026-11-23', aangekomen: false })).rejects.toMatchObject({
      issues: [{ path: 'aankomst', code: 'aanmelding_in_verleden' }],
    });
  });

  it.each([
    [{ verwacht_vertrek: '2026-11-19' }, 'verwacht_vertrek', 'vertrek_voor_aankomst'],
    [{ vertrek: '2026-11-19' }, 'vertrek', 'vertrek_voor_aankomst'],
    [{ vertrek: '2026-11-25' }, 'vertrek', 'vertrek_in_toekomst'],
    [{ aankomst: '2028-11-20' }, 'aankomst', 'aankomst_te_ver_vooruit'],
    [{ aankomst: '1226-11-20' }, 'aankomst', 'aankomst_te_lang_geleden'],
    [{ aankomst: '2026-02-30' }, 'aankomst', 'ongeldige_datum'],
    [{ naam: 'Jan 😀' }, 'naam', 'naam_emoji'],
    [{ naam: '<script>alert(1)</script>' }, 'naam', 'naam_cijfers'],
    [{ naam: 'é'.repeat(200) }, 'naam', 'naam_te_lang'],
    [{ woonplaats: 'Rzeszów 123456782' }, 'woonplaats', 'bsn_geweigerd'],
    [{ werkgever: 'paspoort XR1001R58' }, 'werkgever', 'documentnummer_geweigerd'],
    [{ land: '1234' }, 'land', 'onbekend_land'],
    [{ documentsoort: 'bibliotheekpas' }, 'documentsoort', 'keuze_ongeldig'],
    [{ nationaliteit: '0072' }, 'nationaliteit', 'veld_staat_uit'],
  ])('refuses %o', async (over, path, code) => {
    await expect(huis.checkIn(over)).rejects.toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ path, code })]),
    });
  });

  it('takes 29 February, and a birth date where the gemeente asks it from that day', async () => {
    await createRegistratieveld(database, { veld: 'geboortedatum', vanaf: '2024-03-01' });
    const leap = { aankomst: '2024-02-29', vertrek: '2024-03-01' };
    expect(await rowOf(await huis.checkIn(leap))).toMatchObject({ aankomst: '2024-02-29' });
    await expect(huis.checkIn({ ...leap, geboortedatum: '1992-02-29' })).rejects.toMatchObject({
      issues: [{ path: 'geboortedatum', code: 'veld_staat_uit' }],
    });
    const id = await huis.checkIn({ geboortedatum: '1992-02-29' });
    expect(await rowOf(id)).toMatchObject({ geboortedatum: '1992-02-29' });
    await expect(huis.checkIn({ geboortedatum: '2026-12-01' })).rejects.toMatchObject({
      issues: [{ path: 'geboortedatum', code: 'geboortedatum_ongeldig' }],
    });
  });
});

describe('whose house and whose person it is', () => {
  it('is not there for another organisation', async () => {
    await expect(huis.checkIn({ locatie: other.locatie.id })).rejects.toMatchObject({ name: 'NotFound' });
    const theirs = await rowOf(await other.checkIn());
    await expect(huis.checkIn({ persoon: theirs.persoon, aankomst: '2026-12-01' })).rejects.toMatchObject({
      name: 'NotFound',
    });
    const mine = huis.stay({ id: theirs.id });
    await expect(registerVerblijf(huis.ctx(), mine)).rejects.toMatchObject({
      code: 'formulier_al_verzonden',
    });
  });

  it('waits for the gemeente to approve the location, and ends with it', async () => {
    const proposed = await createLocatie(database, { organisatie: huis.organisatie, status: 'voorgesteld' });
    const ended = await createLocatie(database, {
      organisatie: huis.organisatie,
      status: 'beeindigd',
      in_gebruik_tot: '2026-11-01',
    });
    for (const locatie of [proposed.id, ended.id])
      await expect(huis.checkIn({ locatie })).rejects.toMatchObject({ code: 'locatie_niet_in_gebruik' });
  });
});

describe('somebody who comes back', () => {
  it('is the same person, and never in two places', async () => {
    const here = await createHuis(database, [2]);
    const first = await here.checkIn({ vertrek: '2026-11-22' });
    const { persoon } = await rowOf(first);
    const second = await here.checkIn({ persoon, aankomst: '2026-11-22' });
    expect((await rowOf(second)).persoon).toBe(persoon);
    await expect(here.checkIn({ persoon, aankomst: '2026-11-23' })).rejects.toMatchObject({
      code: 'overlap_persoon',
    });
    await expect(
      here.checkIn({ persoon, aankomst: '2026-11-21', vertrek: '2026-11-22' }),
    ).rejects.toMatchObject({ code: 'overlap_persoon' });
  });
});

describe('who is registered late', () => {
  it('is marked, and fills nights that were confirmed', async () => {
    const here = await createHuis(database, [2], { maximum: 1 });
    await here.checkIn();
    for (const nacht of ['2026-11-21', '2026-11-22', '2026-11-23'])
      await confirmNachten(here.ctx(`${nacht}T22:00:00+01:00`), { nacht });
    const late = await registerVerblijf(here.ctx(), here.stay({ aankomst: '2026-11-22' }));
    expect(late.laat).toBe(true);
    const facts = await asOwner(database, async (owner) => ({
      nachten: await owner
        .selectFrom('nacht')
        .selectAll()
        .where('locatie', '=', here.locatie.id)
        .orderBy('nacht')
        .execute(),
      rows: await owner
        .selectFrom('overnachting')
        .selectAll()
        .where('verblijf', '=', late.id)
        .orderBy('nacht')
        .execute(),
      notes: await owner.selectFrom('correctie').selectAll().where('verblijf', '=', late.id).execute(),
      signals: await owner.selectFrom('signaal').selectAll().where('locatie', '=', here.locatie.id).execute(),
    }));
    expect(facts.nachten.map((n) => [n.nacht, n.aantal, n.tijdigheid, n.gewijzigd_op !== null])).toEqual([
      ['2026-11-21', 1, 'op_tijd', false],
      ['2026-11-22', 2, 'op_tijd', true],
      ['2026-11-23', 2, 'op_tijd', true],
    ]);
    expect(facts.rows.map((o) => [o.nacht, o.tijdigheid])).toEqual([
      ['2026-11-22', 'ingehaald'],
      ['2026-11-23', 'te_laat'],
    ]);
    expect(facts.notes).toMatchObject([
      { soort: 'nagekomen', nieuw: { aankomst: '2026-11-22', nachten: 2 } },
    ]);
    expect(facts.signals).toMatchObject([{ soort: 'boven_maximum', details: { aantal: 2, maximum: 1 } }]);
  });
});

describe('many at once', () => {
  it('are all written or none', async () => {
    const here = await createHuis(database, [2]);
    const stays = Array.from({ length: 300 }, (_, index) =>
      here.stay({
        id: randomUUID(),
        aankomst: '2015-07-01',
        vertrek: `2015-07-${10 + (index % 20)}`,
        bron: 'bestand',
      }),
    );
    await expect(
      registerVerblijven(here.ctx(), { verblijven: [...stays, here.stay({ vertrek: '2026-11-01' })] }),
    ).rejects.toMatchObject({ issues: [{ path: '300.vertrek', code: 'vertrek_voor_aankomst' }] });
    const first = await registerVerblijven(here.ctx(), { verblijven: stays });
    const again = await registerVerblijven(here.ctx(), { verblijven: stays });
    expect(first.every(({ nieuw }) => nieuw)).toBe(true);
    expect(again.some(({ nieuw }) => nieuw)).toBe(false);
  });
});
