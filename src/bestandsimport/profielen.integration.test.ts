import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester } from '../../test/factories/actor.ts';
import { asOrganisatie, file, judgedImport } from '../../test/factories/bestandsimport.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie, type Locatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { ROOT } from '../../test/targets.ts';
import type { Context } from '../platform/access/context.ts';
import { agreeToewijzing } from './agree-toewijzing.ts';
import { listProfielen } from './list-profielen.ts';
import { removeProfiel } from './remove-profiel.ts';
import { renameProfiel } from './rename-profiel.ts';
import { showImport } from './show-import.ts';
import { uploadBestand } from './upload-bestand.ts';

const database = await testDatabase();
const KOP = 'Naam;Woonplaats;Land;Aankomst;Werkgever';
const RIJ = 'Jan Kos;Opole;PL;1-12-2026;Bakkerij';

beforeAll(async () => {
  await createGemeente(database);
});

async function huisvester(): Promise<{ ctx: Context; locatie: Locatie }> {
  const organisatie = await createOrganisatie(database);
  const locatie = await createLocatie(database, { organisatie: organisatie.id });
  return { ctx: contextFor(database, await createHuisvester(database, organisatie.id)), locatie };
}

/** What is proposed for a file, as the page shows it. */
async function proposed(ctx: Context, lines: string[], keuze?: string) {
  const { id } = await uploadBestand(ctx, { id: crypto.randomUUID(), bestand: file(...lines), gasten: null });
  const { toewijzen } = await showImport(ctx, { id, pagina: 1, ...(keuze && { profiel: keuze }) });
  if (toewijzen === null) throw new Error('nothing is asked of this file');
  const { toewijzing, profiel, profielen, naam } = toewijzen;
  const betekenissen = toewijzing.verblijven.map(({ betekenis }) => betekenis);
  return { id, toewijzing, profiel: profiel?.naam ?? null, profielen, naam, betekenissen };
}

const namen = async (ctx: Context) => (await listProfielen(ctx, {})).map(({ naam }) => naam);

/** Keeps a reading of the file above in which one column is not used. */
async function bewaard(ctx: Context, naam: string, kop = KOP) {
  const voorstel = await proposed(ctx, [kop, RIJ]);
  const verblijven = voorstel.toewijzing.verblijven.map((kolom) =>
    kolom.betekenis === 'werkgever' ? { betekenis: null } : kolom,
  );
  const toewijzing = { ...voorstel.toewijzing, verblijven };
  await agreeToewijzing(ctx, { id: voorstel.id, toewijzing, bewaren: naam });
  const kept = (await listProfielen(ctx, {})).find((een) => een.naam === naam);
  return kept?.id ?? '';
}

describe('a mapping', () => {
  it('without a name is kept nowhere', async () => {
    const { ctx } = await huisvester();
    await judgedImport(ctx, file(KOP, RIJ), { toewijzing: { medereizigers: 'weigeren' } });
    expect(await namen(ctx)).toEqual([]);
    expect((await proposed(ctx, [KOP, RIJ])).toewijzing.medereizigers).toBe('registreren');
  });

  it('with a name is proposed by it for the next file with these columns, wherever they stand', async () => {
    const { ctx, locatie } = await huisvester();
    await bewaard(ctx, 'Planning');
    expect(await listProfielen(ctx, {})).toMatchObject([
      {
        naam: 'Planning',
        gebruikt: ['naam', 'woonplaats', 'land', 'aankomst'],
        ongebruikt: ['Werkgever'],
        locatie: locatie.naam,
      },
    ]);
    const again = await proposed(ctx, [
      'Werkgever;Naam;Aankomst;Vertrek;Woonplaats;Land',
      'Bakkerij;Jan Kos;1-12-2026;3-12-2026;Opole;PL',
    ]);
    expect(again).toMatchObject({ profiel: 'Planning', naam: 'Planning' });
    expect(again.betekenissen).toEqual([null, 'naam', 'aankomst', 'vertrek', 'woonplaats', 'land']);
    expect((await proposed(ctx, ['Naam;Aankomst', 'Jan Kos;1-12-2026'])).profiel).toBeNull();
  });

  it('can be filled in by another profile, or by none', async () => {
    const { ctx } = await huisvester();
    const planning = await bewaard(ctx, 'Planning');
    await judgedImport(ctx, file(KOP, RIJ), { bewaren: 'Met werkgever' });
    const chosen = await proposed(ctx, [KOP, RIJ], planning);
    expect(chosen.profiel).toBe('Planning');
    expect(chosen.betekenissen[4]).toBeNull();
    const none = await proposed(ctx, [KOP, RIJ], 'geen');
    expect(none).toMatchObject({ profiel: null, naam: 'verblijven' });
    expect(none.betekenissen[4]).toBe('werkgever');
    const other = await proposed(ctx, ['Naam;Aankomst', 'Jan Kos;1-12-2026'], planning);
    expect(other).toMatchObject({ profiel: 'Planning', naam: 'verblijven' });
    expect(other.profielen).toEqual([
      expect.objectContaining({ naam: 'Met werkgever', past: false }),
      expect.objectContaining({ naam: 'Planning', past: false }),
    ]);
  });

  it('is changed under its own name, and never takes that of another kind of file', async () => {
    const { ctx } = await huisvester();
    await bewaard(ctx, 'Planning');
    await judgedImport(ctx, file(KOP, RIJ), {
      bewaren: 'planning',
      toewijzing: { medereizigers: 'weigeren' },
    });
    expect(await namen(ctx)).toEqual(['planning']);
    expect((await proposed(ctx, [KOP, RIJ])).toewijzing.medereizigers).toBe('weigeren');
    const { id, toewijzing } = await proposed(ctx, ['Naam;Aankomst', 'Jan Kos;1-12-2026']);
    const wrong = { ...toewijzing, locatie: null };
    await expect(agreeToewijzing(ctx, { id, toewijzing: wrong, bewaren: 'Planning' })).rejects.toMatchObject({
      issues: [
        { path: 'locatie', code: 'kolom_locatie_ontbreekt' },
        { path: 'bewaren', code: 'profielnaam_bezet' },
      ],
    });
  });

  it('stays the one agreed when going back to the columns, with the profile it was kept in', async () => {
    const { ctx } = await huisvester();
    const { id } = await judgedImport(ctx, file(KOP, RIJ), { bewaren: 'Planning' });
    const { toewijzen } = await showImport(ctx, { id, kolommen: true, pagina: 1 });
    expect(toewijzen).toMatchObject({ profiel: { naam: 'Planning' }, naam: 'Planning' });
  });
});

describe('a profile', () => {
  it('is renamed, but not to the name of another', async () => {
    const { ctx } = await huisvester();
    const profiel = await bewaard(ctx, 'Planning');
    await bewaard(ctx, 'Boekingen');
    await renameProfiel(ctx, { profiel, naam: '  Planning  uitzendbureau ' });
    expect(await namen(ctx)).toEqual(['Boekingen', 'Planning uitzendbureau']);
    await expect(renameProfiel(ctx, { profiel, naam: 'boekingen' })).rejects.toMatchObject({
      code: 'profielnaam_bezet',
      field: 'naam',
    });
    await expect(renameProfiel(ctx, { profiel, naam: 'Gast 123456782' })).rejects.toMatchObject({
      issues: [{ path: 'naam', code: 'bsn_geweigerd' }],
    });
  });

  it('is removed, and the file is proposed as it is recognised', async () => {
    const { ctx } = await huisvester();
    const profiel = await bewaard(ctx, 'Planning');
    await removeProfiel(ctx, { profiel });
    await removeProfiel(ctx, { profiel });
    expect(await namen(ctx)).toEqual([]);
    const after = await proposed(ctx, [KOP, RIJ]);
    expect(after.profiel).toBeNull();
    expect(after.betekenissen[4]).toBe('werkgever');
  });

  it('is seen, used, renamed and removed by its own organisation only', async () => {
    const [{ ctx }, { ctx: other }] = [await huisvester(), await huisvester()];
    const profiel = await bewaard(ctx, 'Planning');
    expect(await namen(other)).toEqual([]);
    expect(await proposed(other, [KOP, RIJ], profiel)).toMatchObject({ profiel: null, profielen: [] });
    await expect(renameProfiel(other, { profiel, naam: 'Van mij' })).rejects.toThrow(/importprofiel/);
    await removeProfiel(other, { profiel });
    expect(await namen(ctx)).toEqual(['Planning']);
  });

  it('is one of fifty at most', async () => {
    const { ctx, locatie } = await huisvester();
    await asOwner(database, (owner) =>
      sql`insert into importprofiel (organisatie, id, naam, lezing, aangemaakt_op, gewijzigd_op)
        select ${locatie.organisatie}::uuid, gen_random_uuid(), 'Profiel ' || n, '{"verblijven": [], "gasten": []}', now(), now()
        from generate_series(1, 50) n`.execute(owner),
    );
    const { id, toewijzing } = await proposed(ctx, [KOP, RIJ]);
    await expect(agreeToewijzing(ctx, { id, toewijzing, bewaren: 'Nog een' })).rejects.toMatchObject({
      issues: [{ path: 'bewaren', code: 'te_veel_profielen', params: { maximum: 50 } }],
    });
  });
});

it('keeps what was remembered by header before profiles had names', async () => {
  const { ctx } = await huisvester();
  const { id } = await judgedImport(ctx, file(KOP, RIJ), { toewijzing: { medereizigers: 'weigeren' } });
  const twee = await judgedImport(ctx, file('Naam;Aankomst', 'Ana Pop;1-12-2026'));
  const old = readFileSync(join(ROOT, 'migrations/0005-bestandsimport.sql'), 'utf8');
  const table = /create table kolomprofiel \([^;]*\);/.exec(old)?.[0] ?? '';
  const migration = readFileSync(join(ROOT, 'migrations/0010-importprofielen.sql'), 'utf8');
  await asOwner(database, async (owner) => {
    await sql.raw('drop table importprofiel').execute(owner);
    await sql.raw(table).execute(owner);
    await sql`insert into kolomprofiel select organisatie, kenmerk, '{}', now() from bestandsimport
      where id in (${id}::uuid, ${twee.id}::uuid)`.execute(owner);
    for (const statement of migration.split(/;\n(?=\n|[a-z])/)) await sql.raw(statement).execute(owner);
  });
  expect(await namen(ctx)).toEqual(['verblijven', expect.stringMatching(/^verblijven \([0-9a-f]{6}\)$/)]);
  const { toewijzing } = await proposed(ctx, [KOP, RIJ]);
  expect(toewijzing).toMatchObject({ medereizigers: 'weigeren' });
  expect(toewijzing.verblijven.map(({ betekenis }) => betekenis)).toEqual([
    'naam',
    'woonplaats',
    'land',
    'aankomst',
    'werkgever',
  ]);
  const { rows } = await asOrganisatie(ctx, (trx) => sql`select lezing from importprofiel`.execute(trx));
  expect(rows).toHaveLength(2);
});
