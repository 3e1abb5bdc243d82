import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createActors, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente, createRegistratieveld } from '../../test/factories/gemeente.ts';
import { createLocatie, type Locatie } from '../../test/factories/locatie.ts';
import { createOrganisatie, type Organisatie } from '../../test/factories/organisatie.ts';
import { createAfwezigheid, createVerblijf, createVerblijven } from '../../test/factories/verblijf.ts';
import type { Actor } from '../platform/access/actor.ts';
import type { Rol, Tijdigheid } from '../platform/database/tables.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, Refused } from '../platform/errors.ts';
import { drawSteekproef } from './draw-steekproef.ts';
import { listNachten } from './list-nachten.ts';
import { listSteekproeven } from './list-steekproeven.ts';
import { registerVraag } from './register-vraag.ts';
import { requestRegister } from './request-register.ts';
import { searchPersoon } from './search-persoon.ts';
import { showToezichtLocatie } from './show-locatie.ts';
import { showSteekproef } from './show-steekproef.ts';
import { showVanavond } from './show-vanavond.ts';

const database = await testDatabase();
/** Tuesday evening; the night of the 24th is open. */
const as = (actor: Actor, now?: string) => contextFor(database, actor, { now });
const doel = { doel: 'adrescontrole' } as const;

let organisatie: Organisatie;
let erve: Locatie;
let vol: Locatie;
let ommen: Locatie;
let actors: Record<Rol, Actor>;
let elders: Actor;

/** A night that the huisvester confirmed. */
function confirm(locatie: Locatie, nacht: string, over: { aantal?: number; tijdigheid?: Tijdigheid } = {}) {
  return asOwner(database, (owner) =>
    owner
      .insertInto('nacht')
      .values({
        gemeente: locatie.gemeente,
        locatie: locatie.id,
        nacht,
        organisatie: locatie.organisatie,
        aantal: over.aantal ?? 0,
        maximum: locatie.maximum,
        tijdigheid: over.tijdigheid ?? 'op_tijd',
        bron: 'web',
        bevestigd_op: `${nacht}T22:00:00+01:00`,
      })
      .execute(),
  );
}

/** What the reading log holds for a purpose. */
function inzage(doel: string) {
  return asOwner(database, (owner) =>
    owner.selectFrom('inzage').selectAll().where('doel', '=', doel).orderBy('id').execute(),
  );
}

beforeAll(async () => {
  await createGemeente(database, { nachtregister_vanaf: '2026-11-18' });
  await createGemeente(database, { code: '0175', nachtregister_vanaf: '2026-11-18' });
  organisatie = await createOrganisatie(database, {}, { gemeenten: ['0160', '0175'] });
  const of = { organisatie: organisatie.id, in_gebruik_van: '2026-11-20' };
  erve = await createLocatie(database, of);
  vol = await createLocatie(database, { ...of, naam: 'Zwarte Dijk', kern: 'Dedemsvaart', maximum: 2 });
  ommen = await createLocatie(database, { ...of, gemeente: '0175', naam: 'De Vecht', kern: 'Ommen' });
  await createLocatie(database, { ...of, naam: 'Later', in_gebruik_van: '2026-12-01' });
  await createLocatie(database, { ...of, naam: 'Voorstel', status: 'voorgesteld' });
  actors = await createActors(database, { gemeenten: ['0160', '0175'], organisatie: organisatie.id });
  elders = await createStaff(database, 'toezicht', '0175');

  const [, away] = await createVerblijven(database, erve, [
    { naam: 'Łukasz Wiśniewski' },
    { naam: 'Ana Ionescu' },
    { naam: 'Ștefan Țurcanu', vertrek: '2026-11-24' },
    { naam: 'Żaneta Żuraw', status: 'verwacht', aankomst: '2026-11-24' },
    { naam: 'Iemand Vergist', status: 'vervallen', vervallen_reden: 'Dubbel' },
    { naam: 'Élise de Wit', nationaliteit: '0057', geboortedatum: '1990-01-31' },
  ]);
  if (away === undefined) throw new Error('no stay');
  await createAfwezigheid(database, away, { van: '2026-11-24', tot: '2026-11-26' });
  await createVerblijven(database, vol, [{ naam: 'Jan Een' }, { naam: 'Jan Twee' }, { naam: 'Jan Drie' }]);
  await createVerblijf(database, ommen, { naam: 'Łukasz Nowak' });
  await confirm(erve, '2026-11-20', { aantal: 4 });
  await confirm(erve, '2026-11-21', { aantal: 4, tijdigheid: 'te_laat' });
  await confirm(erve, '2026-11-22', { aantal: 4, tijdigheid: 'ingehaald' });
  await confirm(vol, '2026-11-24', { aantal: 3 });
});

describe('tonight', () => {
  it('counts who is expected where nobody confirmed, and who was confirmed where somebody did', async () => {
    const { list, samen, vorigeOntbreekt, kaart } = await showVanavond(as(actors.toezicht), {});
    expect(
      list.rows.map(({ naam, aantal, aangekondigd, maximum, toestand }) => ({
        naam,
        aantal,
        aangekondigd,
        maximum,
        toestand,
      })),
    ).toEqual([
      { naam: 'Erve Oosterveld', aantal: 2, aangekondigd: 1, maximum: 20, toestand: 'open' },
      { naam: 'Zwarte Dijk', aantal: 3, aangekondigd: 0, maximum: 2, toestand: 'op_tijd' },
    ]);
    expect(samen).toEqual({ locaties: 2, bevestigd: 1, aantal: 5, maximum: 22, boven: 1 });
    expect(vorigeOntbreekt).toBe(2);
    expect(kaart).toHaveLength(2);
  });
  it('is the same for belastingen, who may see no persons', async () => {
    const { list, magOpvragen } = await showVanavond(as(actors.belastingen), {});
    expect(list.rows.map((row) => row.aantal)).toEqual([2, 3]);
    expect(magOpvragen).toBe(false);
  });
  it('looks back at a night, and never ahead', async () => {
    const past = await showVanavond(as(actors.toezicht), { nacht: '2026-11-22', sorteer: '-toestand' });
    expect(past.list.rows.map((row) => row.toestand)).toEqual(['ingehaald', 'ontbreekt']);
    const ahead = await showVanavond(as(actors.toezicht), { nacht: '2027-01-01' });
    expect(ahead.avonden.map(({ nacht }) => nacht)).toEqual(['2026-11-24']);
  });
  it('follows the closing hour: after midnight it is still the same evening', async () => {
    const { avonden } = await showVanavond(as(actors.toezicht, '2026-11-25T02:00:00+01:00'), {});
    expect(avonden[0]).toMatchObject({ nacht: '2026-11-24', vanavond: '2026-11-24' });
  });
  it('searches, filters, sorts and pages', async () => {
    const search = (settings: object) => showVanavond(as(actors['regio-toezicht']), settings);
    const names = async (settings: object) => (await search(settings)).list.rows.map((row) => row.naam);
    expect(await names({})).toEqual(['De Vecht', 'Erve Oosterveld', 'Zwarte Dijk']);
    expect(await names({ zoek: 'dedemsvàart' })).toEqual(['Zwarte Dijk']);
    expect(await names({ toestand: 'boven_maximum' })).toEqual(['Zwarte Dijk']);
    expect(await names({ gemeente: '0175' })).toEqual(['De Vecht']);
    expect(await names({ sorteer: '-aantal' })).toEqual(['Zwarte Dijk', 'Erve Oosterveld', 'De Vecht']);
    expect((await search({ gemeente: '0175' })).samen.locaties).toBe(1);
  });
});

describe('the current register', () => {
  it('holds who sleeps there now, by location and name as the language sorts them', async () => {
    const register = await requestRegister(as(actors.registratie), { ...doel, toelichting: 'zaak 12-3' });
    expect(register.personen.map((person) => person.naam)).toEqual([
      'Élise de Wit',
      'Łukasz Wiśniewski',
      'Jan Drie',
      'Jan Een',
      'Jan Twee',
    ]);
    expect(register.totaal).toBe(5);
    expect(register.gemaaktOp).toBe('2026-11-24T20:30:00.000Z');
    expect(register.personen[0]).not.toHaveProperty('geboortedatum');
    const seen = await inzage('adrescontrole: zaak 12-3');
    expect(seen).toHaveLength(5);
    expect(new Set(seen.map((row) => row.actor))).toEqual(new Set([actors.registratie.id]));
  });
  it('leaves an audit record with the purpose and no names', async () => {
    const ctx = as(actors.toezicht);
    await requestRegister(ctx, { ...doel, locatie: erve.id, vorm: 'csv' });
    const rows = await asOwner(database, (owner) =>
      owner.selectFrom('auditlog').selectAll().where('referentie', '=', ctx.reference).execute(),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actie: 'nachtregister:opvragen',
      object: erve.id,
      gemeente: '0160',
      resultaat: 'gelukt',
      details: {
        doel: 'adrescontrole',
        nacht: '2026-11-24',
        vorm: 'csv',
        locaties: 1,
        personen: 2,
        getoond: 2,
      },
    });
  });
  it('is of an earlier night when asked for', async () => {
    const register = await requestRegister(as(actors.toezicht), {
      ...doel,
      nacht: '2026-11-23',
      locatie: erve.id,
    });
    expect(register.personen.map((person) => person.naam)).toEqual([
      'Ana Ionescu',
      'Élise de Wit',
      'Łukasz Wiśniewski',
      'Ștefan Țurcanu',
    ]);
  });
  it('is not of a night to come', async () => {
    const later = { ...doel, nacht: '2026-11-25', locatie: erve.id };
    await expect(requestRegister(as(actors.toezicht), later)).rejects.toMatchObject({
      code: 'nacht_in_toekomst',
      field: 'nacht',
    });
  });
  it('shows what a gemeente asks besides, from the night it began', async () => {
    await createRegistratieveld(database, { veld: 'nationaliteit', vanaf: '2026-11-24' });
    const on = (nacht: string) => requestRegister(as(actors.toezicht), { ...doel, nacht, locatie: erve.id });
    expect((await on('2026-11-24')).extraVelden).toEqual(['nationaliteit']);
    expect((await on('2026-11-24')).personen[0]).toMatchObject({ nationaliteit: '0057' });
    expect((await on('2026-11-23')).extraVelden).toEqual([]);
  });
  it('asks the purpose, and in words when it is another', async () => {
    const ask = (over: object) => requestRegister(as(actors.toezicht), over as typeof doel);
    await expect(ask({})).rejects.toMatchObject({ issues: [{ path: 'doel', code: 'verplicht' }] });
    await expect(ask({ doel: 'anders' })).rejects.toMatchObject({
      issues: [{ path: 'toelichting', code: 'verplicht' }],
    });
    await expect(ask({ ...doel, toelichting: 'BSN 111222333' })).rejects.toThrow(InvalidInput);
  });
  it('logs only whom it shows, page by page', async () => {
    const big = await createLocatie(database, {
      organisatie: organisatie.id,
      gemeente: '0175',
      naam: 'Groot',
      maximum: 500,
      in_gebruik_van: '2026-11-20',
    });
    await createVerblijven(
      database,
      big,
      Array.from({ length: 230 }, (_, index) => ({
        naam: `Bewoner ${String.fromCharCode(97 + (index % 26))}`,
      })),
    );
    const ask = (pagina: number) =>
      requestRegister(as(elders), {
        doel: 'steekproef',
        toelichting: `pagina ${pagina}`,
        locatie: big.id,
        pagina,
      });
    expect((await ask(1)).personen).toHaveLength(100);
    expect((await ask(3)).personen).toHaveLength(30);
    expect((await ask(99)).pagina).toBe(3);
    expect(await inzage('steekproef: pagina 1')).toHaveLength(100);
    expect(await inzage('steekproef: pagina 3')).toHaveLength(30);
    const whole = await requestRegister(as(elders), { doel: 'calamiteit', locatie: big.id, vorm: 'xlsx' });
    expect(whole.personen).toHaveLength(230);
    expect(await inzage('calamiteit')).toHaveLength(230);
  });
});

describe('searching a person', () => {
  const search = (actor: Actor, naam: string, over: object = {}) =>
    searchPersoon(as(actor), { ...doel, naam, ...over });
  it('finds names without their diacritics, words in any order, those present first', async () => {
    const found = await search(actors.toezicht, 'wisniewski LUKASZ');
    expect(found.gevonden.map((row) => row.naam)).toEqual(['Łukasz Wiśniewski']);
    expect(found.gevonden[0]).toMatchObject({
      locatieNaam: 'Erve Oosterveld',
      organisatieNaam: 'Vechtdal Verblijf',
    });
    const statuses = (await search(actors.toezicht, 'an')).gevonden.map((row) => row.status);
    expect(statuses.slice(-2)).toEqual(['verwacht', 'vertrokken']);
    expect(statuses.lastIndexOf('aanwezig')).toBeLessThan(statuses.indexOf('verwacht'));
  });
  it('finds those who left and not those entered in error', async () => {
    expect((await search(actors.toezicht, 'turcanu')).gevonden.map((row) => row.status)).toEqual([
      'vertrokken',
    ]);
    expect((await search(actors.toezicht, 'vergist')).gevonden).toEqual([]);
  });
  it('logs each person shown, and nowhere what was searched for', async () => {
    await search(actors.registratie, 'jan', { toelichting: 'zoekvraag 7' });
    expect(await inzage('adrescontrole: zoekvraag 7')).toHaveLength(3);
    const logged = await asOwner(database, (owner) =>
      owner.selectFrom('auditlog').select('details').where('actie', '=', 'persoon:zoeken').execute(),
    );
    expect(JSON.stringify(logged)).not.toMatch(/jan|lukasz|turcanu/i);
  });
  it('takes signs literally, asks for two letters and a purpose', async () => {
    expect((await search(actors.toezicht, 'j%n')).gevonden).toEqual([]);
    await expect(search(actors.toezicht, 'x')).rejects.toMatchObject({
      issues: [{ path: 'naam', code: 'zoekterm_te_kort' }],
    });
    await expect(search(actors.toezicht, 'jan', { doel: undefined })).rejects.toThrow(InvalidInput);
    await expect(search(actors.toezicht, '', { doel: undefined })).rejects.toMatchObject({
      issues: [{ path: 'naam' }, { path: 'doel' }],
    });
  });
  it('shows fifty at most and says that there are more', async () => {
    const found = await search(elders, 'bewoner');
    expect(found.gevonden).toHaveLength(50);
    expect(found.meer).toBe(true);
  });
});

describe('late and missing nights', () => {
  it('are summed by location from when the gemeente asks and the location is in use, closed nights only', async () => {
    const nachten = await listNachten(as(actors.belastingen), {});
    expect(nachten).toMatchObject({ van: '2026-10-25', tot: '2026-11-23', toon: 'locaties' });
    expect(nachten.list.rows).toMatchObject([
      { naam: 'Zwarte Dijk', gevraagd: 4, opTijd: 0, teLaat: 0, ingehaald: 0, ontbreekt: 4 },
      { naam: 'Erve Oosterveld', gevraagd: 4, opTijd: 1, teLaat: 1, ingehaald: 1, ontbreekt: 1 },
    ]);
  });
  it('are summed by huisvester, or listed one by one', async () => {
    const byOrganisation = await listNachten(as(actors.toezicht), { toon: 'huisvesters' });
    expect(byOrganisation.list.rows).toMatchObject([
      { naam: 'Vechtdal Verblijf', locaties: 2, ontbreekt: 5 },
    ]);
    const nights = await listNachten(as(actors.toezicht), {
      toon: 'nachten',
      sorteer: 'nacht',
      locatie: erve.id,
    });
    if (nights.toon !== 'nachten') throw new Error('another view');
    expect(nights.list.rows.map(({ nacht, toestand }) => `${nacht} ${toestand}`)).toEqual([
      '2026-11-21 te_laat',
      '2026-11-22 ingehaald',
      '2026-11-23 ontbreekt',
    ]);
  });
  it('keep to the period, the filters and the pages asked for', async () => {
    const list = async (settings: object) => (await listNachten(as(actors['regio-toezicht']), settings)).list;
    expect(
      (await list({ toon: 'nachten', afwijking: 'ontbreekt', van: '2026-11-22', tot: '2026-11-22' })).total,
    ).toBe(3);
    expect((await list({ toon: 'nachten', afwijking: 'te_laat' })).total).toBe(2);
    expect((await list({ gemeente: '0175' })).rows.map((row) => row.naam).sort()).toEqual([
      'De Vecht',
      'Groot',
    ]);
    expect((await list({ toon: 'nachten', pagina: '99' })).page).toBe(1);
    const { van, tot } = await listNachten(as(actors.toezicht), { van: '2010-01-01', tot: '2030-01-01' });
    expect([van, tot]).toEqual(['2025-11-23', '2026-11-23']);
  });
});

describe('a location', () => {
  it('comes with findings, nights by month, decision and who may ask more', async () => {
    const found = await showToezichtLocatie(as(actors.toezicht), { id: erve.id });
    expect(found).toMatchObject({
      adres: 'Oosterveldweg 8, 7783 AC Gramsbergen',
      organisatieNaam: 'Vechtdal Verblijf',
      maand: '2026-11',
      magOpvragen: true,
      signalen: [],
    });
    expect(found.bevindingen.map(({ code }) => code)).toContain('snf_ontbreekt');
    expect(found.nachten.map(({ toestand }) => toestand)).toEqual([
      'op_tijd',
      'te_laat',
      'ingehaald',
      'ontbreekt',
      'open',
    ]);
    expect(found.maanden).toEqual([
      { maand: '2026-11', opTijd: 1, teLaat: 2, ontbreekt: 1, hoogste: 4, gemiddeld: 4 },
    ]);
  });
  it('shows belastingen no signals and no register', async () => {
    const found = await showToezichtLocatie(as(actors.belastingen), { id: erve.id });
    expect(found.signalen).toBeNull();
    expect(found.magOpvragen).toBe(false);
  });
});

describe('a sample', () => {
  const draw = (actor: Actor, over: object = {}) =>
    drawSteekproef(as(actor), { id: randomUUID(), gemeente: '0160', omvang: '1', zaad: 'najaar', ...over });
  it('is drawn from who is in use now, kept, and comes out the same again', async () => {
    const id = randomUUID();
    await draw(actors.toezicht, { id, omvang: '2' });
    const { steekproef, getrokken, controle } = await showSteekproef(as(actors.toezicht), {
      id,
      controle: true,
    });
    expect(steekproef).toMatchObject({ omvang: 2, zaad: 'najaar', populatie: 2, peildatum: '2026-11-24' });
    expect(getrokken.map(({ naam }) => naam).sort()).toEqual(['Erve Oosterveld', 'Zwarte Dijk']);
    expect(getrokken.find(({ naam }) => naam === 'Zwarte Dijk')?.avond).toMatchObject({ aantal: 3 });
    expect(controle).toBe(true);
    await createLocatie(database, { organisatie: organisatie.id, naam: 'Nieuwe plek', gemeente: '0160' });
    expect((await showSteekproef(as(actors.toezicht), { id, controle: true })).controle).toBe(true);
  });
  it('shows when what was kept does not give this draw', async () => {
    const id = randomUUID();
    await draw(actors.toezicht, { id });
    const before = await showSteekproef(as(actors.toezicht), { id });
    const drawn = before.getrokken[0]?.locatie;
    await asOwner(database, (owner) =>
      owner
        .updateTable('steekproef')
        .set({ getrokken: [drawn === erve.id ? vol.id : erve.id] })
        .where('id', '=', id)
        .execute(),
    );
    expect((await showSteekproef(as(actors.toezicht), { id, controle: true })).controle).toBe(false);
  });
  it('happens once for the same form', async () => {
    const id = randomUUID();
    await draw(actors.toezicht, { id });
    await draw(actors.toezicht, { id });
    await expect(draw(actors.toezicht, { id, zaad: 'anders' })).rejects.toThrow(Conflict);
    const list = await listSteekproeven(as(actors.toezicht), {});
    expect(list.list.rows.filter((row) => row.id === id)).toHaveLength(1);
    expect(list.gemeenten).toMatchObject([{ code: '0160', locaties: 3 }]);
  });
  it('is refused when there are not so many, or none are asked for', async () => {
    await expect(draw(actors.toezicht, { omvang: '9' })).rejects.toMatchObject({
      code: 'steekproef_te_groot',
      field: 'omvang',
      params: { aantal: 3 },
    });
    await expect(draw(actors.toezicht, { omvang: '0' })).rejects.toThrow(InvalidInput);
    await expect(draw(actors.toezicht, { omvang: '' })).rejects.toMatchObject({
      issues: [{ path: 'omvang', code: 'verplicht' }],
    });
    await expect(draw(actors.toezicht, { omvang: 'x' })).rejects.toThrow(InvalidInput);
    await expect(draw(actors.toezicht, { omvang: '9' })).rejects.toThrow(Refused);
  });
});

describe('staff of another gemeente', () => {
  it('sees nothing of this one in lists, counts, the register, search, nights and samples', async () => {
    const own = ['De Vecht', 'Groot'];
    const tonight = await showVanavond(as(elders), {});
    expect(tonight.list.rows.map((row) => row.naam)).toEqual(own);
    expect(tonight.samen.locaties).toBe(2);
    expect((await showVanavond(as(elders), { gemeente: '0160' })).list.total).toBe(0);
    expect((await registerVraag(as(elders), {})).gemeenten.map(({ code }) => code)).toEqual(['0175']);
    const register = await requestRegister(as(elders), { ...doel, vorm: 'csv' });
    expect(register.locaties.map((row) => row.naam)).toEqual(own);
    expect(register.personen.every((person) => person.locatie !== erve.id)).toBe(true);
    expect((await requestRegister(as(elders), { ...doel, gemeente: '0160' })).personen).toEqual([]);
    expect(
      (await searchPersoon(as(elders), { ...doel, naam: 'lukasz' })).gevonden.map((row) => row.naam),
    ).toEqual(['Łukasz Nowak']);
    expect((await listNachten(as(elders), { alles: true })).list.rows.map((row) => row.naam).sort()).toEqual(
      own,
    );
    expect((await listNachten(as(elders), { locatie: erve.id })).list.total).toBe(0);
    expect((await listSteekproeven(as(elders), {})).list.total).toBe(0);
  });
  it('finds nothing by identifier', async () => {
    const id = randomUUID();
    await drawSteekproef(as(actors.toezicht), { id, gemeente: '0160', omvang: 1, zaad: 'x' });
    await expect(showToezichtLocatie(as(elders), { id: erve.id })).rejects.toThrow(NotFound);
    await expect(requestRegister(as(elders), { ...doel, locatie: erve.id })).rejects.toThrow(NotFound);
    await expect(showSteekproef(as(elders), { id })).rejects.toThrow(NotFound);
    await expect(
      drawSteekproef(as(elders), { id: randomUUID(), gemeente: '0160', omvang: 1, zaad: 'x' }),
    ).rejects.toThrow(NotFound);
  });
  it('is counted for nobody but the region', async () => {
    const region = await showVanavond(as(actors['regio-toezicht']), {});
    expect(region.gemeenten.map(({ code }) => code)).toEqual(['0160', '0175']);
    expect((await requestRegister(as(actors['regio-toezicht']), doel)).totaal).toBe(5 + 231);
  });
});

describe('roles', () => {
  const calls: Record<string, (actor: Actor) => Promise<unknown>> = {
    vanavond: (actor) => showVanavond(as(actor), {}),
    nachten: (actor) => listNachten(as(actor), {}),
    locatie: (actor) => showToezichtLocatie(as(actor), { id: erve.id }),
    register: (actor) => requestRegister(as(actor), doel),
    registervraag: (actor) => registerVraag(as(actor), {}),
    zoeken: (actor) => searchPersoon(as(actor), { ...doel, naam: 'jan' }),
    steekproeven: (actor) => listSteekproeven(as(actor), {}),
    trekken: (actor) =>
      drawSteekproef(as(actor), { id: randomUUID(), gemeente: '0160', omvang: 1, zaad: 'rol' }),
  };
  const counts = ['vanavond', 'nachten', 'locatie'];
  const persons = [...counts, 'register', 'registervraag', 'zoeken'];
  const may: Record<Rol, string[]> = {
    'huisvester-beheerder': [],
    'huisvester-medewerker': [],
    registratie: persons,
    toezicht: Object.keys(calls),
    belastingen: counts,
    beleid: [],
    beheer: [],
    'regio-toezicht': Object.keys(calls),
  };
  it.each(Object.keys(may) as Rol[])('%s may what the role table says', async (rol) => {
    for (const [name, call] of Object.entries(calls)) {
      const allowed = await call(actors[rol]).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Forbidden) return false;
          throw error;
        },
      );
      expect([name, allowed]).toEqual([name, may[rol].includes(name)]);
    }
  });
  it('of a huisvester see nothing of it, whatever the organisation', async () => {
    const other = await createHuisvester(database, (await createOrganisatie(database, {})).id);
    await expect(showVanavond(as(other), {})).rejects.toThrow(Forbidden);
  });
});
