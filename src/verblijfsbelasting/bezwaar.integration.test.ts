import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { heffingIn, K3, NU } from '../../test/factories/heffing.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createInschrijving } from '../../test/factories/verordening.ts';
import { beginCorrectie, finishCorrectie } from '../maandlevering/correct-maand.ts';
import { registerVerblijf } from '../nachtregister/index.ts';
import { NotFound } from '../platform/errors.ts';
import { rechtsmiddelen } from './brief-pdf.ts';
import { decideBezwaar } from './decide-bezwaar.ts';
import { listBezwaren } from './list-bezwaren.ts';
import { makeAangiften } from './make-aangiften.ts';
import { makeAanslag, makeAanslagen } from './make-aanslag.ts';
import { objectAanslag } from './object-aanslag.ts';
import { recordBetaling } from './record-betaling.ts';
import { showAangifte } from './show-aangifte.ts';
import { showAanslag } from './show-aanslag.ts';
import { showUitspraak } from './show-uitspraak.ts';
import { submitAangifte } from './submit-aangifte.ts';
import { makeUitspraak } from './uitspraak-pdf.ts';

const database = await testDatabase();
const { setUp, deliver, regelsOf, aanslagenOf, liveOf, recompute, holds } = heffingIn(database);

describe('an objection', () => {
  it('to lines of a draft must be answered with a reason before it is assessed', async () => {
    const { gemeente, huis, ctx } = await setUp();
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const [regel] = await regelsOf(gemeente);
    const aangifte = await liveOf(gemeente);
    await submitAangifte(huis.ctx(NU), { aangifte, bezwaren: { [regel?.id ?? '']: 'Dit huis stond leeg' } });
    await expect(makeAanslag(ctx(), { aangifte, reden: '' })).rejects.toMatchObject({
      code: 'reden_verplicht',
    });
    await makeAanslag(ctx(), { aangifte, reden: 'Het register zegt anders' });
    expect(await aanslagenOf(gemeente)).toMatchObject([{ soort: 'definitief', bedrag: 31 * 150 }]);
  });

  it('to an assessment has its term, and takes off the nights it is right about', async () => {
    const { gemeente, huis, ctx } = await setUp({ wijze: 'aangifte', afronding: 'euro_omlaag' });
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const aangifte = await liveOf(gemeente);
    await submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {} });
    const { id: aanslag } = await makeAanslag(ctx(), { aangifte, reden: '' });
    const bezwaar = { id: randomUUID(), aanslag, motivering: 'Drie nachten waren voor onderhoud.' };
    expect(await objectAanslag(huis.ctx('2026-11-12T10:00:00+01:00'), bezwaar)).toEqual({
      tijdig: true,
      beslisUiterlijk: '2026-12-31',
    });
    await expect(objectAanslag(huis.ctx(NU), { ...bezwaar, id: randomUUID() })).rejects.toMatchObject({
      code: 'bezwaar_loopt',
    });
    const [regel] = await regelsOf(gemeente);
    const decide = (nachten: number) =>
      decideBezwaar(ctx(), {
        id: bezwaar.id,
        besluit: 'deels',
        reden: 'Drie nachten zijn aangetoond.',
        minderingen: [{ regel: regel?.id ?? '', nachten }],
      });
    await expect(showUitspraak(huis.ctx(NU), { id: bezwaar.id })).rejects.toBeInstanceOf(NotFound);
    await expect(decide(32)).rejects.toMatchObject({ code: 'mindering_te_groot' });
    await decide(3);
    await expect(decide(3)).rejects.toMatchObject({ code: 'bezwaar_besloten' });
    expect(
      (await aanslagenOf(gemeente)).map(({ soort, bedrag, teBetalen }) => [soort, bedrag, teBetalen]),
    ).toEqual([
      ['voldoening', 4600, 4600],
      ['vermindering', 4200, -400],
    ]);
    expect(await recompute(gemeente)).toEqual([]);
    const uitspraak = await showUitspraak(huis.ctx(NU), { id: bezwaar.id });
    expect(uitspraak).toMatchObject({
      bezwaar: { besluit: 'deels', besluitReden: 'Drie nachten zijn aangetoond.', zonderGevolg: false },
      vermindering: { aanslag: { teBetalen: -400 } },
    });
    expect((await makeUitspraak(uitspraak, 'nl')).subarray(0, 5).toString()).toBe('%PDF-');
    const stranger = await createHuis(database, [2], { gemeente });
    await expect(showUitspraak(stranger.ctx(NU), { id: bezwaar.id })).rejects.toBeInstanceOf(NotFound);
    // Against a decision on an objection stands appeal to the court (art. 26 AWR).
    const remedies = await Promise.all(
      (await aanslagenOf(gemeente)).map(async ({ id }) =>
        rechtsmiddelen(await showAanslag(huis.ctx(NU), { id })),
      ),
    );
    expect(remedies).toEqual(['rechtsmiddelenVoldoening', 'rechtsmiddelenBeroep']);
    // What is paid on a declaration can be objected to until six weeks after the payment, whenever that is.
    const MAART = '2027-03-02T10:00:00+01:00';
    const late = { id: randomUUID(), aanslag, motivering: 'Te laat.', ontvangenOp: '2027-02-01' };
    expect(await objectAanslag(ctx(MAART), late)).toEqual({ tijdig: true, beslisUiterlijk: '2027-12-31' });
    const shown = async () => {
      const { aanslag: one, bezwaren } = await showAanslag(huis.ctx(MAART), { id: aanslag });
      return [one.bezwaarTot, one.betaaldOp, ...bezwaren.map(({ tijdig }) => tijdig)];
    };
    expect(await shown()).toEqual([null, null, true, true]);
    const pay = (betaaldOp: string, by = ctx(MAART)) => recordBetaling(by, { aanslag, betaaldOp });
    for (const day of ['2026-09-30', '2027-03-03'])
      await expect(pay(day)).rejects.toMatchObject({ code: 'betaling_datum' });
    await expect(pay('2026-11-13', huis.ctx(MAART))).rejects.toThrow('verblijfsbelasting:heffen');
    // Six weeks later is Christmas Day, before a weekend.
    expect(await pay('2026-11-13')).toEqual({ bezwaarTot: '2026-12-28' });
    expect(await shown()).toEqual(['2026-12-28', '2026-11-13', false, true]);
    // The same again, as a double press: nothing more to do. Another day: only with a reason, and what stood there stays.
    expect(await pay('2026-11-13')).toEqual({ bezwaarTot: '2026-12-28' });
    await expect(pay('2026-11-14')).rejects.toMatchObject({ code: 'betaling_vastgelegd', field: 'reden' });
    const correct = (betaaldOp: string, reden: string, at = '2027-03-03T10:00:00+01:00') =>
      recordBetaling(ctx(at), { aanslag, betaaldOp, reden });
    await expect(correct('2026-09-30', 'Verkeerd.')).rejects.toMatchObject({ code: 'betaling_datum' });
    expect(await correct('2027-01-04', 'Overgenomen van de verkeerde regel.')).toEqual({
      bezwaarTot: '2027-02-15',
    });
    expect(await shown()).toEqual(['2027-02-15', '2027-01-04', true, true]);
    expect((await showAanslag(huis.ctx(MAART), { id: aanslag })).betaalcorrecties).toEqual([
      {
        id: expect.any(String),
        betaaldOp: '2026-11-13',
        op: '2027-03-03',
        reden: 'Overgenomen van de verkeerde regel.',
      },
    ]);
    // Also back to what it was.
    expect(await correct('2026-11-13', 'Toch de eerste dag.', '2027-03-04T10:00:00+01:00')).toEqual({
      bezwaarTot: '2026-12-28',
    });
    expect(await shown()).toEqual(['2026-12-28', '2026-11-13', false, true]);
    expect(
      (await showAanslag(huis.ctx(MAART), { id: aanslag })).betaalcorrecties.map((one) => one.betaaldOp),
    ).toEqual(['2026-11-13', '2027-01-04']);
    // Without its trace the database changes nothing.
    await expect(
      asOwner(database, (owner) =>
        sql`update aanslag set betaald_op = '2026-11-20' where id = ${aanslag}`.execute(owner),
      ),
    ).rejects.toThrow('frozen');
    const vermindering = (await aanslagenOf(gemeente)).at(-1)?.id ?? '';
    await expect(
      recordBetaling(ctx(MAART), { aanslag: vermindering, betaaldOp: '2026-12-01' }),
    ).rejects.toMatchObject({
      code: 'betaling_niet',
    });
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('to an assessment is late after the working day that ends its term', async () => {
    const { gemeente, huis, ctx } = await setUp();
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const aangifte = await liveOf(gemeente);
    await submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {} });
    const { id: aanslag } = await makeAanslag(ctx('2026-11-14T10:00:00+01:00'), { aangifte, reden: '' });
    // Saturday 26 December, Christmas.
    expect((await aanslagenOf(gemeente))[0]?.bezwaarTot).toBe('2026-12-28');
    const object = (ontvangenOp: string) =>
      objectAanslag(ctx('2027-01-05T10:00:00+01:00'), {
        ...{ id: randomUUID(), aanslag, motivering: 'Het waren er minder.', ontvangenOp },
      });
    expect(await object('2026-12-28')).toEqual({ tijdig: true, beslisUiterlijk: '2027-02-08' });
    await asOwner(database, (owner) =>
      sql`update bezwaarschrift set besluit = 'ongegrond', besluit_reden = 'Het register klopt', besloten_op = now()
        where gemeente = ${gemeente}`.execute(owner),
    );
    expect(await object('2026-12-29')).toEqual({ tijdig: false, beslisUiterlijk: '2027-02-09' });
  });
});

describe('a stay', () => {
  it('is held until the payment of what is paid on a declaration is recorded and its term is over', async () => {
    const { gemeente, huis, ctx } = await setUp({ wijze: 'aangifte' });
    const guest = await huis.checkIn({ aankomst: '2026-07-01' }, NU);
    await createInschrijving(database, guest);
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const aangifte = await liveOf(gemeente);
    await submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {} });
    const { id: aanslag } = await makeAanslag(ctx(), { aangifte, reden: '' });
    expect(await holds(gemeente, guest, '2028-01-01')).toBe(true);
    await recordBetaling(ctx(), { aanslag, betaaldOp: '2026-11-09' });
    expect(await holds(gemeente, guest, '2026-12-21')).toBe(true);
    expect(await holds(gemeente, guest, '2026-12-22')).toBe(false);
  });

  it('is held to the working day that ends a term, also one from before weekends were reckoned with', async () => {
    const { gemeente, huis, ctx } = await setUp();
    const guest = await huis.checkIn({ aankomst: '2026-07-01' }, NU);
    await createInschrijving(database, guest);
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const aangifte = await liveOf(gemeente);
    await submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {} });
    await makeAanslag(ctx('2026-11-14T10:00:00+01:00'), { aangifte, reden: '' });
    await asOwner(database, async (owner) => {
      await sql`alter table aanslag disable trigger vast`.execute(owner);
      await sql`update aanslag set bezwaar_tot = '2026-12-26' where gemeente = ${gemeente}`.execute(owner);
      await sql`alter table aanslag enable trigger vast`.execute(owner);
    });
    expect((await aanslagenOf(gemeente))[0]?.bezwaarTot).toBe('2026-12-28');
    expect(await holds(gemeente, guest, '2026-12-28')).toBe(true);
    expect(await holds(gemeente, guest, '2026-12-29')).toBe(false);
  });

  it('is not held for a payment that will not come, as everything came off on objection', async () => {
    const { gemeente, huis, ctx } = await setUp({ wijze: 'aangifte' });
    const guest = await huis.checkIn({ aankomst: '2026-07-01' }, NU);
    await createInschrijving(database, guest);
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const aangifte = await liveOf(gemeente);
    await submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {} });
    const { id: aanslag } = await makeAanslag(ctx(), { aangifte, reden: '' });
    const bezwaar = { id: randomUUID(), aanslag, motivering: 'De gast logeerde bij familie.' };
    await objectAanslag(huis.ctx(NU), bezwaar);
    const [regel] = await regelsOf(gemeente);
    await decideBezwaar(ctx(), {
      ...{ id: bezwaar.id, besluit: 'gegrond', reden: 'Dat is aangetoond.' },
      minderingen: [{ regel: regel?.id ?? '', nachten: 31 }],
    });
    expect(await holds(gemeente, guest, '2026-12-22')).toBe(true);
    expect(await holds(gemeente, guest, '2026-12-29')).toBe(false);
  });
});

describe('what was taken off on objection', () => {
  const LATER = '2026-12-20T10:00:00+01:00';
  /** One taxed guest over July, of which three nights were taken off on objection. */
  async function reduced(aankomst = '2026-06-20') {
    const set = await setUp();
    const { huis, gemeente, ctx } = set;
    const guest = await huis.checkIn({ aankomst }, NU);
    await createInschrijving(database, guest);
    await deliver(huis, '2026-07');
    const draft = () => makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const levy = async (over: Partial<Parameters<typeof makeAanslag>[1]> = {}) =>
      makeAanslag(ctx(LATER), { aangifte: await liveOf(gemeente), reden: '', ...over });
    const decide = async (aanslag: string, regel: string, nachten: number) => {
      const bezwaar = { id: randomUUID(), aanslag, motivering: 'Nachten waren voor onderhoud.' };
      await objectAanslag(huis.ctx(LATER), bezwaar);
      await decideBezwaar(ctx(LATER), {
        id: bezwaar.id,
        besluit: 'deels',
        reden: 'Aangetoond met de agenda van het onderhoud.',
        minderingen: [{ regel, nachten }],
      });
    };
    /** Another guest for the last ten nights of July, found later. */
    const addGuest = async () => {
      const id = randomUUID();
      const { locatie } = huis;
      await beginCorrectie(huis.ctx(NU), {
        id,
        locatie: locatie.id,
        maand: '2026-07',
        reden: 'Vergeten gast',
      });
      const stay = huis.stay({ aankomst: '2026-07-22', vertrek: '2026-08-01', naam: 'Ewa Nowak' });
      await registerVerblijf(huis.ctx(NU), stay);
      await finishCorrectie(huis.ctx(NU), { id });
      await createInschrijving(database, stay.id);
    };
    /** So many nights from 1 July on turn out to be of somebody who was registered; 0: none after all. */
    const register = async (nachten: number) => {
      const vanaf = nachten === 0 ? '2025-01-01' : `2026-07-0${nachten + 1}`;
      await asOwner(database, async (owner) => {
        await sql`delete from brp_inschrijving where gemeente = ${gemeente} and status = 'ingeschreven'`.execute(
          owner,
        );
        await sql`update brp_inschrijving set vanaf = ${vanaf}::date where gemeente = ${gemeente}`.execute(
          owner,
        );
      });
      if (nachten > 0) await createInschrijving(database, guest, { tot: vanaf, status: 'ingeschreven' });
      await draft();
      return levy({ reden: 'Geteld' });
    };
    const levied = async () =>
      (await aanslagenOf(gemeente)).map(({ soort, bedrag, teBetalen }) => [soort, bedrag, teBetalen]);
    await draft();
    const { id: aanslag } = await levy();
    const [regel] = await regelsOf(gemeente);
    return {
      ...set,
      guest,
      draft,
      levy,
      decide,
      addGuest,
      register,
      levied,
      aanslag,
      regel: regel?.id ?? '',
    };
  }
  const first = [
    ['definitief', 31 * 150, 31 * 150],
    ['vermindering', 28 * 150, -3 * 150],
  ];

  it('is not taxed again when more nights are found', async () => {
    const { gemeente, draft, levy, decide, addGuest, levied, aanslag, regel } = await reduced();
    await decide(aanslag, regel, 3);
    await expect(levy()).rejects.toMatchObject({ code: 'aanslag_gelijk' });
    await addGuest();
    await draft();
    await levy();
    expect(await levied()).toEqual([...first, ['navordering', 38 * 150, 10 * 150]]);
    const [now] = await regelsOf(gemeente);
    expect((await aanslagenOf(gemeente)).at(-1)?.invoer.minderingen).toEqual([
      { regel: now?.id, nachten: 3 },
    ]);
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('is taxed again on a new fact only, with its reason', async () => {
    const { gemeente, draft, levy, decide, addGuest, levied, aanslag, regel } = await reduced();
    await decide(aanslag, regel, 3);
    await expect(levy({ nieuwFeit: true })).rejects.toMatchObject({ code: 'reden_verplicht' });
    await levy({ nieuwFeit: true, reden: 'De agenda bleek van een ander huis' });
    expect(await levied()).toEqual([...first, ['navordering', 31 * 150, 3 * 150]]);
    // And stays taxed in a count after it.
    await addGuest();
    await draft();
    await levy();
    expect((await levied()).at(-1)).toEqual(['navordering', 41 * 150, 10 * 150]);
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('stays whole over counts in which nights were gone, and came back', async () => {
    const { gemeente, decide, register, levied, aanslag, regel } = await reduced();
    await decide(aanslag, regel, 3);
    // Two nights less: they are taken to be two of the three. Then four, and all of them back.
    await expect(register(2)).resolves.toMatchObject({ gelijk: true });
    await register(4);
    await register(0);
    expect(await levied()).toEqual([
      ...first,
      ['vermindering', 27 * 150, -1 * 150],
      ['navordering', 28 * 150, 1 * 150],
    ]);
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('takes nights that are gone off once, of two decisions together', async () => {
    const { gemeente, decide, register, levied, aanslag, regel } = await reduced();
    await decide(aanslag, regel, 3);
    await register(2);
    // On the same assessment: two more, of a line of which two nights are gone.
    await decide(aanslag, regel, 2);
    expect(await levied()).toEqual([...first, ['vermindering', 26 * 150, -2 * 150]]);
    await register(0);
    expect(await levied()).toHaveLength(3);
    await expect(decide(aanslag, regel, 27)).rejects.toMatchObject({ code: 'mindering_te_groot' });
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('is none where a later count left those nights out already, and stays off when they come back', async () => {
    const { gemeente, ctx, decide, register, levied, aanslag, regel, levy } = await reduced();
    await register(3);
    await decide(aanslag, regel, 3);
    expect(await levied()).toEqual(first);
    expect((await listBezwaren(ctx(LATER), { gemeente })).bezwaren).toMatchObject([
      { besluit: 'deels', vermindering: null, zonderGevolg: true },
    ]);
    expect(await register(0)).toMatchObject({ gelijk: true });
    await levy({ nieuwFeit: true, reden: 'De agenda bleek van een ander huis' });
    expect((await levied()).at(-1)).toEqual(['navordering', 31 * 150, 3 * 150]);
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('is settled by a count that comes to the same, which says so and is levied no more', async () => {
    const set = await reduced('2026-07-01');
    const { gemeente, huis, ctx, decide, register, levy, aanslag, regel } = set;
    await decide(aanslag, regel, 3);
    expect(await register(2)).toEqual({ id: (await aanslagenOf(gemeente)).at(-1)?.id, gelijk: true });
    const aangifte = await liveOf(gemeente);
    expect((await showAangifte(huis.ctx(LATER), { id: aangifte })).aangifte).toMatchObject({
      ...{ status: 'vastgesteld', gelijkOp: new Date(LATER).toISOString(), geheven: 28 * 150 },
    });
    await expect(levy()).rejects.toMatchObject({ code: 'aanslag_gelijk' });
    await expect(submitAangifte(huis.ctx(LATER), { aangifte, bezwaren: {} })).rejects.toMatchObject({
      code: 'aangifte_al_geheven',
    });
    expect(await makeAanslagen(ctx(LATER), { gemeente, tijdvak: K3 })).toEqual({
      gemaakt: 0,
      gelijk: 0,
      wacht: 1,
    });
    const change = sql`update aangifte set gelijk_op = now() where gemeente = ${gemeente} and gelijk_op is not null`;
    await expect(asOwner(database, (owner) => change.execute(owner))).rejects.toMatchObject({
      code: 'OD001',
    });
    // Its stays go when the terms of what was levied are over, as those of a count that was levied itself.
    expect(await holds(gemeente, set.guest, '2027-02-01')).toBe(true);
    expect(await holds(gemeente, set.guest, '2027-03-01')).toBe(false);
  });

  it('is known of decisions from before they were kept by themselves', async () => {
    const { gemeente, decide, register, levy, aanslag, regel } = await reduced();
    await decide(aanslag, regel, 3);
    await register(4);
    const [line] = await regelsOf(gemeente);
    const last = (await aanslagenOf(gemeente)).at(-1);
    await decide(last?.id ?? '', line?.id ?? '', 5);
    await register(0);
    await levy({ nieuwFeit: true, reden: 'De agenda bleek van een ander huis' });
    const kept = sql<{
      minderingen: object;
    }>`select minderingen from bezwaarschrift where gemeente = ${gemeente}
      order by vastgelegd_op, ontvangen_op, besloten_op, id`;
    const facts = sql<{
      nieuw_feit: boolean;
    }>`select nieuw_feit from aanslag where gemeente = ${gemeente} order by volgorde`;
    const file = readFileSync(
      new URL('../../migrations/0024-besluiten-op-bezwaar.sql', import.meta.url),
      'utf8',
    );
    const again = /update (bezwaarschrift b|aanslag a) set [^;]*;/g;
    await asOwner(database, async (owner) => {
      const before = [(await kept.execute(owner)).rows, (await facts.execute(owner)).rows];
      expect(before[0]).toEqual(
        expect.arrayContaining([
          { minderingen: [{ regel, nachten: 3 }] },
          { minderingen: [{ regel: line?.id, nachten: 5 }] },
        ]),
      );
      expect(before[1]?.at(-1)).toEqual({ nieuw_feit: true });
      await sql`alter table bezwaarschrift disable trigger vast`.execute(owner);
      await sql`alter table bezwaarschrift drop constraint minderingen_bij_besluit`.execute(owner);
      await sql`alter table aanslag disable trigger vast`.execute(owner);
      await sql`update bezwaarschrift set minderingen = null where gemeente = ${gemeente}`.execute(owner);
      await sql`update aanslag set nieuw_feit = false where gemeente = ${gemeente}`.execute(owner);
      for (const [statement] of file.matchAll(again)) await sql.raw(statement).execute(owner);
      expect([(await kept.execute(owner)).rows, (await facts.execute(owner)).rows]).toEqual(before);
      await sql`alter table bezwaarschrift add constraint minderingen_bij_besluit
        check ((vermindering is null or minderingen is not null)
          and (minderingen is null or besluit in ('gegrond', 'deels')))`.execute(owner);
      await sql`alter table bezwaarschrift enable trigger vast`.execute(owner);
      await sql`alter table aanslag enable trigger vast`.execute(owner);
    });
  });

  it('can still be taken off when nights were found meanwhile', async () => {
    const { gemeente, draft, levy, decide, addGuest, levied, aanslag, regel } = await reduced();
    await addGuest();
    await draft();
    await levy();
    await decide(aanslag, regel, 3);
    expect(await levied()).toEqual([
      ['definitief', 31 * 150, 31 * 150],
      ['navordering', 41 * 150, 10 * 150],
      ['vermindering', 38 * 150, -3 * 150],
    ]);
    expect(await recompute(gemeente)).toEqual([]);
  });
});
