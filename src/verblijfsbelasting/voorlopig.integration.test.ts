import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { heffingIn, K3, NU } from '../../test/factories/heffing.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createInschrijving } from '../../test/factories/verordening.ts';
import { endLocatie } from '../organisaties/end-locatie.ts';
import { decideBezwaar } from './decide-bezwaar.ts';
import { makeAangiften } from './make-aangiften.ts';
import { makeAanslag } from './make-aanslag.ts';
import { makeVoorlopig } from './make-voorlopig.ts';
import { objectAanslag } from './object-aanslag.ts';
import { reconcileTijdvak } from './reconcile-tijdvak.ts';
import { setBelastingplicht } from './set-belastingplicht.ts';
import { showAanslag } from './show-aanslag.ts';

const database = await testDatabase();
const { setUp, deliver, aanslagenOf, recompute } = heffingIn(database);

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
