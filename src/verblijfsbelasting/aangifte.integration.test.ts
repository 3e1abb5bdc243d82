import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { heffingIn, K3, NU } from '../../test/factories/heffing.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createInschrijving } from '../../test/factories/verordening.ts';
import { beginCorrectie, finishCorrectie } from '../maandlevering/correct-maand.ts';
import { registerVerblijf } from '../nachtregister/index.ts';
import { listOnbeslist } from './list-onbeslist.ts';
import { makeAangiften } from './make-aangiften.ts';
import { makeAanslag, makeAanslagen } from './make-aanslag.ts';
import { makeVoorlopig } from './make-voorlopig.ts';
import { objectAanslag } from './object-aanslag.ts';
import { listVrijstellingen } from './read-vrijstellingen.ts';
import { reconcileTijdvak } from './reconcile-tijdvak.ts';
import { setBelastingplicht } from './set-belastingplicht.ts';
import { setVrijstelling } from './set-vrijstelling.ts';
import { submitAangifte } from './submit-aangifte.ts';

const database = await testDatabase();
const { setUp, deliver, regelsOf, aanslagenOf, liveOf, recompute } = heffingIn(database);

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
