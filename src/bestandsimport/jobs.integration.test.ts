import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester } from '../../test/factories/actor.ts';
import { asOrganisatie, file, judgedImport } from '../../test/factories/bestandsimport.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { systeem } from '../platform/access/actor.ts';
import type { Context } from '../platform/access/context.ts';
import { agreeToewijzing } from './agree-toewijzing.ts';
import { approveImport } from './approve-import.ts';
import { judgeNow, writeNow } from './beside-pages.ts';
import { importJobs } from './jobs.ts';
import { listFoutrijen } from './list-foutrijen.ts';
import { proposeToewijzing } from './propose-toewijzing.ts';
import { purgeRijen } from './purge-rijen.ts';
import { recodeBestand } from './recode-bestand.ts';
import { showImport } from './show-import.ts';
import { readImport } from './take-import.ts';
import { uploadBestand } from './upload-bestand.ts';

const database = await testDatabase();
const NOW = '2026-11-24T13:00:00+01:00';
const KOP = 'Naam;Woonplaats;Land;Aankomst;Vertrek';

beforeAll(async () => {
  await createGemeente(database);
});

async function huisvester(): Promise<Context> {
  const organisatie = await createOrganisatie(database);
  await createLocatie(database, { organisatie: organisatie.id });
  return contextFor(database, await createHuisvester(database, organisatie.id), { now: NOW });
}

const job = (name: string, data: Record<string, unknown> = {}, now = NOW) =>
  importJobs({ ctx: () => contextFor(database, systeem, { now }) } as never)
    .find((one) => one.name === name)
    ?.run(data);
const stand = async (ctx: Context, id: string) => {
  const { status, gedaan } = await asOrganisatie(ctx, (trx) => readImport(trx, id));
  return { status, gedaan };
};
const letters = (n: number) => [...String(n)].map((figure) => 'abcdefghij'[Number(figure)]).join('');
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => `Jan Kos-${letters(n)};Opole;PL;1-12-2026;5-12-2026`);

describe('a large file', () => {
  it('is judged and registered by jobs, for who handed it over, as far as they got', async () => {
    const ctx = await huisvester();
    const { id } = await uploadBestand(ctx, {
      id: randomUUID(),
      bestand: file(KOP, ...many(2100)),
      gasten: null,
    });
    const { toewijzing } = await asOrganisatie(ctx, async (trx) =>
      proposeToewijzing(trx, await readImport(trx, id)),
    );
    const { rijen } = await agreeToewijzing(ctx, { id, toewijzing });
    await judgeNow(ctx, id, rijen);
    expect(await stand(ctx, id)).toEqual({ status: 'beoordelen', gedaan: 0 });
    await job('bestand-beoordelen', { import: id });
    expect(await stand(ctx, id)).toEqual({ status: 'beoordeeld', gedaan: 2100 });
    await approveImport(ctx, { id, gezien: 2100 });
    await writeNow(ctx, id, 2100);
    expect((await stand(ctx, id)).status).toBe('verwerken');
    expect(await job('bestand-verwerken', { import: id })).toEqual({ verblijven: 2100 });
    expect(await job('bestand-verwerken', { import: id })).toEqual({ verblijven: 0 });
    expect((await showImport(ctx, { id, pagina: 1 })).resultaat?.locaties).toMatchObject([
      { verblijven: 2100 },
    ]);
  });

  it('of which the last part is refused registers nothing; mended and agreed to again, everything once', async () => {
    const ctx = await huisvester();
    const ander = await createLocatie(database, {
      organisatie: ctx.actor.organisatie ?? '',
      naam: 'Erve Noord',
    });
    const ends = (in_gebruik_tot: string | null) => {
      const status = in_gebruik_tot === null ? 'goedgekeurd' : 'beeindigd';
      return asOwner(database, (owner) =>
        owner.updateTable('locatie').set({ status, in_gebruik_tot }).where('id', '=', ander.id).execute(),
      );
    };
    const lines = many(1100).map((line, n) => `${line};${n === 1099 ? 'Erve Noord' : 'Erve Oosterveld'}`);
    const { id } = await judgedImport(ctx, file(`${KOP};Locatie`, ...lines));
    await approveImport(ctx, { id, gezien: 1100 });
    await ends('2026-12-01');
    await expect(job('bestand-verwerken', { import: id })).rejects.toThrow('locatie_niet_in_gebruik');
    const registered = () =>
      asOrganisatie(ctx, (trx) => trx.selectFrom('verblijf').select('naam').distinct().execute());
    expect(await registered()).toEqual([]);
    expect((await stand(ctx, id)).status).toBe('beoordeeld');
    await ends(null);
    await approveImport(ctx, { id, gezien: 1100 });
    expect(await job('bestand-verwerken', { import: id })).toEqual({ verblijven: 1100 });
    expect(await registered()).toHaveLength(1100);
  });

  it('that was half judged when the process ended is judged on from there', async () => {
    const ctx = await huisvester();
    const { id } = await judgedImport(ctx, file(KOP, ...many(700), 'Ana;;;;'));
    await asOwner(database, async (owner) => {
      await owner.deleteFrom('importverblijf').where('import', '=', id).where('nummer', '>', 501).execute();
      await owner
        .updateTable('importregel')
        .set({ oordeel: null, fouten: '[]' })
        .where('import', '=', id)
        .where('nummer', '>', 501)
        .execute();
      await owner
        .updateTable('bestandsimport')
        .set({ status: 'beoordelen', gedaan: 500 })
        .where('id', '=', id)
        .execute();
    });
    await job('bestand-beoordelen', { import: id });
    expect(await stand(ctx, id)).toEqual({ status: 'beoordeeld', gedaan: 701 });
    const { uitkomst } = await asOrganisatie(ctx, (trx) => readImport(trx, id));
    expect(uitkomst).toMatchObject({ goed: 700, fout: 1, personen: 700 });
  });

  it('is not for who works there no more, and nothing when it is gone', async () => {
    const ctx = await huisvester();
    const { id } = await judgedImport(ctx, file(KOP, ...many(1)));
    await asOwner(database, (owner) =>
      owner
        .updateTable('toekenning')
        .set({ ingetrokken_op: NOW })
        .where('gebruiker', '=', ctx.actor.id ?? '')
        .execute(),
    );
    await expect(job('bestand-beoordelen', { import: id })).rejects.toThrow('bestand:importeren');
    expect(await job('bestand-beoordelen', { import: randomUUID() })).toEqual({});
  });
});

describe('old rows', () => {
  it('are deleted after thirty days; what got stuck can be tried again', async () => {
    const ctx = await huisvester();
    const { id } = await judgedImport(ctx, file(KOP, ...many(1), 'Ana;;;;'));
    const stuck = await judgedImport(ctx, file(KOP, ...many(2)));
    await asOwner(database, (owner) =>
      owner.updateTable('bestandsimport').set({ status: 'beoordelen' }).where('id', '=', stuck.id).execute(),
    );
    const at = (now: string) => contextFor(database, systeem, { now });
    expect(await purgeRijen(at('2026-11-24T13:05:00+01:00'))).toEqual({ opgeruimd: 0, mislukt: 0 });
    expect(await purgeRijen(at('2026-11-24T13:20:00+01:00'))).toMatchObject({ mislukt: 1 });
    expect((await stand(ctx, stuck.id)).status).toBe('mislukt');
    expect((await purgeRijen(at('2026-12-25T13:00:00+01:00'))).opgeruimd).toBeGreaterThanOrEqual(2);
    expect(await purgeRijen(at('2026-12-25T13:10:00+01:00'))).toEqual({ opgeruimd: 0, mislukt: 0 });
    const left = await asOrganisatie(ctx, (trx) => trx.selectFrom('importregel').selectAll().execute());
    expect(left).toEqual([]);
    expect((await showImport(ctx, { id, pagina: 1 })).opgeruimd_op).not.toBeNull();
  });
});

describe('wrong rows', () => {
  it('come back with their columns and what is wrong, however many', async () => {
    const ctx = await huisvester();
    const wrong = Array.from({ length: 1200 }, (_, n) => `Jan Kos-${letters(n)};Opole;Nergens;1-12-2026;`);
    const { id } = await judgedImport(ctx, file(KOP, ...wrong, ...many(1)));
    const { kolommen, rijen } = await listFoutrijen(ctx, id);
    const found = [];
    for await (const rij of rijen) found.push(rij);
    expect(kolommen.map(({ kop }) => kop).join(';')).toBe(KOP);
    expect(found).toHaveLength(1200);
    expect(found[1199]).toMatchObject({
      nummer: 1201,
      fouten: [{ code: 'land_niet_herkend', waarde: 'Nergens' }],
    });
  });
});

describe('letters', () => {
  const polish = (text: string) =>
    Buffer.from(text.replaceAll('ł', '\xb3').replaceAll('ś', '\x9c').replaceAll('ó', '\xf3'), 'latin1');

  it('are read again in the encoding somebody chose, headers and values', async () => {
    const ctx = await huisvester();
    const inhoud = polish(`${KOP}\r\nJan Wróblewski;Opole;PL;1-12-2026;\r\n`);
    const { id } = await uploadBestand(ctx, {
      id: randomUUID(),
      bestand: { naam: 'a.csv', inhoud },
      gasten: null,
    });
    await recodeBestand(ctx, { id, lijst: 'verblijven', codering: 'windows-1251' });
    const sample = async () =>
      (await showImport(ctx, { id, pagina: 1 })).toewijzen?.verblijven.kolommen[0]?.voorbeelden[0];
    expect(await sample()).toBe('Jan Wrуblewski');
    await recodeBestand(ctx, { id, lijst: 'verblijven', codering: 'windows-1250' });
    expect(await sample()).toBe('Jan Wróblewski');
  });

  it('that the file itself is sure of stay', async () => {
    const ctx = await huisvester();
    const { id } = await judgedImport(ctx, file(KOP, 'Łukasz Kos;Opole;PL;1-12-2026;'));
    await expect(recodeBestand(ctx, { id, lijst: 'verblijven', codering: 'windows-1250' })).rejects.toThrow(
      'codering_staat_vast',
    );
  });
});
