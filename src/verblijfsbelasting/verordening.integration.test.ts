import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { heffingIn, K3, NU } from '../../test/factories/heffing.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createInschrijving, createVerordening } from '../../test/factories/verordening.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { makeAangiften } from './make-aangiften.ts';
import { makeAanslag } from './make-aanslag.ts';
import { changeTarief, makeVerordening } from './make-verordening.ts';
import { showTijdvak } from './show-tijdvak.ts';
import { showVerordeningen } from './show-verordeningen.ts';
import { submitAangifte } from './submit-aangifte.ts';
import { withdrawTarief } from './withdraw-tarief.ts';

const database = await testDatabase();
const { setUp, deliver, aanslagenOf, liveOf, recompute } = heffingIn(database);

describe('an ordinance', () => {
  const asked: Omit<Parameters<typeof makeVerordening>[1], 'id' | 'gemeente' | 'vanaf'> = {
    ...{
      naam: 'toeristenbelasting',
      citeertitel: 'Verordening voorbeeld',
      tarief: '1,25',
      vormen: ['voorziening'],
    },
    ...{
      kinderenVrij: true,
      wijze: 'aangifte',
      tijdvak: 'maand',
      voorlopig: '',
      reactiedagen: '14',
      afronding: 'cent',
    },
  };
  it('ends the one before, and its tariff; none begins before one that is there', async () => {
    const { gemeente, ctx } = await setUp();
    await makeVerordening(ctx(), {
      ...asked,
      id: randomUUID(),
      gemeente,
      vanaf: '2026-07-01',
    });
    await changeTarief(ctx(), { gemeente, vanaf: '2026-09-10', tarief: '1,40' });
    const { rows } = await asOwner(database, (owner) =>
      sql<{
        vanaf: string;
        tot: string | null;
        centen: number;
      }>`select vanaf, tot, centen from belastingtarief where gemeente = ${gemeente} order by vanaf`.execute(
        owner,
      ),
    );
    expect(rows).toEqual([
      { vanaf: '2025-01-01', tot: '2026-07-01', centen: 150 },
      { vanaf: '2026-07-01', tot: '2026-09-10', centen: 125 },
      { vanaf: '2026-09-10', tot: null, centen: 140 },
    ]);
    await expect(
      makeVerordening(ctx(), {
        ...asked,
        id: randomUUID(),
        gemeente,
        vanaf: '2026-03-01',
      }),
    ).rejects.toMatchObject({ code: 'verordening_te_vroeg' });
    await expect(changeTarief(ctx(), { gemeente, vanaf: '2026-09-09', tarief: '2' })).rejects.toMatchObject({
      code: 'tarief_te_vroeg',
    });
  });

  it('and its tariff are taken back when they were a mistake, and what was before goes on', async () => {
    const { gemeente, ctx } = await setUp();
    const now = async () => {
      const { verordeningen } = await showVerordeningen(ctx(), { gemeente });
      return verordeningen.map(({ vanaf, tot, tarieven }) => [
        vanaf,
        tot,
        tarieven.map((one) => [one.vanaf, one.tot, one.centen]),
      ]);
    };
    const before = await now();
    await makeVerordening(ctx(), { ...asked, id: randomUUID(), gemeente, vanaf: '2206-01-01' });
    await changeTarief(ctx(), { gemeente, vanaf: '2206-07-01', tarief: '14' });
    await changeTarief(ctx(), { gemeente, vanaf: '2206-07-01', tarief: '1,40' });
    expect((await now())[0]?.[2]).toEqual([
      ['2206-01-01', '2206-07-01', 125],
      ['2206-07-01', null, 140],
    ]);
    const back = (vanaf: string) => withdrawTarief(ctx(), { gemeente, vanaf });
    await expect(back('2206-01-01')).rejects.toMatchObject({ code: 'tarief_niet_laatste' });
    expect(await back('2206-07-01')).toEqual({ verordening: false });
    // Who presses twice takes no second one back.
    await expect(back('2206-07-01')).rejects.toMatchObject({ code: 'tarief_niet_laatste' });
    expect(await back('2206-01-01')).toEqual({ verordening: true });
    expect(await now()).toEqual(before);
    await makeVerordening(ctx(), { ...asked, id: randomUUID(), gemeente, vanaf: '2027-01-01' });
    await expect(withdrawTarief(ctx(), { gemeente: '0160', vanaf: '2027-01-01' })).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  it('by which was counted stays; its tariff is put right, and levied again by the difference', async () => {
    const { gemeente, huis, ctx } = await setUp({}, [['2025-01-01', 1500]]);
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    await submitAangifte(huis.ctx(NU), { aangifte: await liveOf(gemeente), bezwaren: {} });
    await makeAanslag(ctx(), { aangifte: await liveOf(gemeente), reden: '' });
    await expect(withdrawTarief(ctx(), { gemeente, vanaf: '2025-01-01' })).rejects.toMatchObject({
      code: 'verordening_gebruikt',
    });
    await changeTarief(ctx(), { gemeente, vanaf: '2025-01-01', tarief: '1,50' });
    expect(await recompute(gemeente)).toEqual([]);
    expect(await makeAangiften(ctx(), { gemeente, tijdvak: K3 })).toEqual({ gemaakt: 1, gelijk: 0 });
    await makeAanslag(ctx('2026-12-20T10:00:00+01:00'), { aangifte: await liveOf(gemeente), reden: '' });
    expect((await aanslagenOf(gemeente)).map(({ soort, teBetalen }) => [soort, teBetalen])).toEqual([
      ['definitief', 31 * 1500],
      ['vermindering', -31 * 1350],
    ]);
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('is that of the period where it begins within it, not one of later', async () => {
    const gemeente = '2999';
    const huis = await createHuis(database, [4], { gemeente, in_gebruik_van: '2026-08-01' });
    const ctx = contextFor(database, await createStaff(database, 'belastingen', gemeente), { now: NU });
    const first = { gemeente, vanaf: '2026-08-01', tot: '2027-01-01' };
    const id = await createVerordening(database, first, [['2026-08-01', 150]]);
    const later = { gemeente, vanaf: '2027-01-01', wijze: 'aangifte' as const };
    await createVerordening(database, later, [['2027-01-01', 175]]);
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-08-01' }, NU));
    await deliver(huis, '2026-08');
    // The page says so too, or nobody could press: a gemeente joins on any day.
    const shown = (tijdvak: string) => showTijdvak(ctx, { gemeente, tijdvak });
    expect((await shown(K3)).verordening).toMatchObject({ id });
    expect((await shown('2026-K2')).verordening).toBeNull();
    await makeAangiften(ctx, { gemeente, tijdvak: K3 });
    const aangifte = await liveOf(gemeente);
    await submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {} });
    await makeAanslag(ctx, { aangifte, reden: '' });
    expect(await aanslagenOf(gemeente)).toMatchObject([
      { soort: 'definitief', verordening: id, teBetalen: 31 * 150 },
    ]);
  });

  it('must be in force for every night that is levied over, and a period over', async () => {
    const { gemeente, huis, ctx } = await setUp({ vanaf: '2026-08-01' }, [['2026-08-01', 150]]);
    await huis.checkIn({ aankomst: '2026-06-20' }, NU);
    await deliver(huis, '2026-07');
    await expect(makeAangiften(ctx(), { gemeente, tijdvak: K3 })).rejects.toMatchObject({
      code: 'verordening_ontbreekt',
      params: { nacht: '2026-07-01' },
    });
    await expect(makeAangiften(ctx(), { gemeente, tijdvak: '2026-K4' })).rejects.toBeInstanceOf(Refused);
  });
});
