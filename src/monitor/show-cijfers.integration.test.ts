import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createActor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createAfwezigheid, createVerblijf, createVerblijven } from '../../test/factories/verblijf.ts';
import { confirmNachten } from '../nachtregister/index.ts';
import { publiek } from '../platform/access/actor.ts';
import { nothing } from '../platform/access/reach.ts';
import { withActor } from '../platform/access/with-actor.ts';
import { Forbidden } from '../platform/errors.ts';
import { rowsOf } from './rows-of.ts';
import { showCijfers } from './show-cijfers.ts';

const database = await testDatabase();
/** Tuesday evening: the last night that is over is that of Monday 23 November. */
const NOW = '2026-11-24T20:00:00+01:00';
const POLEN = '7028';
const ROEMENIE = '7047';
const BULGARIJE = '7024';
let organisatie: string;

const people = (count: number, over: Record<string, unknown>) => Array.from({ length: count }, () => over);
const shownTo = async (...gemeenten: string[]) =>
  contextFor(database, await createStaff(database, 'beleid', ...gemeenten), { now: NOW });

beforeAll(async () => {
  await createGemeente(database, { nachtregister_vanaf: '2026-11-21' });
  await createGemeente(database, { code: '0175', nachtregister_vanaf: '2026-11-21' });
  organisatie = (await createOrganisatie(database, {}, { gemeenten: ['0160', '0175'] })).id;
  const house = (kern: string, over = {}) =>
    createLocatie(database, { organisatie, kern, in_gebruik_van: '2026-11-21', ...over });
  const gramsbergen = await house('Gramsbergen');
  const bergentheim = await house('Bergentheim', { huisvestingsvorm: 'kamerverhuur', maximum: 8 });
  const dedemsvaart = await house('Dedemsvaart', { maximum: 40 });
  const ommen = await house('Ommen', { gemeente: '0175', maximum: 9 });

  await createVerblijven(database, gramsbergen, people(12, { land: POLEN, aankomst: '2026-11-22' }));
  await createVerblijven(database, bergentheim, people(3, { land: BULGARIJE, aankomst: '2026-11-22' }));
  await createVerblijven(database, dedemsvaart, people(20, { land: ROEMENIE, aankomst: '2026-02-01' }));
  await createVerblijven(database, dedemsvaart, people(1, { land: POLEN, vertrek: '2026-11-23' }));
  await createVerblijven(database, ommen, people(7, { land: POLEN, aankomst: '2026-11-22' }));
  const away = await createVerblijf(database, gramsbergen, { land: POLEN, aankomst: '2026-11-22' });
  await createAfwezigheid(database, away, { van: '2026-11-23', tot: '2026-11-24' });
  // Came a year ago, moved to another house last week.
  const before = await createVerblijf(database, gramsbergen, {
    aankomst: '2025-11-01',
    vertrek: '2026-11-16',
  });
  await createVerblijf(database, dedemsvaart, {
    persoon: before.persoon,
    vorig_verblijf: before.id,
    aankomst: '2026-11-16',
  });

  const huisvester = await createHuisvester(database, organisatie);
  for (const nacht of ['2026-11-22', '2026-11-23']) {
    await confirmNachten(contextFor(database, huisvester, { now: `${nacht}T21:00:00+01:00` }), { nacht });
  }
});

describe('figures', () => {
  it('count people, nights and how complete they are, by month', async () => {
    const { maanden, keuze, peilnacht } = await showCijfers(await shownTo(), {});
    expect(maanden).toHaveLength(13);
    expect(keuze[0]).toBe('2026-11');
    expect(peilnacht).toBe('2026-11-23');
    expect(maanden[0]).toMatchObject({ maand: '2025-11', personen: 0, nachten: 0, verwacht: 0 });
    // 22 November: 12 + 1 + 3 + 20 + 1 + 1; 23 November: one away, one gone.
    expect(maanden[12]).toEqual({
      maand: '2026-11',
      personen: 38,
      nachten: 38 + 36,
      // Asked since 21 November: three nights.
      perNacht: 25,
      bevestigd: 6,
      verwacht: 9,
    });
  });

  it('hide a small kern, and what would give it away, but not how much room there is', async () => {
    const { kernen, vormen, totaal } = await showCijfers(await shownTo(), {});
    expect(totaal).toEqual({ locaties: 3, maximum: 68, aanwezig: 36 });
    expect(kernen.find(({ naam }) => naam === 'Bergentheim')).toEqual({
      naam: 'Bergentheim',
      locaties: 1,
      maximum: 8,
      aanwezig: null,
    });
    expect(kernen.filter(({ aanwezig }) => aanwezig === null).length).toBeGreaterThanOrEqual(2);
    // The three in Bergentheim are all that live in rooms: the other form is the total minus them.
    expect(vormen.map(({ aanwezig }) => aanwezig)).toEqual([null, null]);
  });

  it('count length of stay from the first arrival, and take small countries together', async () => {
    const { duur, landen, overigeLanden } = await showCijfers(await shownTo(), {});
    // kort 12 + 3, middel 20, lang 1: hidden with the next smallest.
    expect(duur).toEqual([
      { naam: 'kort', personen: null },
      { naam: 'middel', personen: 20 },
      { naam: 'lang', personen: null },
    ]);
    expect(landen).toEqual([{ naam: 'Roemenië', personen: 20 }]);
    expect(overigeLanden).toEqual({ personen: 16 });
  });

  it('of an earlier month are those of its last night', async () => {
    const figures = await showCijfers(await shownTo(), { maand: '2026-10' });
    expect(figures.peilnacht).toBe('2026-10-31');
    expect(figures.kernen).toEqual([]);
    expect(await showCijfers(await shownTo(), { maand: '1999-01' })).toMatchObject({ maand: '2026-11' });
  });

  it('hide a month of a handful of people, and everything else of them', async () => {
    await createGemeente(database, { code: '0163', naam: 'Hellendoorn', nachtregister_vanaf: '2026-11-21' });
    const admitted = await createOrganisatie(database, {}, { gemeenten: ['0163'] });
    const place = { organisatie: admitted.id, gemeente: '0163', kern: 'Nijverdal', maximum: 8 };
    const locatie = await createLocatie(database, { ...place, in_gebruik_van: '2026-11-21' });
    await createVerblijven(database, locatie, people(4, { land: POLEN }));
    const huisvester = await createHuisvester(database, admitted.id);
    await confirmNachten(contextFor(database, huisvester, { now: '2026-11-23T21:00:00+01:00' }), {});
    const figures = await showCijfers(await shownTo('0163'), {});
    expect(figures.maanden[12]).toMatchObject({ personen: null, nachten: null, perNacht: null });
    expect(figures.totaal).toEqual({ locaties: 1, maximum: 8, aanwezig: null });
    expect(figures.kernen[0]?.aanwezig).toBeNull();
    expect(figures.duur.map(({ personen }) => personen)).toEqual([null, 0, 0]);
    expect(figures.landen).toEqual([]);
    expect(figures.overigeLanden).toEqual({ personen: null });
    expect(rowsOf(figures, 'nl').map(({ aantal }) => aantal)).not.toContain(4);
  });

  it('never hold a name, a person or a stay', async () => {
    const ctx = await shownTo('0160', '0175');
    const answers = [await showCijfers(ctx, {}), await showCijfers(ctx, { gemeente: '0175' })];
    const text = JSON.stringify([...answers, ...answers.map((figures) => rowsOf(figures, 'en'))]);
    const stays = await asOwner(database, (owner) => owner.selectFrom('verblijf').selectAll().execute());
    expect(stays.length).toBeGreaterThan(40);
    for (const { id, persoon, naam, woonplaats, locatie } of stays) {
      for (const secret of [id, persoon, naam, woonplaats, locatie]) expect(text).not.toContain(secret);
    }
  });
});

describe('whose figures', () => {
  it('are those of one gemeente at a time, of the reader only', async () => {
    const both = await shownTo('0160', '0175');
    const ommen = await showCijfers(both, { gemeente: '0175' });
    expect(ommen.gemeenten.map(({ naam }) => naam)).toEqual(['Hardenberg', 'Ommen']);
    expect(ommen.totaal).toEqual({ locaties: 1, maximum: 9, aanwezig: 7 });
    const elsewhere = await showCijfers(await shownTo('0160'), { gemeente: '0175' });
    expect(elsewhere.gemeente.code).toBe('0160');
    expect(elsewhere.gemeenten).toHaveLength(1);
    expect(elsewhere.kernen.map(({ naam }) => naam)).not.toContain('Ommen');
  });

  it('are refused to huisvesters, to who has no role, and to who is not logged in', async () => {
    const actors = [await createHuisvester(database, organisatie), await createActor(database, []), publiek];
    for (const actor of actors)
      await expect(showCijfers(contextFor(database, actor, { now: NOW }), {})).rejects.toThrow(Forbidden);
  });

  it('count nothing in the database for who has no right to figures', async () => {
    const reach = { ...nothing, gebruiker: randomUUID(), organisatie, personen: true };
    const counts = await withActor(database.db, reach, async (trx) => [
      (await sql`select * from cijfers_per_maand('2026-01-01', '2026-12-31')`.execute(trx)).rows,
      (await sql`select * from cijfers_capaciteit('2026-11-23')`.execute(trx)).rows,
      (await sql`select * from cijfers_bewoners('2026-11-23')`.execute(trx)).rows,
    ]);
    expect(counts).toEqual([[], [], []]);
  });
});
