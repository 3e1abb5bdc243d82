import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createMachine } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createInschrijving, createVerordening } from '../../test/factories/verordening.ts';
import { deliverMaand } from '../maandlevering/deliver-maand.ts';
import { makeUpNachten } from '../nachtregister/index.ts';
import { makeAangiften } from './make-aangiften.ts';
import { makeAanslagen } from './make-aanslag.ts';

const database = await testDatabase();
const { app } = await testApp(database);
const NU = '2026-11-10T10:00:00+01:00';
let next = 3700;

/** July of Jan Kos, declared; with a machine of the huisvester and one of the gemeente. */
async function july() {
  const gemeente = String(next++);
  const huis = await createHuis(database, [4], { gemeente });
  await createVerordening(database, {
    gemeente,
    forfait: JSON.stringify([{ totSlaapplaatsen: null, nachten: 365 }]),
  });
  await createInschrijving(database, await huis.checkIn({ aankomst: '2026-06-20', naam: 'Jan Kosmerk' }, NU));
  await makeUpNachten(huis.ctx(NU), { locaties: [huis.locatie.id], van: '2026-07-01', tot: '2026-08-01' });
  await deliverMaand(huis.ctx(NU), { locatie: huis.locatie.id, maand: '2026-07' });
  const heffer = contextFor(database, await createStaff(database, 'belastingen', gemeente), { now: NU });
  await makeAangiften(heffer, { gemeente, tijdvak: '2026-K3' });
  return {
    ...{ gemeente, huis, heffer },
    huisvester: await createMachine(app, database, { organisatie: huis.organisatie }),
    heffen: await createMachine(app, database, { rol: 'belastingen', gemeente }),
  };
}

describe('the tax on stays, for machines', () => {
  it('is declared, handed in once however often it is sent, and read back line by line', async () => {
    const { huisvester, heffen } = await july();
    const { aangiften, volgende } = (await huisvester.get('/aangiften?tijdvak=2026-K3&aantal=10')).json();
    expect([aangiften.length, volgende]).toEqual([1, null]);
    expect(aangiften[0]).toMatchObject({
      belast: 31,
      bedrag: 4650,
      bedragForfait: 31 * 150,
      status: 'concept',
    });
    const path = `/aangiften/${aangiften[0].id}`;
    const { regels } = (await huisvester.get(path)).json();
    expect(regels).toMatchObject([{ tarief: 150, belast: 31, oordeel: null, forfait: { nachten: 31 } }]);

    const body = {
      bezwaren: [{ regel: regels[0].id, reden: 'Dit huis stond leeg' }],
      berekening: 'werkelijk',
    };
    const put = (over: object = {}, query = '') =>
      huisvester.send('PUT', `${path}/indiening${query}`, { ...body, ...over });
    expect((await put({}, '?proef=true')).json()).toEqual({ oneens: 1 });
    expect((await huisvester.get(path)).json().ingediendOp).toBeNull();
    expect((await put({ berekening: 'half' })).statusCode).toBe(400);
    const [said] = body.bezwaren;
    const twice = await put({ bezwaren: [said, { ...said, reden: 'Het dak lekte' }] });
    expect([twice.statusCode, twice.json().errors]).toMatchObject([
      400,
      [{ location: { pointer: '#/bezwaren/1/regel' }, code: 'regel_dubbel' }],
    ]);
    for (const _ of [1, 2, 3])
      expect([(await put()).statusCode, (await put()).json()]).toEqual([200, { oneens: 1 }]);
    expect((await put({ bezwaren: [] })).statusCode).toBe(409);
    expect((await put({ berekening: 'forfait' })).statusCode).toBe(409);
    const read = (await heffen.get(path)).json();
    expect(read).toMatchObject({
      status: 'betwist',
      regels: [{ oordeel: 'oneens', reden: 'Dit huis stond leeg' }],
    });
    expect((await heffen.send('PUT', `${path}/indiening`, body)).statusCode).toBe(403);
  });

  it('is assessed: a list, a file for the tax system, each with its lines, and the letter', async () => {
    const { gemeente, huisvester, heffen, heffer } = await july();
    const [{ id }] = (await huisvester.get('/aangiften')).json().aangiften;
    await huisvester.send('PUT', `/aangiften/${id}/indiening`, { bezwaren: [] });
    await makeAanslagen(heffer, { gemeente, tijdvak: '2026-K3' });
    for (const machine of [huisvester, heffen]) {
      const { aanslagen, volgende } = (await machine.get('/aanslagen?tijdvak=2026-K3')).json();
      expect(aanslagen).toMatchObject([{ soort: 'definitief', nachten: 31, teBetalen: 4650, gemeente }]);
      expect(volgende).toBeNull();
      const path = `/aanslagen/${aanslagen[0].id}`;
      const one = await machine.get(path);
      expect(one.json()).toMatchObject({
        aangifte: id,
        klopt: true,
        berekening: 'werkelijk',
        regels: [{ belast: 31 }],
      });
      const letter = await machine.get(path, { accept: 'application/pdf' });
      expect(letter.headers['content-type']).toBe('application/pdf');
      expect(letter.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      const csv = await machine.get('/aanslagen', { accept: 'text/csv', 'accept-language': 'en' });
      expect(csv.headers['content-type']).toContain('text/csv');
      expect(csv.body).toContain(aanslagen[0].nummer);
      expect(csv.body).toContain('4650');
      const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const xlsx = await machine.get('/aanslagen', { accept: sheet });
      expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
      for (const { body } of [one, csv]) expect(body).not.toContain('Kosmerk');
      expect((await machine.get('/aanslagen?soort=naheffing')).json().aanslagen).toEqual([]);
    }
  });

  it('is read a page at a time without missing or repeating any', async () => {
    const { huisvester, gemeente, heffer, huis } = await july();
    for (const maand of ['2026-04', '2026-01']) {
      const tot = maand === '2026-04' ? '2026-05-01' : '2026-02-01';
      await makeUpNachten(huis.ctx(NU), { locaties: [huis.locatie.id], van: `${maand}-01`, tot });
      await deliverMaand(huis.ctx(NU), { locatie: huis.locatie.id, maand });
      await makeAangiften(heffer, { gemeente, tijdvak: maand === '2026-04' ? '2026-K2' : '2026-K1' });
    }
    const later = contextFor(database, heffer.actor, { now: '2027-02-01T10:00:00+01:00' });
    for (const tijdvak of ['2026-K1', '2026-K2', '2026-K3'])
      await makeAanslagen(later, { gemeente, tijdvak });
    for (const what of ['aangiften', 'aanslagen']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const asked: string = cursor === '' ? '' : `&cursor=${cursor}`;
        const page = (await huisvester.get(`/${what}?aantal=1${asked}`)).json();
        seen.push(...page[what].map((row: { tijdvak: string }) => row.tijdvak));
        cursor = page.volgende;
      }
      expect([what, ...seen.sort()]).toEqual([what, '2026-K1', '2026-K2', '2026-K3']);
    }
    const { rows } = await asOwner(database, (owner) =>
      sql`select 1 from aanslag where gemeente = ${gemeente}`.execute(owner),
    );
    expect(rows).toHaveLength(3);
  });
});
