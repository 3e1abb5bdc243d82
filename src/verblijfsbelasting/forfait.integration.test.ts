import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { heffingIn, K3, NU } from '../../test/factories/heffing.ts';
import { createInschrijving, type createVerordening } from '../../test/factories/verordening.ts';
import { deliverMaand } from '../maandlevering/deliver-maand.ts';
import { makeUpNachten } from '../nachtregister/index.ts';
import { addSlaapplaatsen } from '../organisaties/add-slaapplaatsen.ts';
import { arrangeKamers } from '../organisaties/arrange-kamers.ts';
import { decideBezwaar } from './decide-bezwaar.ts';
import { makeAangiften } from './make-aangiften.ts';
import { makeAanslag } from './make-aanslag.ts';
import { objectAanslag } from './object-aanslag.ts';
import { reconcileTijdvak } from './reconcile-tijdvak.ts';
import { listOmvang, setOmvang } from './set-omvang.ts';
import { setVrijstelling } from './set-vrijstelling.ts';
import { showAangifte } from './show-aangifte.ts';
import { submitAangifte } from './submit-aangifte.ts';

const database = await testDatabase();
const { setUp, deliver, regelsOf, aanslagenOf, liveOf, recompute } = heffingIn(database);

describe('the flat rate', () => {
  const LATER = '2026-12-20T10:00:00+01:00';
  const forfait = JSON.stringify([
    { totSlaapplaatsen: 3, nachten: 171 },
    { totSlaapplaatsen: null, nachten: 532 },
  ]);
  /** July of one taxed guest and one unknown, in a house of eight beds and two rooms. */
  async function july(over: Parameters<typeof createVerordening>[1] = { forfait }) {
    const set = await setUp(over);
    const { huis, gemeente, ctx } = set;
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await huis.checkIn({ aankomst: '2026-06-20', naam: 'Ewa Nowak' }, NU);
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const levied = async () =>
      (await aanslagenOf(gemeente)).map(({ soort, nachten, teBetalen, invoer }) => [
        ...[soort, nachten, teBetalen, invoer.berekening ?? 'werkelijk'],
      ]);
    return { ...set, aangifte: await liveOf(gemeente), levied };
  }
  const submit = async (
    { huis, aangifte }: Awaited<ReturnType<typeof july>>,
    berekening: 'werkelijk' | 'forfait' | undefined,
  ) => submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {}, berekening });
  // 31 of 365 days of 532 nights, from day 181 on.
  const flat = Math.floor((532 * 212) / 365) - Math.floor((532 * 181) / 365);

  it('is counted beside the nights, and levied when it is chosen, whoever is undecided', async () => {
    const set = await july();
    const { gemeente, ctx, huis, levied } = set;
    const [regel] = await regelsOf(gemeente);
    expect(regel?.forfait).toEqual({ per: 'locatie', aantal: 1, perJaar: 532, nachten: flat });
    const shown = await showAangifte(huis.ctx(NU), { id: set.aangifte });
    expect(shown.aangifte).toMatchObject({
      ...{ berekening: 'werkelijk', bedrag: 31 * 150, bedragWerkelijk: 31 * 150, bedragForfait: flat * 150 },
    });
    await submit(set, 'forfait');
    expect((await showAangifte(huis.ctx(NU), { id: set.aangifte })).aangifte.bedrag).toBe(flat * 150);
    const { totaal } = await reconcileTijdvak(ctx(), { gemeente, tijdvak: K3 });
    expect(totaal).toMatchObject({ geregistreerd: 62, belast: 31, onbekend: 31, verschil: 0 });
    expect(totaal).toMatchObject({ forfait: flat, bedrag: flat * 150 });
    await makeAanslag(ctx(), { aangifte: set.aangifte, reden: '' });
    expect(await levied()).toEqual([['definitief', flat, flat * 150, 'forfait']]);
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('is not levied when the actual nights are chosen, or nothing', async () => {
    for (const berekening of ['werkelijk', undefined] as const) {
      const set = await july();
      await submit(set, berekening);
      await expect(makeAanslag(set.ctx(), { aangifte: set.aangifte, reden: '' })).rejects.toMatchObject({
        code: 'aangifte_onbeslist',
      });
    }
  });

  it('is not there where the ordinance has none, and counts rooms or beds where it says so', async () => {
    await expect(submit(await july({}), 'forfait')).rejects.toMatchObject({ code: 'forfait_niet' });
    const rooms = await july({ forfait, forfait_per: 'kamer' });
    expect((await regelsOf(rooms.gemeente))[0]?.forfait).toMatchObject({ per: 'kamer', aantal: 2 });
    const beds = await july({ forfait, forfait_per: 'slaapplaats' });
    expect((await regelsOf(beds.gemeente))[0]?.forfait).toMatchObject({ per: 'slaapplaats', aantal: 8 });
  });

  it('gives way to the actual nights on objection, and stays so in a later count', async () => {
    const set = await july();
    const { gemeente, ctx, huis, levied } = set;
    await submit(set, 'forfait');
    const { id: aanslag } = await makeAanslag(ctx(), { aangifte: set.aangifte, reden: '' });
    const bezwaar = { id: randomUUID(), aanslag, motivering: 'Het waren minder nachten.' };
    await objectAanslag(huis.ctx(LATER), bezwaar);
    const decide = () =>
      decideBezwaar(ctx(LATER), {
        ...{ id: bezwaar.id, besluit: 'gegrond' as const, reden: 'Het register telt minder nachten.' },
        ...{ minderingen: [], werkelijk: true },
      });
    await expect(decide()).rejects.toMatchObject({ code: 'aangifte_onbeslist' });
    // It is found out, the draft is made again and handed in again; it can't be chosen any more.
    await asOwner(database, (owner) =>
      sql`insert into brp_inschrijving (gemeente, id, persoon, vanaf, status, bron, vastgelegd_op)
        select gemeente, gen_random_uuid(), persoon, '2025-01-01', 'ingeschreven', 'medewerker', now() from verblijf v
        where gemeente = ${gemeente} and not exists (select from brp_inschrijving b where b.persoon = v.persoon)`.execute(
        owner,
      ),
    );
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const aangifte = await liveOf(gemeente);
    await expect(submit({ ...set, aangifte }, 'werkelijk')).rejects.toMatchObject({ code: 'forfait_vast' });
    expect(await makeAanslag(ctx('2027-02-01T10:00:00+01:00'), { aangifte, reden: '' })).toMatchObject({
      gelijk: true,
    });
    await decide();
    expect(await levied()).toEqual([
      ['definitief', flat, flat * 150, 'forfait'],
      ['vermindering', 31, (31 - flat) * 150, 'werkelijk'],
    ]);
    await expect(
      makeAanslag(ctx('2027-02-01T10:00:00+01:00'), { aangifte, reden: '' }),
    ).rejects.toMatchObject({
      code: 'aanslag_gelijk',
    });
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('keeps what was taken off of it, also in a later count', async () => {
    const set = await july();
    const { gemeente, ctx, huis, levied } = set;
    await submit(set, 'forfait');
    const { id: aanslag } = await makeAanslag(ctx(), { aangifte: set.aangifte, reden: '' });
    const bezwaar = { id: randomUUID(), aanslag, motivering: 'De helft was een bouwplaats.' };
    await objectAanslag(huis.ctx(LATER), bezwaar);
    const [regel] = await regelsOf(gemeente);
    await decideBezwaar(ctx(LATER), {
      ...{ id: bezwaar.id, besluit: 'deels', reden: 'Twintig nachten eraf.' },
      minderingen: [{ regel: regel?.id ?? '', nachten: 20 }],
    });
    await createInschrijving(
      database,
      await huis.checkIn({ aankomst: '2026-10-01', naam: 'Piet Later' }, NU),
    );
    await asOwner(database, (owner) =>
      sql`update brp_inschrijving set status = 'ingeschreven' where gemeente = ${gemeente}`.execute(owner),
    );
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const aangifte = await liveOf(gemeente);
    expect(aangifte).not.toBe(set.aangifte);
    expect(await makeAanslag(ctx('2027-02-01T10:00:00+01:00'), { aangifte, reden: '' })).toMatchObject({
      gelijk: true,
    });
    expect(await levied()).toEqual([
      ['definitief', flat, flat * 150, 'forfait'],
      ['vermindering', flat - 20, -20 * 150, 'forfait'],
    ]);
    expect(await recompute(gemeente)).toEqual([]);
  });
});

describe('what the flat rate goes by', () => {
  const forfait = JSON.stringify([
    { totSlaapplaatsen: 8, nachten: 365 },
    { totSlaapplaatsen: null, nachten: 730 },
  ]);
  const flat = async (gemeente: string) =>
    (await regelsOf(gemeente)).map(({ van, tot, aantal, forfait: one }) => [
      ...[van, tot, aantal, one?.perJaar ?? null, one?.nachten ?? null],
    ]);
  /** A house of eight beds of which July and August were delivered; counted, and a count of later. */
  async function summer(over: Parameters<typeof createVerordening>[1] = {}) {
    const set = await setUp({ forfait, ...over });
    await createInschrijving(database, await set.huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await deliver(set.huis, '2026-07', '2026-08');
    const count = (now = NU) => makeAangiften(set.ctx(now), { gemeente: set.gemeente, tijdvak: K3 });
    return { ...set, count };
  }

  it('is none for an exempt location in which nobody slept', async () => {
    const { gemeente, huis, ctx } = await setUp({ forfait, vrijstellingen: ['zorginstelling'] });
    await deliver(huis, '2026-07');
    const said = { locatie: huis.locatie.id, vanaf: '2026-07-11', reden: 'Wlz-instelling' };
    await setVrijstelling(ctx(), { ...said, soort: 'zorginstelling' });
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    expect(await flat(gemeente)).toEqual([
      ['2026-07-01', '2026-07-11', 0, 365, 10],
      ['2026-07-11', '2026-08-01', 0, null, null],
    ]);
  });

  it('is what was there on its days: beds and a maximum of later change nothing before', async () => {
    const { gemeente, huis, count, ctx } = await summer();
    await count();
    const before = await flat(gemeente);
    expect(before.map(([, , , perJaar]) => perJaar)).toEqual([365, 365]);
    const [kamer] = await asOwner(database, (owner) =>
      owner.selectFrom('kamer').selectAll().where('locatie', '=', huis.locatie.id).execute(),
    );
    const more = { id: randomUUID(), kamer: kamer?.id ?? '', bedden: '4' };
    await addSlaapplaatsen(huis.ctx(NU), more as never);
    const rooms = { id: randomUUID(), locatie: huis.locatie.id, kamers: '1', bedden: '2', naam: 'Zolder' };
    await arrangeKamers(huis.ctx(NU), rooms as never);
    expect(await count()).toEqual({ gemaakt: 0, gelijk: 1 });
    // Found to have been there since 16 July; and after all not in August.
    const found = { locatie: huis.locatie.id, reden: 'Verklaring van de aannemer' };
    await setOmvang(ctx(), {
      ...{ ...found, vanaf: '2026-07-16', tot: '', slaapplaatsen: '12', kamers: '2' },
    });
    await setOmvang(ctx(), {
      ...{ ...found, vanaf: '2026-08-01', tot: '', slaapplaatsen: '', kamers: '' },
    });
    expect(await count()).toEqual({ gemaakt: 1, gelijk: 0 });
    expect(await flat(gemeente)).toEqual([
      ['2026-07-01', '2026-07-16', 15, 365, 15],
      ['2026-07-16', '2026-08-01', 16, 730, 32],
      ['2026-08-01', '2026-09-01', 31, 365, 31],
    ]);
    const { vastgesteld } = await listOmvang(ctx(), { locatie: huis.locatie.id, nacht: '2026-07-01' });
    expect(vastgesteld.map(({ vanaf, omvang }) => [vanaf, omvang?.slaapplaatsen ?? null])).toEqual([
      ['2026-08-01', null],
      ['2026-07-16', 12],
    ]);
    await expect(
      setOmvang(ctx(), { ...found, vanaf: '2026-07-16', tot: '2026-07-16', slaapplaatsen: '4', kamers: '' }),
    ).rejects.toMatchObject({
      issues: [
        { path: 'kamers', code: 'verplicht' },
        { path: 'tot', code: 'tot_voor_van' },
      ],
    });
    const elsewhere = (await setUp()).ctx();
    await expect(
      setOmvang(elsewhere, { ...found, vanaf: '2026-07-16', tot: '', slaapplaatsen: '', kamers: '' }),
    ).rejects.toThrow('locatie');
  });

  it('has a maximum with a past, kept by the database', async () => {
    const { gemeente, huis, count } = await summer({ forfait_per: 'slaapplaats' });
    const change = (maximum: number, op: string) =>
      asOwner(database, async (owner) => {
        await owner.deleteFrom('slaapplaats').where('locatie', '=', huis.locatie.id).execute();
        await owner
          .updateTable('locatie')
          .set({ maximum, gewijzigd_op: op })
          .where('id', '=', huis.locatie.id)
          .execute();
      });
    await change(5, '2026-08-10T23:30:00Z');
    await count();
    const counted = (await regelsOf(gemeente)).map(({ van, forfait: one }) => [van, one?.aantal]);
    expect(counted).toEqual([
      ['2026-07-01', 20],
      ['2026-08-01', 20],
      ['2026-08-11', 5],
    ]);
    await change(9, '2026-11-01T10:00:00+01:00');
    expect(await count()).toEqual({ gemaakt: 0, gelijk: 1 });
    const rows = await asOwner(database, (owner) =>
      owner
        .selectFrom('locatiemaximum')
        .select(['vanaf', 'maximum'])
        .where('locatie', '=', huis.locatie.id)
        .orderBy('vanaf')
        .execute(),
    );
    expect(rows.map(({ vanaf, maximum }) => [vanaf, maximum])).toEqual([
      ['2025-01-01', 20],
      ['2026-08-11', 5],
      ['2026-11-01', 9],
    ]);
  });

  it('makes no difference between nights that were not delivered at the edge of a month and within', async () => {
    const { gemeente, huis, ctx } = await setUp({ forfait });
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    const make = (van: string, tot: string) =>
      makeUpNachten(huis.ctx(NU), { locaties: [huis.locatie.id], van, tot });
    await make('2026-07-03', '2026-07-10');
    await make('2026-07-14', '2026-07-30');
    await deliverMaand(huis.ctx(NU), { locatie: huis.locatie.id, maand: '2026-07' });
    await deliverMaand(huis.ctx(NU), { locatie: huis.locatie.id, maand: '2026-08' });
    const count = (schatten = false) => makeAangiften(ctx(), { gemeente, tijdvak: K3, schatten });
    await count();
    expect(await flat(gemeente)).toEqual([
      ['2026-07-01', '2026-08-01', 23, 365, 31],
      ['2026-08-01', '2026-09-01', 0, 365, 31],
    ]);
    const { totaal } = await reconcileTijdvak(ctx(), { gemeente, tijdvak: K3 });
    expect(totaal).toMatchObject({ geregistreerd: 23, belast: 23, verschil: 0 });
    // September was not delivered at all: that is what an estimate is for.
    await count(true);
    const estimated = await regelsOf(gemeente);
    expect(estimated.reduce((sum, { forfait: one }) => sum + (one?.nachten ?? 0), 0)).toBe(92);
    await submitAangifte(huis.ctx(NU), {
      ...{ aangifte: await liveOf(gemeente), bezwaren: {}, berekening: 'forfait' as const },
    });
    await makeAanslag(ctx(), { aangifte: await liveOf(gemeente), reden: '' });
    expect(await aanslagenOf(gemeente)).toMatchObject([{ nachten: 92, bedrag: 92 * 150 }]);
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('is not counted for days on which the location was closed, also when it is in use again', async () => {
    const { gemeente, huis, ctx } = await setUp({ forfait });
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    const use = (status: 'beeindigd' | 'goedgekeurd', in_gebruik_tot: string | null) =>
      asOwner(database, (owner) =>
        owner
          .updateTable('locatie')
          .set({ status, in_gebruik_tot, reden: 'Verbouwing' })
          .where('id', '=', huis.locatie.id)
          .execute(),
      );
    await makeUpNachten(huis.ctx(NU), { locaties: [huis.locatie.id], van: '2026-07-03', tot: '2026-07-15' });
    await use('beeindigd', '2026-07-17');
    await deliverMaand(huis.ctx(NU), { locatie: huis.locatie.id, maand: '2026-07' });
    await use('goedgekeurd', null);
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    expect(await flat(gemeente)).toEqual([['2026-07-01', '2026-07-17', 12, 365, 16]]);
    await makeAangiften(ctx(), { gemeente, tijdvak: K3, schatten: true });
    expect(
      (await regelsOf(gemeente)).filter(({ van, tot }) => van < '2026-08-01' && tot > '2026-07-17'),
    ).toEqual([]);
  });
});
