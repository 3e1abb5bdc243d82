import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester } from '../../test/factories/actor.ts';
import { asOrganisatie, file, judgedImport } from '../../test/factories/bestandsimport.ts';
import { createGemeente, createRegistratieveld } from '../../test/factories/gemeente.ts';
import { createKamers, createLocatie, type Locatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createVerblijf } from '../../test/factories/verblijf.ts';
import { ROOT } from '../../test/targets.ts';
import { zoeksleutel } from '../beleid/zoeksleutel.ts';
import { confirmNachten } from '../nachtregister/index.ts';
import type { Context } from '../platform/access/context.ts';
import { agreeToewijzing } from './agree-toewijzing.ts';
import { approveImport } from './approve-import.ts';
import { makeUpImport } from './make-up-import.ts';
import { readRijen } from './read-rijen.ts';
import type { Oordeel } from './rijoordeel.ts';
import { showImport } from './show-import.ts';
import { type Bestandsimport, readImport } from './take-import.ts';
import { uploadBestand } from './upload-bestand.ts';
import { withdrawImport } from './withdraw-import.ts';
import { writeImport } from './write-import.ts';

const database = await testDatabase();
const KOP = 'Naam;Woonplaats;Land;Aankomst;Vertrek';

beforeAll(async () => {
  await createGemeente(database);
});

/** A huisvester of its own with one location, at noon on 24 November 2026. */
async function huisvester(now = '2026-11-24T13:00:00+01:00'): Promise<{ ctx: Context; locatie: Locatie }> {
  const organisatie = await createOrganisatie(database);
  const locatie = await createLocatie(database, { organisatie: organisatie.id });
  return { ctx: contextFor(database, await createHuisvester(database, organisatie.id), { now }), locatie };
}

const rijen = (ctx: Context, bestand: Bestandsimport, oordeel: Oordeel) =>
  asOrganisatie(ctx, (trx) => readRijen(trx, bestand, { oordeel, aantal: 100 }));

/** Rows with what is wrong or why not: `[row, code, …]`. */
const redenen = async (ctx: Context, bestand: Bestandsimport, oordeel: Oordeel) =>
  (await rijen(ctx, bestand, oordeel)).map(({ nummer, fouten, letop }) => [
    nummer,
    ...fouten.map(({ code }) => code),
    ...letop,
  ]);

const verblijven = (ctx: Context) =>
  asOrganisatie(ctx, (trx) =>
    trx
      .selectFrom('verblijf')
      .select([
        'naam',
        'woonplaats',
        'land',
        'aankomst',
        'verwacht_vertrek',
        'vertrek',
        'status',
        'persoon',
        'bron',
      ])
      .orderBy('aankomst')
      .orderBy('naam')
      .execute(),
  );

async function registered(ctx: Context, ...lines: string[]): Promise<Bestandsimport> {
  const bestand = await judgedImport(ctx, file(KOP, ...lines));
  const { goed = 0 } = bestand.uitkomst ?? {};
  await approveImport(ctx, { id: bestand.id, gezien: goed, zonder_fouten: true });
  await writeImport(ctx, { id: bestand.id });
  return asOrganisatie(ctx, (trx) => readImport(trx, bestand.id));
}

describe('files of HotelDruid', () => {
  const pms = (name: string) => ({ naam: name, inhoud: readFileSync(join(ROOT, 'test/fixtures/pms', name)) });
  const [reserveringen, gasten] = [pms('hoteldruid-prenotazioni.csv'), pms('hoteldruid-clienti.csv')];

  it.each([
    ['bookings and clients', reserveringen, gasten],
    ['clients and bookings', gasten, reserveringen],
  ])('are taken as they are: %s', async (_, bestand, ander) => {
    const { ctx } = await huisvester();
    const { id, uitkomst } = await judgedImport(ctx, bestand, { gasten: ander });
    expect(uitkomst).toMatchObject({ goed: 3, fout: 0, personen: 3, verwacht: 3 });
    expect(await verblijven(ctx)).toEqual([]);
    await approveImport(ctx, { id, gezien: 3 });
    await writeImport(ctx, { id });
    const stay = { woonplaats: 'Hardenberg', status: 'verwacht', vertrek: null, bron: 'bestand' };
    expect(await verblijven(ctx)).toMatchObject([
      { ...stay, naam: 'JAN NOWAK', land: '7028', aankomst: '2026-12-01', verwacht_vertrek: '2026-12-05' },
      {
        ...stay,
        naam: 'ELENA IONESCU',
        land: '7047',
        aankomst: '2026-12-03',
        verwacht_vertrek: '2026-12-04',
      },
      {
        ...stay,
        naam: "ŁUKASZ D'ÂNGELO",
        land: '7028',
        aankomst: '2026-12-31',
        verwacht_vertrek: '2027-01-02',
      },
    ]);
  });

  it('for the Italian police give the same people, arrivals and nights, with the clients for where they live', async () => {
    const of = async (...bestanden: { naam: string; inhoud: Buffer }[]) => {
      const { ctx } = await huisvester();
      const [bestand, ander] = bestanden as [(typeof bestanden)[0], (typeof bestanden)[0]];
      const { id, uitkomst } = await judgedImport(ctx, bestand, { gasten: ander });
      expect(uitkomst).toMatchObject({ goed: 3, fout: 0, personen: 3 });
      await approveImport(ctx, { id, gezien: 3 });
      await writeImport(ctx, { id });
      return (await verblijven(ctx)).map(({ naam, woonplaats, land, aankomst, verwacht_vertrek }) => ({
        naam: zoeksleutel(naam),
        ...{ woonplaats, land, aankomst, verwacht_vertrek },
      }));
    };
    expect(await of(pms('hoteldruid-alloggiatiweb.txt'), gasten)).toEqual(await of(reserveringen, gasten));
  });

  it('for statistics are refused with what to use instead', async () => {
    const { ctx } = await huisvester();
    await expect(judgedImport(ctx, pms('hoteldruid-ross1000.txt'))).rejects.toMatchObject({
      code: 'bestand_zonder_namen',
      field: 'bestand',
    });
  });

  it('bring the birth date only where the gemeente asks it, and keep it nowhere else', async () => {
    const { ctx } = await huisvester();
    const kept = async (of: Context, id: string) =>
      asOrganisatie(of, async (trx) => {
        const { rows } = await sql<{ text: string }>`select string_agg(r.cellen::text, '') as text
          from importregel r where import = ${id}::uuid`.execute(trx);
        return rows[0]?.text ?? '';
      });
    expect(await kept(ctx, (await judgedImport(ctx, reserveringen, { gasten })).id)).not.toContain('1990');

    await createGemeente(database, { code: '0175' });
    await createRegistratieveld(database, { gemeente: '0175', veld: 'geboortedatum' });
    const ommen = await createOrganisatie(database, {}, { gemeenten: ['0175'] });
    await createLocatie(database, { organisatie: ommen.id, gemeente: '0175' });
    const other = contextFor(database, await createHuisvester(database, ommen.id));
    const { id } = await judgedImport(other, reserveringen, { gasten });
    expect(await kept(other, id)).toContain('12-05-1990');
    await approveImport(other, { id, gezien: 3 });
    await writeImport(other, { id });
    const births = await asOrganisatie(other, (trx) =>
      trx.selectFrom('verblijf').select('geboortedatum').orderBy('aankomst').execute(),
    );
    expect(births.map((b) => b.geboortedatum)).toEqual(['1990-05-12', '1985-11-30', '2000-02-29']);
  });
});

describe('stays of a file', () => {
  it('are past, present or expected by today', async () => {
    const { ctx } = await huisvester();
    await registered(
      ctx,
      'Jan Kos;Opole;PL;1-11-2026;23-11-2026',
      'Ana Pop;Cluj;RO;1-11-2026;24-11-2026',
      'Éva Kis;Győr;HU;24-11-2026;',
      'Rui Sá;Porto;PT;25-11-2026;1-12-2026',
    );
    expect(
      (await verblijven(ctx)).map(({ naam, status, vertrek, verwacht_vertrek }) => [
        naam,
        status,
        vertrek,
        verwacht_vertrek,
      ]),
    ).toEqual([
      ['Ana Pop', 'aanwezig', null, '2026-11-24'],
      ['Jan Kos', 'vertrokken', '2026-11-23', null],
      ['Éva Kis', 'aanwezig', null, null],
      ['Rui Sá', 'verwacht', null, '2026-12-01'],
    ]);
  });

  it('fill confirmed nights, late; the others stay missing until they are made up in one press', async () => {
    const { ctx, locatie } = await huisvester();
    const at = (now: string) => ({ ...ctx, ...contextFor(database, ctx.actor, { now }) });
    await confirmNachten(at('2026-11-20T22:00:00+01:00'), { locaties: [locatie.id] });
    const { id } = await registered(ctx, 'Jan Kos;Opole;PL;19-11-2026;23-11-2026');
    const nachten = () =>
      asOrganisatie(ctx, (trx) =>
        trx.selectFrom('nacht').select(['nacht', 'aantal', 'tijdigheid']).orderBy('nacht').execute(),
      );
    expect(await nachten()).toEqual([{ nacht: '2026-11-20', aantal: 1, tijdigheid: 'op_tijd' }]);
    const shown = await showImport(ctx, { id, pagina: 1 });
    expect(shown.resultaat).toEqual({
      locaties: [{ id: locatie.id, naam: locatie.naam, verblijven: 1 }],
      ontbrekend: 3,
    });
    expect(await makeUpImport(ctx, { id })).toEqual({ nachten: 3, overnachtingen: 3 });
    expect(await nachten()).toEqual([
      { nacht: '2026-11-19', aantal: 1, tijdigheid: 'ingehaald' },
      { nacht: '2026-11-20', aantal: 1, tijdigheid: 'op_tijd' },
      { nacht: '2026-11-21', aantal: 1, tijdigheid: 'ingehaald' },
      { nacht: '2026-11-22', aantal: 1, tijdigheid: 'ingehaald' },
    ]);
    const late = await asOrganisatie(ctx, (trx) =>
      trx.selectFrom('overnachting').select(['nacht', 'tijdigheid']).orderBy('nacht').execute(),
    );
    expect(late.map((o) => o.tijdigheid)).toEqual(Array(4).fill('ingehaald'));
    expect(await makeUpImport(ctx, { id })).toEqual({ nachten: 0, overnachtingen: 0 });
  });

  it('leave tonight to the press', async () => {
    const { ctx } = await huisvester('2026-11-24T21:00:00+01:00');
    const { id } = await registered(ctx, 'Jan Kos;Opole;PL;23-11-2026;');
    expect(await makeUpImport(ctx, { id })).toEqual({ nachten: 1, overnachtingen: 1 });
  });

  it('of one person are linked, also with those of before', async () => {
    const { ctx, locatie } = await huisvester();
    const eerder = await createVerblijf(database, locatie, {
      naam: 'Łukasz Kos',
      woonplaats: 'Opole',
      aankomst: '2025-05-01',
      vertrek: '2025-06-01',
    });
    await registered(
      ctx,
      'KOS ŁUKASZ;opole;PL;1-3-2026;1-4-2026',
      'Ana Pop;Cluj;RO;1-5-2026;1-6-2026',
      'Ana Pop;Cluj;RO;1-7-2026;1-8-2026',
      'Ana Pop;Iași;RO;2-7-2026;1-8-2026',
    );
    const personen = (await verblijven(ctx)).map(({ persoon }) => persoon);
    expect(personen[1]).toBe(eerder.persoon);
    expect(personen[3]).toBe(personen[2]);
    expect(new Set(personen).size).toBe(3);
  });

  it('find their bed, and leave a taken one to who has it', async () => {
    const { ctx, locatie } = await huisvester();
    const [kamer] = await createKamers(database, locatie, [1, 1]);
    await createVerblijf(database, locatie, { slaapplaats: kamer?.slaapplaatsen[0] });
    const bestand = await judgedImport(
      ctx,
      file(
        `${KOP};Kamer`,
        'Jan Kos;Opole;PL;24-11-2026;1-12-2026;Kamer 1',
        'Ana Pop;Cluj;RO;24-11-2026;1-12-2026;2',
        'Éva Kis;Győr;HU;30-11-2026;3-12-2026;02',
        'Rui Sá;Porto;PT;24-11-2026;1-12-2026;9',
      ),
    );
    expect(await redenen(ctx, bestand, 'goed')).toEqual([
      [2, 'slaapplaats_bezet'],
      [3],
      [4, 'slaapplaats_bezet'],
      [5, 'slaapplaats_onbekend'],
    ]);
  });

  it('can be for several locations, by a column', async () => {
    const { ctx, locatie } = await huisvester();
    const tweede = await createLocatie(database, {
      organisatie: locatie.organisatie,
      naam: 'De Bovenkamp',
      huisnummer: '10',
    });
    const bestand = await judgedImport(
      ctx,
      file(
        `${KOP};Locatie`,
        'Jan Kos;Opole;PL;1-12-2026;;de bovenkamp',
        `Ana Pop;Cluj;RO;1-12-2026;;${locatie.straat} ${locatie.huisnummer}`,
        'Éva Kis;Győr;HU;1-12-2026;;Elders',
      ),
    );
    expect(bestand.toewijzing?.locatie).toBeNull();
    expect((await rijen(ctx, bestand, 'goed')).map(({ verblijf }) => verblijf?.locatie)).toEqual([
      tweede.naam,
      locatie.naam,
    ]);
    expect(await redenen(ctx, bestand, 'fout')).toEqual([[4, 'locatie_onbekend']]);
  });
});

describe('rows against each other and the register', () => {
  it('are double by person, location and dates; else nobody is in two places', async () => {
    const { ctx, locatie } = await huisvester();
    await registered(
      ctx,
      'Jan Kos;Opole;PL;1-11-2026;10-11-2026',
      'Ana Pop;Cluj;RO;20-11-2026;10-12-2026',
      'Éva Kis;Győr;HU;20-11-2026;',
    );
    await createVerblijf(database, locatie, {
      naam: 'Rui Sá',
      woonplaats: 'Porto',
      aankomst: '2026-12-01',
      status: 'vervallen',
      vervallen_reden: 'Twee keer ingevoerd',
    });
    const bestand = await judgedImport(
      ctx,
      file(
        KOP,
        'kos jan;OPOLE;PL;1-11-2026;10-11-2026',
        'Ana Pop;Cluj;RO;20-11-2026;12-12-2026',
        'Éva Kis;Győr;HU;20-11-2026;1-1-2027',
        'Éva Kis;Győr;HU;1-2-2027;3-2-2027',
        'Jan Kos;Opole;PL;9-11-2026;12-11-2026',
        'Jan Kos;Opole;PL;10-11-2026;12-11-2026',
        'Rui Sá;Porto;PT;1-12-2026;3-12-2026',
        'Rui Sá;Porto;PT;1-12-2026;3-12-2026',
        'Rui Sá;Porto;PT;2-12-2026;5-12-2026',
        'Rui Sá;Porto;PT;3-12-2026;5-12-2026',
        'Lia Lup;Iași;RO;3-12-2026;3-12-2026',
      ),
    );
    expect(await redenen(ctx, bestand, 'dubbel')).toEqual([
      [2, 'dubbel_in_register'],
      [9, 'dubbel_in_bestand'],
    ]);
    expect(await redenen(ctx, bestand, 'fout')).toEqual([
      [3, 'ander_vertrek'],
      [4, 'ingeschreven_zonder_vertrek'],
      [5, 'elders_ingeschreven'],
      [6, 'elders_ingeschreven'],
      [10, 'overlap_in_bestand'],
    ]);
    expect(await redenen(ctx, bestand, 'geen_nacht')).toEqual([[12, 'geen_nacht']]);
    expect(await redenen(ctx, bestand, 'goed')).toEqual([[7], [8], [11]]);
  });
});

describe('approval', () => {
  it('is asked for rows that are left out, and says when nothing is right', async () => {
    const { ctx } = await huisvester();
    const deels = await judgedImport(
      ctx,
      file(KOP, 'Jan Kos;Opole;PL;1-12-2026;', ';;;;'.replace(';', 'Ana;')),
    );
    expect(deels.uitkomst).toMatchObject({ goed: 1, fout: 1 });
    await expect(approveImport(ctx, { id: deels.id, gezien: 1 })).rejects.toThrow('import_deels_akkoord');
    const niets = await judgedImport(ctx, file(KOP, 'Jan Kos;Opole;Nergens;1-12-2026;'));
    await expect(approveImport(ctx, { id: niets.id, gezien: 0 })).rejects.toThrow('import_niets_goed');
    expect(await verblijven(ctx)).toEqual([]);
  });

  it('can be repeated, and the same file taken in again, without doubling', async () => {
    const { ctx } = await huisvester();
    const line = 'Jan Kos;Opole;PL;1-12-2026;5-12-2026';
    const { id } = await registered(ctx, line);
    await approveImport(ctx, { id, gezien: 1 });
    expect(await writeImport(ctx, { id })).toBeNull();
    const again = await judgedImport(ctx, file(KOP, line));
    expect(again.uitkomst).toMatchObject({ goed: 0, dubbel: 1 });
    expect(
      (await showImport(ctx, { id: again.id, kolommen: true, pagina: 1 })).toewijzen?.eerder,
    ).toBeInstanceOf(Date);
    expect(await verblijven(ctx)).toHaveLength(1);
  });

  it('holds for what was seen: when the register has changed there is a new look first', async () => {
    const { ctx, locatie } = await huisvester();
    const { id } = await judgedImport(
      ctx,
      file(KOP, 'Jan Kos;Opole;PL;1-12-2026;5-12-2026', 'Ana Pop;Cluj;RO;1-12-2026;'),
    );
    await createVerblijf(database, locatie, {
      naam: 'Jan Kos',
      woonplaats: 'Opole',
      aankomst: '2026-12-04',
      status: 'verwacht',
    });
    expect(await approveImport(ctx, { id, gezien: 2 })).toMatchObject({ veranderd: true });
    expect(await writeImport(ctx, { id })).toBeNull();
    const { oordeel, uitkomst } = await showImport(ctx, { id, pagina: 1 });
    expect(uitkomst).toMatchObject({ goed: 1, fout: 1 });
    expect(oordeel?.rijen).toMatchObject([{ nummer: 2, fouten: [{ code: 'elders_ingeschreven' }] }]);
    expect(await verblijven(ctx)).toHaveLength(1);
  });

  it('and one with nights of a delivered month, until that is opened to correct it', async () => {
    const { ctx, locatie } = await huisvester();
    const deliver = sql`select maand_vastleggen(${locatie.gemeente}, array[${locatie.id}]::uuid[], '2026-10-01', 'vanzelf',
      null, '2026-11-01T12:10:00+01:00', true)`;
    await asOwner(database, (owner) => deliver.execute(owner));
    const rows = file(
      KOP,
      'Ewa Nowak;Poznań;Polen;2026-10-20;2026-10-25',
      'Jan Kos;Poznań;Polen;2026-09-28;2026-10-01',
      'Ana Rusu;Cluj;Roemenië;2026-10-30;2026-11-03',
      'Ion Popa;Cluj;Roemenië;2026-11-01;',
    );
    const frozen = await judgedImport(ctx, rows);
    const wrong = await rijen(ctx, frozen, 'fout');
    expect(wrong.map(({ nummer, fouten }) => [nummer, fouten])).toEqual(
      [2, 4].map((nummer) => [
        nummer,
        [
          expect.objectContaining({
            code: 'maand_geleverd',
            params: { maand: '2026-10', locatie: locatie.id },
          }),
        ],
      ]),
    );
    expect((await rijen(ctx, frozen, 'goed')).map(({ nummer }) => nummer)).toEqual([3, 5]);
    await asOwner(database, (owner) =>
      sql`insert into maandcorrectie (gemeente, id, organisatie, locatie, maand, vorige_versie, reden, begonnen_op)
        values (${locatie.gemeente}, ${randomUUID()}, ${locatie.organisatie}, ${locatie.id}, '2026-10-01', 1,
          'Gasten waren vergeten', '2026-11-24T12:00:00+01:00')`.execute(owner),
    );
    const open = await judgedImport(ctx, {
      ...rows,
      inhoud: Buffer.concat([rows.inhoud, Buffer.from('\r\n')]),
    });
    expect(await rijen(ctx, open, 'fout')).toEqual([]);
  });

  it('writes all or nothing', async () => {
    const { ctx, locatie } = await huisvester();
    const { id } = await judgedImport(
      ctx,
      file(KOP, 'Jan Kos;Opole;PL;1-12-2026;5-12-2026', 'Ana Pop;Cluj;RO;1-12-2026;'),
    );
    await approveImport(ctx, { id, gezien: 2 });
    await createVerblijf(database, locatie, {
      naam: 'Ana Pop',
      woonplaats: 'Cluj',
      aankomst: '2026-12-24',
      status: 'verwacht',
    });
    expect(await writeImport(ctx, { id })).toBeNull();
    expect((await verblijven(ctx)).map(({ naam }) => naam)).toEqual(['Ana Pop']);
    const { status } = await asOrganisatie(ctx, (trx) => readImport(trx, id));
    expect(status).toBe('beoordeeld');
  });

  it('forgets what it registered and keeps what is to be repaired', async () => {
    const { ctx } = await huisvester();
    const { id } = await registered(ctx, 'Jan Kos;Opole;PL;1-12-2026;', 'Ana Pop;Cluj;Nergens;1-12-2026;');
    const left = await asOrganisatie(ctx, (trx) =>
      trx
        .selectFrom('importregel')
        .select(['nummer', 'cellen'])
        .where('import', '=', id)
        .orderBy('nummer')
        .execute(),
    );
    expect(left).toEqual([
      { nummer: 2, cellen: {} },
      { nummer: 3, cellen: { 0: 'Ana Pop', 1: 'Cluj', 2: 'Nergens', 3: '1-12-2026' } },
    ]);
  });
});

describe('handing over', () => {
  it('keeps no BSN or document number, neither of a column nor of a cell', async () => {
    const { ctx } = await huisvester();
    const bestand = await judgedImport(
      ctx,
      file(
        'Naam;BSN;Code;Werkgever;Woonplaats;Land;Aankomst',
        'Jan Kos;111222333;ABA300000;Bos bv;Opole;PL;1-12-2026',
        'Ana Pop;123456782;;bsn 111222333;Cluj;RO;1-12-2026',
      ),
    );
    expect(bestand.opzet.verblijven.kolommen.map(({ duiding }) => duiding).slice(0, 4)).toEqual([
      'naam',
      'gevoelig',
      'gevoelig',
      'werkgever',
    ]);
    expect(await redenen(ctx, bestand, 'fout')).toEqual([[3, 'bsn_geweigerd']]);
    const everything = await asOrganisatie(ctx, async (trx) => {
      const { rows } =
        await sql`select to_jsonb(b) as b, (select jsonb_agg(to_jsonb(r)) from importregel r where r.import = b.id) as r,
        (select jsonb_agg(to_jsonb(v)) from importverblijf v where v.import = b.id) as v
        from bestandsimport b where id = ${bestand.id}::uuid`.execute(trx);
      return JSON.stringify(rows);
    });
    expect(everything).toContain('Bos bv');
    expect(everything).not.toMatch(/111222333|123456782|ABA300000/);
  });

  it('proposes what columns meant, kept under a name, for the next file with this header', async () => {
    const { ctx } = await huisvester();
    const first = await judgedImport(
      ctx,
      file('Wie;Thuis;Waar;Van;Tot', 'Jan Kos;Opole;PL;03/04/2026;05/06/2026'),
      {
        bewaren: 'Weeklijst',
        toewijzing: {
          verblijven: [
            { betekenis: 'naam' },
            { betekenis: 'woonplaats' },
            { betekenis: 'land' },
            { betekenis: 'aankomst', volgorde: 'mdy' },
            { betekenis: 'vertrek', volgorde: 'mdy' },
          ],
        },
      },
    );
    const next = await judgedImport(
      ctx,
      file('WIE;Thuis;waar;Van;Tot', 'Ana Pop;Cluj;RO;01/02/2026;03/04/2026'),
    );
    expect(next.toewijzing).toEqual(first.toewijzing);
    expect((await rijen(ctx, next, 'goed')).map(({ verblijf }) => verblijf?.aankomst)).toEqual([
      '2026-01-02',
    ]);
  });

  it('twice with the same id is once; with other content a conflict', async () => {
    const { ctx } = await huisvester();
    const id = randomUUID();
    const bestand = file(KOP, 'Jan Kos;Opole;PL;1-12-2026;');
    await uploadBestand(ctx, { id, bestand, gasten: null });
    await uploadBestand(ctx, { id, bestand, gasten: null });
    await expect(
      uploadBestand(ctx, { id, bestand: file(KOP, 'Ana Pop;Cluj;RO;1-12-2026;'), gasten: null }),
    ).rejects.toThrow('bestandsimport');
  });

  it.each([
    ['no file', null, 'bestand_kiezen'],
    ['an empty file', file(), 'bestand_leeg'],
    ['a header alone', file(KOP), 'bestand_leeg'],
    [
      'a row in place of a header',
      file('Jan Kos;Opole;PL;1-12-2026;', 'Ana Pop;Cluj;RO;1-12-2026;'),
      'bestand_geen_kop',
    ],
    ['an image', { naam: 'x.csv', inhoud: Buffer.from('89504e470d0a1a0a00', 'hex') }, 'bestand_binair'],
    ['10 MB', { naam: 'x.csv', inhoud: Buffer.alloc(10 * 1024 * 1024, 'a;b\n') }, 'bestand_te_groot'],
    [
      'too many rows',
      { naam: 'x.csv', inhoud: Buffer.from(`a;b\n${'c;d\n'.repeat(100_001)}`) },
      'bestand_te_veel_rijen',
    ],
  ])('refuses %s', async (_, bestand, code) => {
    const { ctx } = await huisvester();
    await expect(uploadBestand(ctx, { id: randomUUID(), bestand, gasten: null })).rejects.toMatchObject({
      code,
      field: 'bestand',
    });
  });

  it('refuses a mapping without name, arrival or location, or with a meaning twice', async () => {
    const { ctx } = await huisvester();
    const { id } = await uploadBestand(ctx, {
      id: randomUUID(),
      bestand: file('Een;Twee', 'a;b'),
      gasten: null,
    });
    await expect(
      agreeToewijzing(ctx, {
        id,
        toewijzing: {
          verblijven: [{ betekenis: 'land' }, { betekenis: 'land' }, { betekenis: 'naam' }],
          gasten: [],
          locatie: null,
          medereizigers: 'registreren',
        },
      }),
    ).rejects.toMatchObject({
      issues: [
        { code: 'kolom_aankomst_ontbreekt' },
        { path: 'locatie', code: 'kolom_locatie_ontbreekt' },
        { path: 'verblijven.1', code: 'kolom_dubbel' },
        { path: 'verblijven.2', code: 'kolom_niet_bewaard' },
      ],
    });
  });

  it('can be withdrawn, and then nothing is left of its rows', async () => {
    const { ctx } = await huisvester();
    const { id } = await judgedImport(ctx, file(KOP, 'Jan Kos;Opole;PL;1-12-2026;'));
    await withdrawImport(ctx, { id });
    const left = await asOrganisatie(ctx, (trx) =>
      trx.selectFrom('importregel').selectAll().where('import', '=', id).execute(),
    );
    expect(left).toEqual([]);
    await expect(approveImport(ctx, { id, gezien: 1 })).rejects.toThrow('overgang_niet_toegestaan');
  });

  it('is nobody else’s to see or finish', async () => {
    const { ctx } = await huisvester();
    const { ctx: ander } = await huisvester();
    const { id } = await judgedImport(ctx, file(KOP, 'Jan Kos;Opole;PL;1-12-2026;'));
    for (const attempt of [
      () => showImport(ander, { id, pagina: 1 }),
      () => approveImport(ander, { id, gezien: 1 }),
      () => writeImport(ander, { id }),
      () => withdrawImport(ander, { id }),
      () => makeUpImport(ander, { id }),
    ])
      await expect(attempt()).rejects.toThrow('bestandsimport');
  });
});
