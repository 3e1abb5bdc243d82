import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createInschrijving, createVerordening } from '../../test/factories/verordening.ts';
import { deliverMaand } from '../maandlevering/deliver-maand.ts';
import { makeUpNachten } from '../nachtregister/index.ts';
import { decideBezwaar } from './decide-bezwaar.ts';
import { makeAangiften } from './make-aangiften.ts';
import { makeAanslag, makeAanslagen } from './make-aanslag.ts';
import { makeVoorlopig } from './make-voorlopig.ts';
import { objectAanslag } from './object-aanslag.ts';
import { setVrijstelling } from './set-vrijstelling.ts';
import { submitAangifte } from './submit-aangifte.ts';

/** On PostgreSQL these meet on connections of their own; the embedded database takes them in turn. */
const database = await testDatabase();
const NU = '2026-11-10T10:00:00+01:00';
const LATER = '2026-12-20T10:00:00+01:00';
const tijdvak = '2026-K3';
let next = 3900;

/** A guest over July, declared as 31 taxed nights; and a second one of whom it became known that he is taxed too. */
async function setUp({ changed = true } = {}) {
  const gemeente = String(next++);
  const huis = await createHuis(database, [4], { gemeente });
  const heffer = await createStaff(database, 'belastingen', gemeente);
  await createVerordening(database, { gemeente, vrijstellingen: ['zorginstelling'] });
  const ctx = (now = LATER) => contextFor(database, heffer, { now });
  await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20', naam: 'Jan Kos' }, NU));
  const second = await huis.checkIn({ aankomst: '2026-06-20', naam: 'Ewa Nowak' }, NU);
  await createInschrijving(database, second, { status: 'ingeschreven', tot: '2026-07-11' });
  await createInschrijving(database, second, { status: 'ingeschreven', vanaf: '2026-07-11' });
  await makeUpNachten(huis.ctx(NU), { locaties: [huis.locatie.id], van: '2026-07-01', tot: '2026-08-01' });
  await deliverMaand(huis.ctx(NU), { locatie: huis.locatie.id, maand: '2026-07' });
  await makeAangiften(ctx(NU), { gemeente, tijdvak });
  const [aangifte] = await aangiftenOf(gemeente);
  if (changed)
    await asOwner(database, (owner) =>
      owner
        .updateTable('brp_inschrijving')
        .set({ status: 'niet_ingeschreven' })
        .where('gemeente', '=', gemeente)
        .where('vanaf', '=', '2026-07-11')
        .execute(),
    );
  return { gemeente, huis, ctx, aangifte: aangifte?.id ?? '' };
}

const aangiftenOf = (gemeente: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('aangifte').selectAll().where('gemeente', '=', gemeente).orderBy('versie').execute(),
  );
const aanslagenOf = (gemeente: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('aanslag').selectAll().where('gemeente', '=', gemeente).orderBy('volgorde').execute(),
  );
/** What came of all that began at once: their answers, or the code of what was refused. */
const race = (...all: (() => Promise<unknown>)[]) =>
  Promise.all(
    all.map((one) => one().catch((error: { code?: string; message: string }) => error.code ?? error.message)),
  );
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('at the same moment', () => {
  it.each([1, 2, 3])('levying and drafting anew: nothing is levied that was replaced (%i)', async () => {
    const { gemeente, ctx, aangifte } = await setUp();
    const draft = () => makeAangiften(ctx(), { gemeente, tijdvak });
    const levy = () => makeAanslag(ctx(), { aangifte, reden: '' });
    const [levied] = await race(levy, draft, draft, levy);
    const [first, second, ...others] = await aangiftenOf(gemeente);
    expect(others).toEqual([]);
    expect(first?.vervallen_op).not.toBeNull();
    expect(second).toMatchObject({ versie: 2, vervallen_op: null });
    const aanslagen = await aanslagenOf(gemeente);
    if (aanslagen.length === 0) expect(levied).toBe('aangifte');
    else expect(aanslagen).toMatchObject([{ aangifte, soort: 'definitief', nachten: 31 }]);
    // Levying what stands now comes to the whole, whoever was first.
    await makeAanslag(ctx('2027-02-01T10:00:00+01:00'), { aangifte: second?.id ?? '', reden: '' });
    const all = await aanslagenOf(gemeente);
    expect(all.reduce((sum, { te_betalen }) => sum + Number(te_betalen), 0)).toBe((31 + 21) * 150);
  });

  it('levying many times: once', async () => {
    const { gemeente, ctx, aangifte } = await setUp({ changed: false });
    const outcomes = await race(
      ...times(3, () => makeAanslag(ctx(), { aangifte, reden: '' })),
      ...times(3, () => makeAanslagen(ctx(), { gemeente, tijdvak })),
    );
    expect(await aanslagenOf(gemeente)).toMatchObject([{ volgorde: 1, bedrag: String(31 * 150) }]);
    const made = outcomes.filter(
      (one) =>
        typeof one === 'object' && one !== null && ('id' in one || ('gemaakt' in one && one.gemaakt === 1)),
    );
    expect(made).toHaveLength(1);
  });

  it('provisional assessments many times: one each', async () => {
    const { gemeente, ctx } = await setUp({ changed: false });
    const voorlopig = () => makeVoorlopig(ctx('2027-06-01T10:00:00+02:00'), { gemeente, tijdvak: '2027-K3' });
    expect(await race(...times(3, voorlopig))).toEqual(
      expect.arrayContaining([{ gemaakt: 1 }, { gemaakt: 0 }, { gemaakt: 0 }]),
    );
    expect(await aanslagenOf(gemeente)).toHaveLength(1);
  });

  it('handing in twice: once', async () => {
    const { gemeente, huis, aangifte } = await setUp({ changed: false });
    const submit = () => submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {} });
    const outcomes = await race(...times(4, submit));
    expect(outcomes.filter((one) => one === 'aangifte_al_ingediend')).toHaveLength(3);
    expect(outcomes).toContainEqual({ oneens: 0 });
    const { count } = await asOwner(database, (owner) =>
      owner
        .selectFrom('aangifteoordeel')
        .select((at) => at.fn.countAll<string>().as('count'))
        .where('gemeente', '=', gemeente)
        .executeTakeFirstOrThrow(),
    );
    expect(Number(count)).toBe(1);
  });

  it.each([1, 2, 3])(
    'handing in with an objection and levying: never levied over it without a reason (%i)',
    async () => {
      const { gemeente, huis, ctx, aangifte } = await setUp({ changed: false });
      const [regel] = await asOwner(database, (owner) =>
        owner.selectFrom('aangifteregel').select('id').where('aangifte', '=', aangifte).execute(),
      );
      const bezwaren = { [regel?.id ?? '']: 'Dit huis stond leeg' };
      const [handedIn, levied] = await race(
        () => submitAangifte(huis.ctx(LATER), { aangifte, bezwaren }),
        () => makeAanslag(ctx(), { aangifte, reden: '' }),
      );
      const aanslagen = await aanslagenOf(gemeente);
      if (aanslagen.length === 0) expect([handedIn, levied]).toEqual([{ oneens: 1 }, 'reden_verplicht']);
      else expect(handedIn).toBe('aangifte_al_geheven');
    },
  );

  it.each([1, 2, 3])(
    'handing in and drafting anew: what was handed in is the one that stood (%i)',
    async () => {
      const { gemeente, huis, ctx, aangifte } = await setUp();
      const [handedIn] = await race(
        () => submitAangifte(huis.ctx(NU), { aangifte, bezwaren: {} }),
        () => makeAangiften(ctx(NU), { gemeente, tijdvak }),
      );
      const [first, second] = await aangiftenOf(gemeente);
      expect(second).toMatchObject({ versie: 2, ingediend_op: null, vervallen_op: null });
      expect(handedIn).toEqual(first?.ingediend_op === null ? 'aangifte' : { oneens: 0 });
    },
  );

  /** Levied and objected to; with a decision that takes three nights off. */
  async function objected() {
    const set = await setUp();
    const { ctx, huis, aangifte } = set;
    const { id: aanslag } = await makeAanslag(ctx(), { aangifte, reden: '' });
    const [regel] = await asOwner(database, (owner) =>
      owner.selectFrom('aangifteregel').select('id').where('aangifte', '=', aangifte).execute(),
    );
    const id = randomUUID();
    await objectAanslag(huis.ctx(LATER), { id, aanslag, motivering: 'Drie nachten was het huis dicht.' });
    const decide = () =>
      decideBezwaar(ctx(), {
        ...{ id, besluit: 'deels', reden: 'Aangetoond.' },
        minderingen: [{ regel: regel?.id ?? '', nachten: 3 }],
      });
    return { ...set, decide };
  }

  it('deciding many times on an objection: one decision, one reduction', async () => {
    const { gemeente, decide } = await objected();
    const outcomes = await race(...times(4, decide));
    expect(outcomes.filter((one) => one === 'bezwaar_besloten')).toHaveLength(3);
    expect((await aanslagenOf(gemeente)).map(({ soort, te_betalen }) => [soort, te_betalen])).toEqual([
      ['definitief', String(31 * 150)],
      ['vermindering', String(-3 * 150)],
    ]);
  });

  it.each([1, 2, 3])(
    'deciding and levying a later count: the nights are off, whoever was first (%i)',
    async () => {
      const { gemeente, ctx, decide } = await objected();
      await makeAangiften(ctx(NU), { gemeente, tijdvak });
      const second = (await aangiftenOf(gemeente)).at(-1)?.id ?? '';
      const levy = () => makeAanslag(ctx(), { aangifte: second, reden: '' });
      const outcomes = await race(decide, levy, decide, levy);
      expect(outcomes.filter((one) => typeof one === 'object')).toHaveLength(2);
      const all = await aanslagenOf(gemeente);
      expect(all.map(({ volgorde }) => volgorde)).toEqual([1, 2, 3]);
      expect(all.reduce((sum, { te_betalen }) => sum + Number(te_betalen), 0)).toBe((31 + 21 - 3) * 150);
      expect(all.at(-1)?.bedrag).toBe(String((31 + 21 - 3) * 150));
    },
  );

  it.each([1, 2, 3])('exempting a location and counting: wholly before it or wholly after (%i)', async () => {
    const { gemeente, huis, ctx } = await setUp({ changed: false });
    const exempt = () =>
      setVrijstelling(ctx(), {
        ...{ locatie: huis.locatie.id, soort: 'zorginstelling', vanaf: '2026-07-11', reden: 'Wlz' },
      });
    const draft = () => makeAangiften(ctx(), { gemeente, tijdvak });
    const outcomes = await race(exempt, draft, exempt, draft);
    expect(outcomes.filter((one) => typeof one === 'string')).toEqual([]);
    const recorded = await asOwner(database, (owner) =>
      owner.selectFrom('locatievrijstelling').select('tot').where('gemeente', '=', gemeente).execute(),
    );
    expect(recorded.filter(({ tot }) => tot === null)).toHaveLength(1);
    const belast = async () => {
      const rows = await asOwner(database, (owner) =>
        owner
          .selectFrom('aangifteregel')
          .select('belast')
          .where('gemeente', '=', gemeente)
          .where('vervallen_op', 'is', null)
          .execute(),
      );
      return rows.reduce((sum, row) => sum + row.belast, 0);
    };
    expect([10, 31]).toContain(await belast());
    await draft();
    expect(await belast()).toBe(10);
  });
});
