import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createVerblijf } from '../../test/factories/verblijf.ts';
import { systeem } from '../platform/access/actor.ts';
import { answerVerzoek, extendVerzoek } from './answer-verzoek.ts';
import { countVerzoeken } from './count-verzoeken.ts';
import { exportPersoon } from './export-persoon.ts';
import { listVerzoeken, showVerzoek } from './list-verzoeken.ts';
import { passOnVerzoeken } from './pass-on-verzoeken.ts';
import { recordVerzoek } from './record-verzoek.ts';

const database = await testDatabase();
const { browserOf } = await testApp(database);
const huis = await createHuis(database);
const stay = await createVerblijf(database, huis.locatie, { naam: 'Zofia Lewandowska' });
await createGemeente(database, { code: '0175' });
const beheer = await createStaff(database, 'beheer');
const registratie = await createStaff(database, 'registratie');
const stranger = contextFor(database, await createStaff(database, 'beheer', '0175'));
const at = (actor: typeof beheer, now = '2026-11-24T21:30:00+01:00') => contextFor(database, actor, { now });
const record = async (over: object = {}, ctx = huis.ctx()) => {
  const id = randomUUID();
  await recordVerzoek(ctx, {
    verblijf: stay.id,
    id,
    soort: 'correctie',
    toelichting: 'De naam klopt niet',
    ...over,
  });
  return id;
};
const seenBy = async (ctx: ReturnType<typeof at>, id: string) =>
  (await listVerzoeken(ctx, {})).some((one) => one.id === id);

describe('a request', () => {
  it('has a month, is recorded once, and is not for another gemeente', async () => {
    const id = await record({ soort: 'inzage' });
    await recordVerzoek(huis.ctx(), {
      verblijf: stay.id,
      id,
      soort: 'inzage',
      toelichting: 'De naam klopt niet',
    });
    const found = (await listVerzoeken(at(beheer), {})).filter((one) => one.id === id);
    expect(found).toMatchObject([{ termijn: '2026-12-24', status: 'open', dagen: 30 }]);
    expect(JSON.stringify(found)).not.toContain('Zofia');
    expect(await seenBy(stranger, id)).toBe(false);
    await expect(showVerzoek(stranger, { id })).rejects.toMatchObject({ name: 'NotFound' });
    await expect(
      answerVerzoek(stranger, { id, besluit: 'toegekend', antwoord: 'Gedaan' }),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('to correct goes to the huisvester, and after seven days unanswered to the gemeente', async () => {
    const [open, answered] = [await record(), await record()];
    expect(await seenBy(huis.ctx(), open)).toBe(true);
    expect(await seenBy(at(registratie), open)).toBe(false);
    await answerVerzoek(huis.ctx(), { id: answered, besluit: 'toegekend', antwoord: 'De naam is verbeterd' });
    await passOnVerzoeken(at(systeem, '2026-12-01T06:20:00+01:00'));
    expect(await seenBy(at(registratie), open)).toBe(false);
    expect(await passOnVerzoeken(at(systeem, '2026-12-02T06:20:00+01:00'))).toEqual({ doorgegeven: 1 });
    expect([await seenBy(at(registratie), open), await seenBy(at(registratie), answered)]).toEqual([
      true,
      false,
    ]);
    expect(await seenBy(huis.ctx(), open)).toBe(true);
  });

  it('that lies with the gemeente is hers to answer: the huisvester reads it', async () => {
    const reden = 'Wij zoeken het uit in de oude administratie';
    const passed = await record({}, huis.ctx('2026-11-10T10:00:00+01:00'));
    await passOnVerzoeken(at(systeem, '2026-11-20T06:20:00+01:00'));
    const ids = [passed, await record({ soort: 'bezwaar' }), await record({}, at(registratie))];
    for (const id of ids) {
      const before = await countVerzoeken(huis.ctx(), {});
      const answer = { id, besluit: 'afgewezen', antwoord: 'Wij doen het zo' } as const;
      await expect(answerVerzoek(huis.ctx(), answer)).rejects.toMatchObject({ code: 'verzoek_bij_gemeente' });
      await expect(extendVerzoek(huis.ctx(), { id, reden })).rejects.toMatchObject({
        code: 'verzoek_bij_gemeente',
      });
      expect(await showVerzoek(huis.ctx(), { id })).toMatchObject({
        magAntwoorden: false,
        bijGemeente: true,
      });
      expect(await showVerzoek(at(beheer), { id })).toMatchObject({
        magAntwoorden: true,
        bijGemeente: false,
      });
      await extendVerzoek(at(beheer), { id, reden });
      await answerVerzoek(at(beheer), answer);
      expect(await countVerzoeken(huis.ctx(), {})).toBe(before);
    }
  });

  it('is answered once, and extended once, within the first month', async () => {
    const id = await record();
    const late = huis.ctx('2026-12-28T10:00:00+01:00');
    const reden = 'Wij zoeken het uit in de oude administratie';
    await expect(extendVerzoek(late, { id, reden })).rejects.toMatchObject({ code: 'verzoek_te_laat' });
    await extendVerzoek(huis.ctx(), { id, reden });
    await extendVerzoek(huis.ctx(), { id, reden });
    await expect(extendVerzoek(huis.ctx(), { id, reden: 'Nog eens wat langer' })).rejects.toMatchObject({
      code: 'verzoek_verlengd',
    });
    expect((await showVerzoek(huis.ctx(), { id })).verzoek.termijn).toBe('2027-02-24');
    await answerVerzoek(huis.ctx(), {
      id,
      besluit: 'afgewezen',
      antwoord: 'De naam staat zo op het document',
    });
    await answerVerzoek(huis.ctx(), {
      id,
      besluit: 'afgewezen',
      antwoord: 'De naam staat zo op het document',
    });
    await expect(
      answerVerzoek(huis.ctx(), { id, besluit: 'toegekend', antwoord: 'Toch wel' }),
    ).rejects.toMatchObject({ code: 'verzoek_beantwoord' });
  });
});

describe('who has to answer', () => {
  const mails = (sleutel: string) =>
    asOwner(database, (owner) =>
      owner
        .selectFrom('bericht')
        .select(['aan', 'onderwerp', 'tekst', 'gemeente', 'organisatie'])
        .where('sleutel', 'like', `${sleutel}%`)
        .execute(),
    );

  it('is told by mail, without what was asked or by whom', async () => {
    const own = await record();
    expect(await mails(`verzoek-binnen:${own}`)).toEqual([]);
    const id = await record({}, at(registratie));
    await recordVerzoek(at(registratie), {
      ...{ verblijf: stay.id, id, soort: 'correctie', toelichting: 'De naam klopt niet' },
    });
    const [mail, ...more] = await mails(`verzoek-binnen:${id}`);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      organisatie: huis.organisatie,
      onderwerp: 'Verzoek van een bewoner: Verbetering',
    });
    expect(mail?.tekst).toContain('24 dec 2026');
    expect(mail?.tekst).toContain(`/verzoeken/${id}`);
    for (const never of ['Zofia', 'De naam']) expect(JSON.stringify(mail)).not.toContain(never);
  });

  it('is the gemeente from the start, which is told by mail too', async () => {
    const own = await record({ soort: 'bezwaar' });
    const [mail, ...more] = await mails(`verzoek-gemeente:${own}`);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ gemeente: '0160', onderwerp: 'Verzoek van een bewoner: Bezwaar' });
    expect(mail?.tekst).toMatch(/U antwoordt, uiterlijk op [a-z ]*24 dec 2026/);
    for (const never of ['Zofia', 'De naam']) expect(JSON.stringify(mail)).not.toContain(never);
    // A correction is the huisvester's first; what the gemeente wrote down herself she knows.
    const [correctie, hers] = [await record(), await record({ soort: 'inzage' }, at(registratie))];
    for (const id of [correctie, hers]) expect(await mails(`verzoek-gemeente:${id}`)).toEqual([]);
  });

  it('is the gemeente once the huisvester was silent: one mail, with how many', async () => {
    await passOnVerzoeken(at(systeem, '2026-12-03T06:20:00+01:00'));
    const before = (await mails('verzoeken-doorgegeven:0160')).length;
    await record({}, huis.ctx('2026-12-10T12:00:00+01:00'));
    await record({}, huis.ctx('2026-12-10T12:00:00+01:00'));
    expect(await passOnVerzoeken(at(systeem, '2026-12-18T06:20:00+01:00'))).toEqual({ doorgegeven: 2 });
    expect(await passOnVerzoeken(at(systeem, '2026-12-18T07:20:00+01:00'))).toEqual({ doorgegeven: 0 });
    const told = await mails('verzoeken-doorgegeven:0160');
    expect(told).toHaveLength(before + 1);
    expect(told.map(({ onderwerp }) => onderwerp)).toContain('2 verzoeken van bewoners zijn niet beantwoord');
  });

  it('sees in the menu how many wait', async () => {
    const count = await countVerzoeken(huis.ctx(), {});
    const id = await record();
    expect(await countVerzoeken(huis.ctx(), {})).toBe(count + 1);
    const hers = (await listVerzoeken(at(beheer), {})).filter(({ status }) => status === 'open');
    expect(await countVerzoeken(at(beheer), {})).toBe(hers.length);
    expect(hers.map(({ id: one }) => one)).not.toContain(id);
    expect(await countVerzoeken(stranger, {})).toBe(0);
    const browser = await browserOf(await createHuisvester(database, huis.organisatie));
    const shown = async () =>
      (await browser.get('/verzoeken')).body.match(/od-nav__count">(\d+)/)?.[1] ?? '0';
    expect(await shown()).toBe(String(count + 1));
    await answerVerzoek(huis.ctx(), { id, besluit: 'toegekend', antwoord: 'De naam is verbeterd' });
    expect(await shown()).toBe(String(count));
  });
});

describe('the copy of everything', () => {
  it('is for who keeps the register and for registratie, on record, and for nobody else', async () => {
    const id = await record({ soort: 'inzage' });
    for (const ctx of [huis.ctx(), at(registratie)]) {
      const uitvoer = await exportPersoon(ctx, { verzoek: id });
      expect(uitvoer.verblijf).toMatchObject([{ naam: 'Zofia Lewandowska', id: stay.id }]);
      const { rows } = await asOwner(database, (owner) =>
        sql`select from inzage where doel = 'verzoek_betrokkene' and actor = ${ctx.actor.id} and verblijf = ${stay.id}`.execute(
          owner,
        ),
      );
      expect(rows).toHaveLength(1);
    }
    await expect(exportPersoon(at(beheer), { verzoek: id })).rejects.toMatchObject({ name: 'Forbidden' });
    const other = await createHuis(database);
    const elsewhere = contextFor(database, await createHuisvester(database, other.organisatie));
    await expect(exportPersoon(elsewhere, { verzoek: id })).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('has what the gemeente knows of the BRP only for the gemeente, and no step that is hers alone', async () => {
    const other = await createVerblijf(database, huis.locatie, { naam: 'Marek Dudek' });
    await asOwner(database, async (owner) => {
      await sql`insert into brp_inschrijving (gemeente, id, persoon, vanaf, status, bron, vastgelegd_op)
        values (${stay.gemeente}, gen_random_uuid(), ${other.persoon}, '2026-11-20', 'ingeschreven', 'brp', now())`.execute(
        owner,
      );
      for (const stap of ['uitgenodigd', 'uitgeschreven'])
        await sql`insert into inschrijfstap (gemeente, organisatie, persoon, stap, datum, verzoek, vastgelegd_op)
          values (${stay.gemeente}, ${huis.organisatie}, ${other.persoon}, ${stap}, '2026-11-24', gen_random_uuid(), now())`.execute(
          owner,
        );
    });
    const id = await record({ soort: 'inzage', verblijf: other.id });
    const stepsOf = (uitvoer: Awaited<ReturnType<typeof exportPersoon>>) =>
      uitvoer.inschrijfstap?.map(({ stap }) => stap);
    const [own, whole] = [
      await exportPersoon(huis.ctx(), { verzoek: id }),
      await exportPersoon(at(registratie), { verzoek: id }),
    ];
    expect([stepsOf(own), own.brp_inschrijving, own.zelfde_persoon]).toEqual([
      ['uitgenodigd'],
      undefined,
      undefined,
    ]);
    const readers = (uitvoer: typeof own) =>
      new Set((uitvoer.inzage ?? []).map(({ actor_soort }) => actor_soort));
    const again = await exportPersoon(huis.ctx(), { verzoek: id });
    expect(readers(again)).toEqual(new Set(['huisvester']));
    expect(readers(await exportPersoon(at(registratie), { verzoek: id }))).toEqual(
      new Set(['huisvester', 'gemeente']),
    );
    expect(stepsOf(whole)).toEqual(['uitgenodigd', 'uitgeschreven']);
    expect(whole.brp_inschrijving).toMatchObject([{ status: 'ingeschreven', bron: 'brp' }]);
  });
});
