import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { testDatabase } from '../../test/database.ts';
import { createHuisvester } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { checkInForm } from './check-in-form.ts';
import { depart, registerVerblijf } from './index.ts';
import { tonightAt } from './tonight-at.ts';

const database = await testDatabase();
await createGemeente(database);

it('begins the stay of who left after midnight and comes back after the night that was slept', async () => {
  const huis = await createHuis(database, [2]);
  const verblijf = await huis.checkIn({ aankomst: '2026-11-24' });
  const night = huis.ctx('2026-11-25T00:41:00+01:00');
  const form = (bekende?: string) => checkInForm(night, { locatie: huis.locatie.id, bekende });
  expect((await form()).aankomst).toBe('2026-11-24');
  await depart(night, { verblijf, vertrek: '2026-11-25' });
  expect((await form(verblijf)).aankomst).toBe('2026-11-25');
});

describe('somebody who is announced at two in the night, for the night that is going on', () => {
  const TWEE_UUR = '2026-11-25T02:00:00+01:00';
  const announced = { documentsoort: undefined, identiteit_vastgesteld: undefined, aangekomen: false };

  it('is expected by the day that the form begins with, and no earlier one', async () => {
    const huis = await createHuis(database, [2]);
    const night = huis.ctx(TWEE_UUR);
    const { aankomst } = await checkInForm(night, { locatie: huis.locatie.id });
    expect(aankomst).toBe('2026-11-24');
    const announce = (over: object, now = TWEE_UUR) =>
      registerVerblijf(huis.ctx(now), huis.stay({ ...announced, ...over }));
    expect(await announce({ aankomst })).toMatchObject({ status: 'verwacht', nieuw: true });
    expect(await announce({ aankomst: '2026-11-25' })).toMatchObject({ status: 'verwacht' });
    const past = { issues: [{ path: 'aankomst', code: 'aanmelding_in_verleden' }] };
    await expect(announce({ aankomst: '2026-11-23' })).rejects.toMatchObject(past);
    // At six the night has ended.
    await expect(announce({ aankomst }, '2026-11-25T06:00:00+01:00')).rejects.toMatchObject(past);
    // What else is wrong does not bring it back.
    const { issues } = await announce({ aankomst, naam: 'Ion 3' }).catch((error) => error);
    expect(issues).toMatchObject([{ path: 'naam' }]);
  });

  it('goes through the form as it is shown, and stands among who is expected', async () => {
    const { browserOf } = await testApp(database, { now: TWEE_UUR });
    const huis = await createHuis(database, [2]);
    const browser = await browserOf(await createHuisvester(database, huis.organisatie));
    const page = `/locaties/${huis.locatie.id}/inchecken`;
    const shown = (await browser.get(page)).body;
    const [, aankomst = ''] = /name="aankomst"[^>]*value="([^"]*)"/.exec(shown) ?? [];
    const sent = {
      naam: 'Zofia Kowalczyk',
      woonplaats: 'Rzeszów',
      land: '7028',
      meereizend: 'nee',
      later: 'on',
    };
    const answer = await browser.post(page, { ...sent, _id: randomUUID(), aankomst });
    expect([answer.statusCode, answer.headers.location]).toEqual([
      302,
      expect.stringContaining('ingecheckt='),
    ]);
    const { verwacht } = await tonightAt(huis.ctx(TWEE_UUR), { locatie: huis.locatie.id });
    expect(verwacht.map(({ naam, aankomst: day }) => [naam, day])).toEqual([
      ['Zofia Kowalczyk', '2026-11-24'],
    ]);
  });
});
