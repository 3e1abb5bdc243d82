import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createHuis, type Huis } from '../../test/factories/huis.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createInschrijving, createVerordening } from '../../test/factories/verordening.ts';
import { beginCorrectie, finishCorrectie } from '../maandlevering/correct-maand.ts';
import { deliverMaand } from '../maandlevering/deliver-maand.ts';
import { makeUpNachten, registerVerblijf } from '../nachtregister/index.ts';
import { addSlaapplaatsen } from '../organisaties/add-slaapplaatsen.ts';
import { arrangeKamers } from '../organisaties/arrange-kamers.ts';
import { endLocatie } from '../organisaties/end-locatie.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { toAanslag } from './aanslag.ts';
import { rechtsmiddelen } from './brief-pdf.ts';
import { decideBezwaar } from './decide-bezwaar.ts';
import { heldByBelasting } from './hold-verblijven.ts';
import { listBezwaren } from './list-bezwaren.ts';
import { listOnbeslist } from './list-onbeslist.ts';
import { makeAangiften } from './make-aangiften.ts';
import { makeAanslag, makeAanslagen } from './make-aanslag.ts';
import { changeTarief, makeVerordening } from './make-verordening.ts';
import { makeVoorlopig } from './make-voorlopig.ts';
import { objectAanslag } from './object-aanslag.ts';
import { listVrijstellingen } from './read-vrijstellingen.ts';
import { recomputeAanslag } from './recompute-aanslag.ts';
import { reconcileTijdvak } from './reconcile-tijdvak.ts';
import { recordBetaling } from './record-betaling.ts';
import { setBelastingplicht } from './set-belastingplicht.ts';
import { listOmvang, setOmvang } from './set-omvang.ts';
import { setVrijstelling } from './set-vrijstelling.ts';
import { showAangifte } from './show-aangifte.ts';
import { showAanslag } from './show-aanslag.ts';
import { showTijdvak } from './show-tijdvak.ts';
import { showUitspraak } from './show-uitspraak.ts';
import { showVerordeningen } from './show-verordeningen.ts';
import { submitAangifte } from './submit-aangifte.ts';
import { makeUitspraak } from './uitspraak-pdf.ts';
import { withdrawTarief } from './withdraw-tarief.ts';

const database = await testDatabase();
const NU = '2026-11-10T10:00:00+01:00';
let next = 3000;

/** A gemeente of its own for each test, with who levies there. */
async function setUp(
  over: Parameters<typeof createVerordening>[1] = {},
  tarieven?: Parameters<typeof createVerordening>[2],
) {
  const gemeente = String(next++);
  const huis = await createHuis(database, [4, 4], { gemeente });
  const heffer = await createStaff(database, 'belastingen', gemeente);
  const verordening = await createVerordening(database, { gemeente, ...over }, tarieven);
  const ctx = (now = NU) => contextFor(database, heffer, { now });
  return { gemeente, huis, verordening, ctx };
}

/** Everybody of the house sleeps there in a month, which is delivered. */
async function deliver(huis: Huis, ...maanden: string[]) {
  for (const maand of maanden) {
    const [jaar = 0, nummer = 0] = maand.split('-').map(Number);
    const tot = nummer === 12 ? `${jaar + 1}-01-01` : `${jaar}-${String(nummer + 1).padStart(2, '0')}-01`;
    await makeUpNachten(huis.ctx(NU), { locaties: [huis.locatie.id], van: `${maand}-01`, tot });
    await deliverMaand(huis.ctx(NU), { locatie: huis.locatie.id, maand });
  }
}

const regelsOf = async (gemeente: string) =>
  asOwner(database, (owner) =>
    owner
      .selectFrom('aangifteregel')
      .selectAll()
      .where('gemeente', '=', gemeente)
      .where('vervallen_op', 'is', null)
      .orderBy('van')
      .execute(),
  );
const aanslagenOf = async (gemeente: string) =>
  (
    await asOwner(database, (owner) =>
      owner.selectFrom('aanslag').selectAll().where('gemeente', '=', gemeente).orderBy('volgorde').execute(),
    )
  ).map(toAanslag);
const liveOf = async (gemeente: string) => {
  const rows = await asOwner(database, (owner) =>
    owner
      .selectFrom('aangifte')
      .selectAll()
      .where('gemeente', '=', gemeente)
      .where('vervallen_op', 'is', null)
      .execute(),
  );
  return rows[0]?.id ?? '';
};
const recompute = async (gemeente: string) => {
  const all = await aanslagenOf(gemeente);
  return asOwner(database, (owner) =>
    owner
      .transaction()
      .execute(async (trx) => (await Promise.all(all.map((one) => recomputeAanslag(trx, one)))).flat()),
  );
};

/** Whether a stay of July is held for the tax on a day, once it is over. */
async function holds(gemeente: string, verblijf: string, dag: string): Promise<boolean> {
  return asOwner(database, (owner) =>
    owner.transaction().execute(async (trx) => {
      await sql`update verblijf set status = 'vertrokken', vertrek = '2026-08-01' where id = ${verblijf}::uuid`.execute(
        trx,
      );
      return (await heldByBelasting(trx, gemeente, [verblijf], dag)).length > 0;
    }),
  );
}

const K3 = '2026-K3';

describe('a quarter with a change of tariff in the middle of a month', () => {
  /** Two taxed, one registered here from 1 August on, one unknown until it is decided. */
  async function quarter() {
    const set = await setUp({}, [
      ['2025-01-01', 150],
      ['2026-08-16', 175],
    ]);
    const { huis, gemeente, ctx } = set;
    const people = [];
    for (let at = 0; at < 4; at++)
      people.push(await huis.checkIn({ aankomst: '2026-06-20', naam: `Jan Kos${'abcd'[at]}` }, NU));
    const [one = '', two = '', here = '', unknown = ''] = people;
    await createInschrijving(database, one);
    await createInschrijving(database, two);
    await createInschrijving(database, here, { tot: '2026-08-01' });
    await createInschrijving(database, here, { vanaf: '2026-08-01', status: 'ingeschreven' });
    await deliver(huis, '2026-07', '2026-08', '2026-09');
    const draft = () => makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    return { ...set, unknown, draft };
  }

  it('is drafted line by line, what is unknown apart, and reconciles with the register', async () => {
    const { gemeente, draft, ctx, huis } = await quarter();
    expect(await draft()).toEqual({ gemaakt: 1, gelijk: 0 });
    expect(await draft()).toEqual({ gemaakt: 0, gelijk: 1 });
    const regels = await regelsOf(gemeente);
    expect(
      regels.map(({ van, tot, tarief, belast, ingeschreven, onbekend, bedrag }) => [
        van,
        tot,
        tarief,
        belast,
        ingeschreven,
        onbekend,
        bedrag,
      ]),
    ).toEqual([
      ['2026-07-01', '2026-08-01', 150, 93, 0, 31, '13950'],
      ['2026-08-01', '2026-08-16', 150, 30, 15, 15, '4500'],
      ['2026-08-16', '2026-09-01', 175, 32, 16, 16, '5600'],
      ['2026-09-01', '2026-10-01', 175, 60, 30, 30, '10500'],
    ]);
    const { totaal } = await reconcileTijdvak(ctx(), { gemeente, tijdvak: K3 });
    expect(totaal).toEqual({
      geregistreerd: 368,
      belast: 215,
      ingeschreven: 61,
      onbekend: 92,
      vrijgesteld: 0,
      vrijgesteldNaar: {
        ...{
          huisvestingsvorm: 0,
          minderjarig_kind: 0,
          zorginstelling: 0,
          asielopvang: 0,
          forensenbelasting: 0,
        },
      },
      forfait: 0,
      verschil: 0,
      geschat: 0,
      bedrag: 34550,
    });
    await expect(makeAanslag(ctx(), { aangifte: await liveOf(gemeente), reden: '' })).rejects.toMatchObject({
      code: 'aangifte_onbeslist',
    });
    await expect(makeAangiften(huis.ctx(NU), { gemeente, tijdvak: K3 })).rejects.toThrow(
      'verblijfsbelasting:heffen',
    );
  }, 60_000);

  it('is assessed once all is decided and agreed, and comes to the same cent when computed again', async () => {
    const { gemeente, draft, ctx, huis, unknown } = await quarter();
    await draft();
    await createInschrijving(database, unknown);
    expect(await draft()).toEqual({ gemaakt: 1, gelijk: 0 });
    const aangifte = await liveOf(gemeente);
    await expect(makeAanslag(ctx(), { aangifte, reden: '' })).rejects.toMatchObject({
      code: 'aangifte_wacht',
    });
    await submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {} });
    await expect(submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {} })).rejects.toMatchObject({
      code: 'aangifte_al_ingediend',
    });
    expect(await makeAanslagen(ctx(), { gemeente, tijdvak: K3 })).toEqual({
      gemaakt: 1,
      gelijk: 0,
      wacht: 0,
    });
    expect(await makeAanslagen(ctx(), { gemeente, tijdvak: K3 })).toEqual({
      gemaakt: 0,
      gelijk: 0,
      wacht: 1,
    });
    const [aanslag] = await aanslagenOf(gemeente);
    // 124 + 45 nights at 1.50, 48 + 90 at 1.75.
    expect(aanslag).toMatchObject({
      soort: 'definitief',
      nachten: 307,
      bedrag: 169 * 150 + 138 * 175,
      verrekend: 0,
      dagtekening: '2026-11-10',
      bezwaarTot: '2026-12-22',
    });
    expect(aanslag?.invoer.grondslag).toEqual([
      { nachten: 169, tarief: 150 },
      { nachten: 138, tarief: 175 },
    ]);
    expect(await recompute(gemeente)).toEqual([]);
  });

  it('keeps what it was computed from, whatever becomes known later', async () => {
    const { gemeente, draft, ctx, unknown } = await quarter();
    await createInschrijving(database, unknown);
    await draft();
    await makeAanslag(ctx('2026-12-20T10:00:00+01:00'), { aangifte: await liveOf(gemeente), reden: '' });
    await asOwner(database, (owner) =>
      sql`update brp_inschrijving set status = 'ingeschreven' where gemeente = ${gemeente}`.execute(owner),
    );
    expect(await recompute(gemeente)).toEqual([]);
    await asOwner(database, async (owner) => {
      for (const table of ['aanslag', 'aangifteregel', 'aangifte'])
        await expect(
          sql`delete from ${sql.table(table)} where gemeente = ${gemeente}`.execute(owner),
        ).rejects.toMatchObject({ code: 'OD001', constraint: 'belasting_vast' });
    });
    for (const statement of [
      sql`update aanslag set bedrag = 1, te_betalen = 1 - verrekend where gemeente = ${gemeente}`,
      sql`update aangifteregel set nachten = '[]' where gemeente = ${gemeente}`,
      sql`update aangifte set hash = '\\x00' where gemeente = ${gemeente}`,
    ])
      await expect(asOwner(database, (owner) => statement.execute(owner))).rejects.toMatchObject({
        code: 'OD001',
      });
  });

  it('names the step that no longer comes to the same', async () => {
    const { gemeente, draft, ctx, unknown } = await quarter();
    await createInschrijving(database, unknown);
    await draft();
    await makeAanslag(ctx('2026-12-20T10:00:00+01:00'), { aangifte: await liveOf(gemeente), reden: '' });
    await asOwner(database, async (owner) => {
      await sql`alter table aanslag disable trigger vast`.execute(owner);
      await sql`update aanslag set bedrag = bedrag + 1, te_betalen = te_betalen + 1 where gemeente = ${gemeente}`.execute(
        owner,
      );
      await sql`alter table aanslag enable trigger vast`.execute(owner);
    });
    expect(await recompute(gemeente)).toEqual(['bedrag', 'controlegetal']);
  });

  it('goes on with navordering and vermindering when the register is corrected', async () => {
    const { gemeente, draft, ctx, huis, unknown } = await quarter();
    await createInschrijving(database, unknown);
    await draft();
    const later = '2026-12-20T10:00:00+01:00';
    await makeAanslag(ctx(later), { aangifte: await liveOf(gemeente), reden: '' });
    const id = randomUUID();
    await beginCorrectie(huis.ctx(NU), {
      id,
      locatie: huis.locatie.id,
      maand: '2026-09',
      reden: 'Vergeten gast',
    });
    const stay = huis.stay({ aankomst: '2026-09-21', vertrek: '2026-10-01', naam: 'Ewa Nowak' });
    await registerVerblijf(huis.ctx(NU), stay);
    // While the correction is open the version that was delivered counts.
    expect(await draft()).toEqual({ gemaakt: 0, gelijk: 1 });
    await finishCorrectie(huis.ctx(NU), { id });
    expect((await reconcileTijdvak(ctx(), { gemeente, tijdvak: K3 })).totaal.verschil).toBe(10);
    await createInschrijving(database, stay.id);
    await draft();
    expect((await reconcileTijdvak(ctx(), { gemeente, tijdvak: K3 })).totaal.verschil).toBe(0);
    await makeAanslag(ctx(later), { aangifte: await liveOf(gemeente), reden: '' });
    await asOwner(database, (owner) =>
      sql`update brp_inschrijving set status = 'ingeschreven' where gemeente = ${gemeente} and persoon = (select persoon from verblijf where id = ${unknown}::uuid)`.execute(
        owner,
      ),
    );
    await draft();
    await makeAanslag(ctx(later), { aangifte: await liveOf(gemeente), reden: '' });
    const all = await aanslagenOf(gemeente);
    expect(all.map(({ soort, teBetalen }) => [soort, teBetalen])).toEqual([
      ['definitief', 49500],
      ['navordering', 10 * 175],
      ['vermindering', -(46 * 150 + 46 * 175)],
    ]);
    expect(await recompute(gemeente)).toEqual([]);
  });
});

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

describe('an exemption of a location', () => {
  it('holds from its day on where the ordinance has it, is named, and reconciles', async () => {
    const { gemeente, huis, ctx } = await setUp({ vrijstellingen: ['zorginstelling'] });
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await huis.checkIn({ aankomst: '2026-06-20', naam: 'Ewa Nowak' }, NU);
    await deliver(huis, '2026-07');
    const said = { locatie: huis.locatie.id, vanaf: '2026-07-11', reden: 'Wlz-instelling sinds 11 juli' };
    await expect(setVrijstelling(ctx(), { ...said, soort: 'asielopvang' })).rejects.toMatchObject({
      code: 'vrijstelling_onbekend',
    });
    await expect(setVrijstelling(ctx(), { ...said, soort: 'geen' })).rejects.toMatchObject({
      code: 'vrijstelling_te_vroeg',
    });
    await setVrijstelling(ctx(), { ...said, soort: 'zorginstelling' });
    await setVrijstelling(ctx(), { ...said, vanaf: '2026-07-21', soort: 'geen' });
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    expect(
      (await regelsOf(gemeente)).map(({ van, tot, belast, onbekend, vrijgesteld, vrijstelling }) => [
        ...[van, tot, belast, onbekend, vrijgesteld, vrijstelling],
      ]),
    ).toEqual([
      ['2026-07-01', '2026-07-11', 10, 10, 0, null],
      ['2026-07-11', '2026-07-21', 0, 0, 20, 'zorginstelling'],
      ['2026-07-21', '2026-08-01', 11, 11, 0, null],
    ]);
    const { totaal } = await reconcileTijdvak(ctx(), { gemeente, tijdvak: K3 });
    expect(totaal).toMatchObject({
      geregistreerd: 62,
      belast: 21,
      onbekend: 21,
      vrijgesteld: 20,
      verschil: 0,
    });
    expect(totaal.vrijgesteldNaar).toMatchObject({
      zorginstelling: 20,
      huisvestingsvorm: 0,
      minderjarig_kind: 0,
    });
    expect((await listOnbeslist(ctx(), { gemeente, tijdvak: K3 })).stapel).toMatchObject([{ onbekend: 21 }]);
    const elsewhere = (await setUp()).ctx();
    await expect(setVrijstelling(elsewhere, { ...said, soort: 'geen' })).rejects.toThrow('locatie');
    await expect(listVrijstellingen(elsewhere, { locatie: said.locatie, nacht: said.vanaf })).rejects.toThrow(
      'locatie',
    );
  });
});

describe('a provisional assessment', () => {
  it("is the ordinance's share of last year's nights at this year's tariff, and is set off", async () => {
    const { gemeente, huis, ctx } = await setUp({}, [
      ['2025-01-01', 150],
      ['2026-08-16', 175],
    ]);
    await createInschrijving(database, await huis.checkIn({ aankomst: '2025-06-20' }, NU));
    await deliver(huis, '2025-08', '2026-08');
    await expect(makeVoorlopig(ctx(), { gemeente, tijdvak: K3 })).rejects.toMatchObject({
      code: 'voorlopig_geen_nachten',
    });
    await makeAangiften(ctx(), { gemeente, tijdvak: '2025-K3' });
    expect(await makeVoorlopig(ctx('2026-06-01T10:00:00+02:00'), { gemeente, tijdvak: K3 })).toEqual({
      gemaakt: 1,
    });
    expect(await makeVoorlopig(ctx('2026-06-01T10:00:00+02:00'), { gemeente, tijdvak: K3 })).toEqual({
      gemaakt: 0,
    });
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    await makeAanslag(ctx('2026-12-20T10:00:00+01:00'), {
      aangifte: (
        await asOwner(database, (owner) =>
          owner
            .selectFrom('aangifte')
            .select('id')
            .where('gemeente', '=', gemeente)
            .where('tijdvak', '=', K3)
            .executeTakeFirstOrThrow(),
        )
      ).id,
      reden: '',
    });
    const whole = 15 * 150 + 16 * 175;
    const share = Math.floor((whole * 90) / 100);
    expect(
      (await aanslagenOf(gemeente)).map(({ soort, bedrag, verrekend, teBetalen }) => [
        soort,
        bedrag,
        verrekend,
        teBetalen,
      ]),
    ).toEqual([
      ['voorlopig', share, 0, share],
      ['definitief', whole, share, whole - share],
    ]);
    expect(await recompute(gemeente)).toEqual([]);
  });
});

describe('a provisional assessment of who changed', () => {
  const JUNE = '2026-06-01T10:00:00+02:00';

  it('is not about days on which a location is no longer in use (art. 13 lid 1 AWR)', async () => {
    const { gemeente, huis, ctx } = await setUp();
    const stay = await huis.checkIn({ aankomst: '2025-06-20', vertrek: '2025-09-01' }, NU);
    await createInschrijving(database, stay);
    await deliver(huis, '2025-07', '2025-08');
    await makeAangiften(ctx(), { gemeente, tijdvak: '2025-K3' });
    await endLocatie(huis.ctx(JUNE), { locatie: huis.locatie.id, tot: '2026-05-01', reden: 'Verkocht' });
    expect(await makeVoorlopig(ctx(JUNE), { gemeente, tijdvak: K3 })).toEqual({ gemaakt: 0 });
    await asOwner(database, (owner) =>
      sql`update locatie set in_gebruik_tot = '2026-07-11' where id = ${huis.locatie.id}::uuid`.execute(
        owner,
      ),
    );
    expect(await makeVoorlopig(ctx(JUNE), { gemeente, tijdvak: K3 })).toEqual({ gemaakt: 1 });
    expect(await aanslagenOf(gemeente)).toMatchObject([{ soort: 'voorlopig', nachten: 9, bedrag: 9 * 150 }]);
  });

  it('is not about nights of a location for which another is liable now', async () => {
    const { gemeente, huis, ctx } = await setUp();
    await createInschrijving(database, await huis.checkIn({ aankomst: '2025-06-20' }, NU));
    await deliver(huis, '2025-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: '2025-K3' });
    const { id } = await createOrganisatie(database, {}, { gemeenten: [gemeente] });
    await setBelastingplicht(ctx(JUNE), {
      ...{ locatie: huis.locatie.id, organisatie: id, vanaf: '2026-01-01', reden: 'Verkocht' },
    });
    expect(await makeVoorlopig(ctx(JUNE), { gemeente, tijdvak: K3 })).toEqual({ gemaakt: 0 });
  });
});

describe('an objection to a provisional assessment', () => {
  const JUNI = '2026-06-01T10:00:00+02:00';
  /** Ninety per cent of August of the year before, at two tariffs. */
  async function provisional() {
    const set = await setUp({}, [
      ['2025-01-01', 150],
      ['2026-08-16', 175],
    ]);
    const { gemeente, huis, ctx } = set;
    await createInschrijving(database, await huis.checkIn({ aankomst: '2025-06-20' }, NU));
    await deliver(huis, '2025-08', '2026-08');
    await makeAangiften(ctx(), { gemeente, tijdvak: '2025-K3' });
    await makeVoorlopig(ctx(JUNI), { gemeente, tijdvak: K3 });
    const [voorlopig] = await aanslagenOf(gemeente);
    const object = async (aanslag = voorlopig?.id ?? '', op = JUNI) => {
      const id = randomUUID();
      await objectAanslag(huis.ctx(op), { id, aanslag, motivering: 'Dit jaar zijn er minder bewoners.' });
      return (grondslag: { tarief: number; nachten: number }[]) =>
        decideBezwaar(ctx(op), {
          ...{ id, besluit: 'deels' as const, reden: 'De helft is weg.', minderingen: [], grondslag },
        });
    };
    /** Levies what the register counts over the period. */
    const levy = async () => {
      await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
      const { id } = await asOwner(database, (owner) =>
        owner
          .selectFrom('aangifte')
          .select('id')
          .where('gemeente', '=', gemeente)
          .where('tijdvak', '=', K3)
          .executeTakeFirstOrThrow(),
      );
      return makeAanslag(ctx('2026-12-20T10:00:00+01:00'), { aangifte: id, reden: '' });
    };
    const levied = async () =>
      (await aanslagenOf(gemeente)).map(({ soort, nachten, bedrag, verrekend, teBetalen }) => [
        ...[soort, nachten, bedrag, verrekend, teBetalen],
      ]);
    return { ...set, voorlopig, object, levy, levied };
  }
  const share = (nachten150: number, nachten175: number) =>
    Math.floor(((nachten150 * 150 + nachten175 * 175) * 90) / 100);

  it('takes nights at its own tariffs off, and the final one sets everything off', async () => {
    const { gemeente, huis, ctx, voorlopig, object, levy, levied } = await provisional();
    const decide = await object();
    await expect(decide([])).rejects.toMatchObject({ code: 'mindering_ontbreekt' });
    for (const grondslag of [[{ tarief: 150, nachten: 16 }], [{ tarief: 160, nachten: 1 }]])
      await expect(decide(grondslag)).rejects.toMatchObject({ code: 'mindering_te_groot' });
    await decide([
      { tarief: 150, nachten: 15 },
      { tarief: 175, nachten: 6 },
    ]);
    const [before, after] = [share(15, 16), share(0, 10)];
    expect(await levied()).toEqual([
      ['voorlopig', 27, before, 0, before],
      ['vermindering', 9, after, before, after - before],
    ]);
    const less = (await aanslagenOf(gemeente)).at(-1);
    expect(less).toMatchObject({ aangifte: null, bezwaarTot: '2026-07-13' });
    expect(less?.invoer).toMatchObject({ percentage: 90, grondslag: [{ nachten: 10, tarief: 175 }] });
    const shown = await showAanslag(huis.ctx(NU), { id: less?.id ?? '' });
    expect([shown.afwijkend, shown.regels, shown.reeks.length]).toEqual([[], [], 2]);
    // Against the reduction stands appeal; the provisional one can be objected to once more.
    await expect(object(less?.id)).rejects.toMatchObject({ code: 'beroep_niet_bezwaar' });
    const again = await object(voorlopig?.id);
    await again([{ tarief: 175, nachten: 10 }]);
    expect((await levied()).at(-1)).toEqual(['vermindering', 0, 0, after, -after]);
    await levy();
    const whole = 15 * 150 + 16 * 175;
    expect((await levied()).at(-1)).toEqual(['definitief', 31, whole, 0, whole]);
    expect(await recompute(gemeente)).toEqual([]);
    const { totaal } = await reconcileTijdvak(ctx(), { gemeente, tijdvak: K3 });
    expect(totaal).toMatchObject({ belast: 31, verschil: 0 });
  });

  it('comes too late once the final one has set it off', async () => {
    const { voorlopig, object, levy } = await provisional();
    await levy();
    const decide = await object(voorlopig?.id, '2026-12-21T10:00:00+01:00');
    await expect(decide([{ tarief: 150, nachten: 1 }])).rejects.toMatchObject({
      code: 'aanslag_niet_de_laatste',
    });
  });
});

describe('another period over the same nights', () => {
  it('is not levied provisionally, nor by a declaration, while something was levied over it', async () => {
    const { gemeente, huis, ctx } = await setUp();
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const overlap = { code: 'tijdvak_overlapt' };
    for (const tijdvak of ['2026', '2026-H2', '2026-08'])
      await expect(makeVoorlopig(ctx(), { gemeente, tijdvak })).rejects.toMatchObject(overlap);
    // As there may be from before this was refused: a year levied provisionally.
    await asOwner(database, (owner) =>
      sql`insert into aanslag (gemeente, id, organisatie, verordening, tijdvak, van, tot, volgorde, soort, dagtekening,
          bezwaar_tot, nachten, bedrag, verrekend, te_betalen, invoer, hash, gemaakt_op)
        select gemeente, gen_random_uuid(), organisatie, verordening, '2026', '2026-01-01', '2027-01-01', 1, 'voorlopig',
          '2026-02-02', '2026-03-16', 10, 1500, 0, 1500, '{}', '', now() from aangifte where gemeente = ${gemeente}`.execute(
        owner,
      ),
    );
    const aangifte = await liveOf(gemeente);
    await expect(
      makeAanslag(ctx('2026-12-20T10:00:00+01:00'), { aangifte, reden: '' }),
    ).rejects.toMatchObject({ ...overlap, params: { tijdvak: '2026' } });
    await expect(makeAangiften(ctx(), { gemeente, tijdvak: K3 })).rejects.toMatchObject(overlap);
  });
});

describe('what was not delivered', () => {
  it('is estimated from the maximum and how full it was, and marked so', async () => {
    const { gemeente, huis, ctx } = await setUp();
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-01' }, NU));
    await deliver(huis, '2026-06', '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3, schatten: true });
    const regels = await regelsOf(gemeente);
    expect(
      regels.map(({ van, tot, maandlevering, belast }) => [van, tot, maandlevering === null, belast]),
    ).toEqual([
      ['2026-07-01', '2026-08-01', false, 31],
      ['2026-08-01', '2026-09-01', true, 31],
      ['2026-09-01', '2026-10-01', true, 30],
    ]);
    expect(regels[1]?.onderbouwing).toEqual({ bron: 'locatie', maximum: 20, belast: 30, plaatsen: 600 });
    const { totaal } = await reconcileTijdvak(ctx(), { gemeente, tijdvak: K3 });
    expect(totaal).toMatchObject({ geregistreerd: 31, belast: 31, geschat: 61, verschil: 0 });
    // Counted again without asking for estimates, nothing that was estimated is given back.
    expect(await makeAangiften(ctx(), { gemeente, tijdvak: K3 })).toEqual({ gemaakt: 0, gelijk: 1 });
  });
});

describe('who is liable', () => {
  it('is somebody else for the nights that say so, and one for each night', async () => {
    const { gemeente, huis, ctx } = await setUp();
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await deliver(huis, '2026-07');
    const owner = await createOrganisatie(database, {}, { gemeenten: [gemeente] });
    const said = {
      locatie: huis.locatie.id,
      organisatie: owner.id,
      vanaf: '2026-07-11',
      reden: 'Onderverhuur',
    };
    await setBelastingplicht(ctx(), said);
    // Pressed twice it is said once.
    await setBelastingplicht(ctx(), said);
    const outside = await createOrganisatie(database, {}, { gemeenten: [] });
    await expect(setBelastingplicht(ctx(), { ...said, organisatie: outside.id })).rejects.toMatchObject({
      code: 'organisatie_niet_toegelaten',
    });
    expect(await makeAangiften(ctx(), { gemeente, tijdvak: K3 })).toEqual({ gemaakt: 2, gelijk: 0 });
    const regels = await regelsOf(gemeente);
    expect(regels.map(({ organisatie, van, tot, belast }) => [organisatie, van, tot, belast])).toEqual([
      [huis.organisatie, '2026-07-01', '2026-07-11', 10],
      [owner.id, '2026-07-11', '2026-08-01', 21],
    ]);
    const { totaal, regels: each } = await reconcileTijdvak(ctx(), { gemeente, tijdvak: K3 });
    expect([totaal.verschil, ...each.map(({ verschil }) => verschil)]).toEqual([0, 0, 0]);
  });
});

describe('who is liable, said by mistake', () => {
  it('is put right from the same day or an earlier one, and by the one before when that goes on', async () => {
    const { gemeente, huis, ctx } = await setUp();
    const [one, two] = [
      await createOrganisatie(database, {}, { gemeenten: [gemeente] }),
      await createOrganisatie(database, {}, { gemeenten: [gemeente] }),
    ];
    const say = (organisatie: string, vanaf: string) =>
      setBelastingplicht(ctx(), { locatie: huis.locatie.id, organisatie, vanaf, reden: 'Koopakte' });
    const said = async () =>
      (
        await asOwner(database, (owner) =>
          owner
            .selectFrom('belastingplicht')
            .select(['organisatie', 'vanaf', 'tot'])
            .where('gemeente', '=', gemeente)
            .orderBy('vanaf')
            .execute(),
        )
      ).map((row) => [row.organisatie, row.vanaf, row.tot]);
    await say(one.id, '2026-01-01');
    await say(two.id, '2206-07-01');
    await say(two.id, '2026-07-01');
    expect(await said()).toEqual([
      [one.id, '2026-01-01', '2026-07-01'],
      [two.id, '2026-07-01', null],
    ]);
    await say(huis.organisatie, '2026-07-01');
    expect(await said()).toEqual([
      [one.id, '2026-01-01', '2026-07-01'],
      [huis.organisatie, '2026-07-01', null],
    ]);
    // No further back than the last: what was before it was levied by, and is looked at one by one.
    await expect(say(two.id, '2025-01-01')).rejects.toMatchObject({ code: 'belastingplicht_te_vroeg' });
    expect(await said()).toHaveLength(2);
  });
});

describe('the database itself', () => {
  it('takes no night twice, and no line that is not the sum of its nights', async () => {
    const { gemeente, huis, ctx } = await setUp();
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const again = (columns: string, values: string) =>
      asOwner(database, (owner) =>
        sql`insert into aangifteregel (gemeente, id, aangifte, organisatie, verordening, locatie, maandlevering, tarief, bedrag,
            ingeschreven, onbekend, vrijgesteld, nachten, ${sql.raw(columns)})
          select gemeente, gen_random_uuid(), aangifte, organisatie, verordening, locatie, maandlevering, tarief, bedrag,
            ingeschreven, onbekend, vrijgesteld, nachten, ${sql.raw(values)} from aangifteregel where gemeente = ${gemeente}`.execute(
          owner,
        ),
      );
    const columns = 'van, tot, aantal, belast';
    await expect(again(columns, columns)).rejects.toMatchObject({ constraint: 'nacht_eenmaal_belast' });
    for (const values of ['van, tot, aantal - 1, belast - 1', 'van + 1, tot, aantal, belast'])
      await expect(again(columns, values)).rejects.toMatchObject({ constraint: 'regel_is_som_van_nachten' });
  });
});

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
    const gemeente = String(next++);
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

describe('another gemeente, and another huisvester', () => {
  it('see and change nothing', async () => {
    const { gemeente, huis, ctx } = await setUp();
    await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20' }, NU));
    await deliver(huis, '2026-07');
    await makeAangiften(ctx(), { gemeente, tijdvak: K3 });
    const aangifte = await liveOf(gemeente);
    const elsewhere = contextFor(
      database,
      await createStaff(database, 'belastingen', (await setUp()).gemeente),
      { now: NU },
    );
    await expect(makeAanslag(elsewhere, { aangifte, reden: '' })).rejects.toThrow('aangifte');
    await expect(makeAangiften(elsewhere, { gemeente, tijdvak: K3 })).rejects.toThrow('gemeente');
    const other = await createHuis(database, [2], { gemeente });
    await expect(submitAangifte(other.ctx(NU), { aangifte, bezwaren: {} })).rejects.toThrow('aangifte');
    await makeAanslag(ctx('2026-12-20T10:00:00+01:00'), { aangifte, reden: '' });
    const [aanslag] = await aanslagenOf(gemeente);
    await expect(
      objectAanslag(other.ctx('2026-12-21T10:00:00+01:00'), {
        id: randomUUID(),
        aanslag: aanslag?.id ?? '',
        motivering: 'x',
      }),
    ).rejects.toThrow('aanslag');
    const { rows } = await asOwner(database, (owner) =>
      sql`select 1 from belastingnachten(${gemeente}, '2026-07-01', '2026-08-01')`.execute(owner),
    );
    expect(rows).toEqual([]);
  });
});
