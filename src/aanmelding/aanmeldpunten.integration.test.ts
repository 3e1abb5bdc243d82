import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createDeur } from '../../test/factories/aanmelding.ts';
import { contextFor, createHuisvester } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { publiek } from '../platform/access/actor.ts';
import { Forbidden, NotFound } from '../platform/errors.ts';
import { expireAanmeldingen } from './expire-aanmeldingen.ts';
import { listAanmeldpunten } from './list-aanmeldpunten.ts';
import { makeKiosk } from './make-kiosk.ts';
import { openAanmeldpunt } from './open-aanmeldpunt.ts';
import { openDeur } from './open-deur.ts';
import { pairKiosk } from './pair-kiosk.ts';
import { revokeAanmeldpunt } from './revoke-aanmeldpunt.ts';

const database = await testDatabase();
await createGemeente(database);
const organisatie = await createOrganisatie(database);
const { id: locatie } = await createLocatie(database, { organisatie: organisatie.id });
const ctx = contextFor(database, await createHuisvester(database, organisatie.id));
const medewerker = contextFor(
  database,
  await createHuisvester(database, organisatie.id, 'huisvester-medewerker'),
);
const other = await createOrganisatie(database);
const stranger = contextFor(database, await createHuisvester(database, other.id));
const at = (now: string) => contextFor(database, publiek, { now });
const sleutel = await createDeur(ctx, locatie);

describe('tablets and doors', () => {
  it('are of the own locations only, whoever asks', async () => {
    const kiosk = randomUUID();
    await makeKiosk(ctx, { id: kiosk, locatie, naam: 'Tablet' });
    const tries = [
      () => listAanmeldpunten(stranger, { locatie }),
      () => makeKiosk(stranger, { id: randomUUID(), locatie, naam: 'Van een ander' }),
      () => openDeur(stranger, { id: randomUUID(), locatie, versie: 1 }),
      () => revokeAanmeldpunt(stranger, { aanmeldpunt: kiosk }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toBeInstanceOf(NotFound);
    expect((await listAanmeldpunten(ctx, { locatie })).kiosken.map(({ id }) => id)).toContain(kiosk);
    expect(await openAanmeldpunt(at('2026-11-24T21:30:00+01:00'), { sleutel })).toMatchObject({
      soort: 'deur',
    });
  });

  it('may be looked at by who works there, and changed by who answers for the house', async () => {
    expect((await listAanmeldpunten(medewerker, { locatie })).deur).not.toBeNull();
    const tries = [
      () => makeKiosk(medewerker, { id: randomUUID(), locatie, naam: 'Tablet' }),
      () => openDeur(medewerker, { id: randomUUID(), locatie, versie: 1 }),
      () => revokeAanmeldpunt(medewerker, { aanmeldpunt: randomUUID() }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('a linking code', () => {
  const make = async () =>
    (await makeKiosk(ctx, { id: randomUUID(), locatie, naam: 'Tablet' })).koppelcode ?? '';

  it('works for fifteen minutes', async () => {
    const late = await make();
    await expect(pairKiosk(at('2026-11-24T21:45:01+01:00'), { koppelcode: late })).rejects.toMatchObject({
      code: 'koppelcode_onbekend',
    });
    const intime = await make();
    const { sleutel: secret } = await pairKiosk(at('2026-11-24T21:44:59+01:00'), { koppelcode: intime });
    expect(await openAanmeldpunt(at('2026-11-25T08:00:00+01:00'), { sleutel: secret })).toMatchObject({
      soort: 'kiosk',
    });
  });

  it('is shown once: the same form sent again makes nothing and shows none, also after cutting off', async () => {
    const form = { id: randomUUID(), locatie, naam: 'Tablet' };
    expect((await makeKiosk(ctx, form)).koppelcode).not.toBeNull();
    expect(await makeKiosk(ctx, form)).toEqual({ koppelcode: null });
    await revokeAanmeldpunt(ctx, { aanmeldpunt: form.id });
    expect(await makeKiosk(ctx, form)).toEqual({ koppelcode: null });
  });

  describe('typed wrong', () => {
    const NU = '2026-11-24T21:30:00+01:00';
    const from = (adres: string, now = NU) => ({ ...at(now), origin: `${adres} POST /kiosk/koppelen` });
    const guess = (adres: string, now?: string) =>
      pairKiosk(from(adres, now), { koppelcode: randomUUID().slice(0, 8) });
    const codeOf = (error: { code: string }) => error.code;
    const wrong = async (adres: string, times: number) => {
      for (let n = 0; n < times; n += 1)
        await expect(guess(adres)).rejects.toMatchObject({ code: 'koppelcode_onbekend' });
    };
    const often = { code: 'koppelcode_te_vaak', params: { hoogstens: 10, minuten: 15 } };

    it('ten times makes the address wait for fifteen minutes, also with a right one, and no other address', async () => {
      await wrong('192.0.2.10', 10);
      const koppelcode = await make();
      await expect(pairKiosk(from('192.0.2.10'), { koppelcode })).rejects.toMatchObject(often);
      await expect(
        pairKiosk(from('192.0.2.10', '2026-11-24T21:44:59+01:00'), { koppelcode }),
      ).rejects.toMatchObject(often);
      expect((await pairKiosk(from('192.0.2.11'), { koppelcode })).sleutel).not.toBe('');
      await expect(guess('192.0.2.10', '2026-11-24T21:45:01+01:00')).rejects.toMatchObject({
        code: 'koppelcode_onbekend',
      });
    });

    it('nine times leaves the tenth, and a right one counts for nothing', async () => {
      await wrong('192.0.2.20', 9);
      for (let n = 0; n < 3; n += 1) await pairKiosk(from('192.0.2.20'), { koppelcode: await make() });
      await wrong('192.0.2.20', 1);
      await expect(guess('192.0.2.20')).rejects.toMatchObject(often);
    });

    it('at once over many connections, and from one subscriber’s many addresses, is counted together', async () => {
      const tries = Array.from({ length: 30 }, (_, n) => guess(`2001:db8:1:2::${n}`).catch(codeOf));
      const outcomes = await Promise.all(tries);
      expect(outcomes.filter((code) => code === 'koppelcode_onbekend')).toHaveLength(10);
      expect(outcomes.filter((code) => code === 'koppelcode_te_vaak')).toHaveLength(20);
      await wrong('2001:db8:1:3::1', 1);
    });

    it('stands in the audit log as refused, keeps no address beside it, and is gone the next night', async () => {
      await wrong('192.0.2.30', 1);
      const [kept, logged] = await asOwner(database, async (owner) => [
        await owner.selectFrom('koppelpoging').selectAll().execute(),
        await owner
          .selectFrom('auditlog')
          .select(['resultaat', 'details'])
          .where('actie', '=', 'kiosk:koppelen')
          .where('oorsprong', 'like', '192.0.2.30 %')
          .execute(),
      ]);
      expect(logged).toMatchObject([{ resultaat: 'geweigerd', details: { uitkomst: 'onbekend' } }]);
      expect(kept.length).toBeGreaterThan(0);
      expect(
        JSON.stringify(kept.map(({ adres_hash }) => Buffer.from(adres_hash).toString('latin1'))),
      ).not.toContain('192.0');
      await expireAanmeldingen(at('2026-11-25T03:40:00+01:00'));
      expect(
        await asOwner(database, (owner) => owner.selectFrom('koppelpoging').selectAll().execute()),
      ).toEqual([]);
    });

    it('is said on the page where the code is typed', async () => {
      const { browserOf } = await testApp(database);
      const tablet = await browserOf();
      const type = (koppelcode: string) => tablet.post('/kiosk/koppelen', { koppelcode });
      for (let n = 0; n < 10; n += 1)
        expect((await type('ABCD-2345')).body).not.toContain('Wacht 15 minuten');
      const answer = await type(await make());
      expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([400, undefined]);
      expect(answer.body).toContain('Vanaf dit netwerk is te vaak een verkeerde code ingevuld');
    });
  });

  it('makes no tablet of a browser in which somebody is logged in', async () => {
    await expect(pairKiosk(ctx, { koppelcode: await make() })).rejects.toBeInstanceOf(Forbidden);
  });
});
