import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createStaff } from '../../test/factories/actor.ts';
import { createBewonerscode } from '../../test/factories/bewonerscode.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { createVerblijf } from '../../test/factories/verblijf.ts';
import { searchPersoon } from '../toezicht/search-persoon.ts';
import { HOOGSTENS } from './open-mijn.ts';

const database = await testDatabase();
const huis = await createHuis(database);
const stay = await createVerblijf(database, huis.locatie, { naam: 'Zofia Lewandowska' });
await createVerblijf(database, huis.locatie, { naam: 'Ionela Stanciu' });
const code = await createBewonerscode(database, stay);
const { app, browserOf } = await testApp(database);

/** A browser at an address of its own, so that one who tries too often does not hinder another. */
async function visitor() {
  const browser = await browserOf();
  const remoteAddress = `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;
  return {
    browser,
    logIn: (typed: string, from = remoteAddress) =>
      app
        .inject({
          method: 'POST',
          url: '/mijn/pl',
          remoteAddress: from,
          payload: new URLSearchParams({ _csrf: browser.csrf, actie: 'inloggen', code: typed }).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          cookies: Object.fromEntries(browser.cookies),
        })
        .then((answer) => {
          for (const { name, value } of answer.cookies) browser.cookies.set(name, value);
          return answer;
        }),
    remoteAddress,
  };
}
const loggedIn = async () => {
  const { browser, logIn } = await visitor();
  expect((await logIn(code)).statusCode).toBe(302);
  return browser;
};

describe('the own page', () => {
  it('asks for the code in each language, without a script', async () => {
    const browser = await browserOf();
    for (const taal of ['nl', 'en', 'pl', 'ro', 'bg', 'hu']) {
      const { body, headers } = await browser.get(`/mijn/${taal}`);
      expect(body).toContain(`<html lang="${taal}"`);
      expect(body).not.toContain('<script');
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('shows who has the code what is kept, of nobody else', async () => {
    const browser = await loggedIn();
    const { body } = await browser.get('/mijn/pl');
    for (const part of ['Zofia Lewandowska', 'Rzeszów', 'Polska', 'dowód'])
      expect(body.toLowerCase()).toContain(part.toLowerCase());
    expect(body).not.toContain('Ionela');
  });

  it('takes a code as people type it', async () => {
    const { logIn } = await visitor();
    expect((await logIn(` ${code.toLowerCase().replaceAll('-', ' ')} `)).statusCode).toBe(302);
  });

  it('says who looked, by role and purpose, never by name or note', async () => {
    const toezicht = await createStaff(database, 'toezicht');
    await searchPersoon(contextFor(database, toezicht), {
      ...{ naam: 'Zofia Lewandowska', doel: 'adrescontrole', toelichting: 'Tip van de buurman' },
    } as never);
    const browser = await loggedIn();
    const { body } = await browser.get('/mijn/en');
    expect(body).toContain('Municipality: inspection. Check of the address.');
    const { body: json } = await browser.get('/mijn/en/bestand/json');
    expect(json).toContain('adrescontrole');
    for (const part of ['buurman', 'Janneke', String(toezicht.id)])
      for (const text of [body, json]) expect(text).not.toContain(part);
  });

  it('tells a wrong code, a code that went and nonsense apart by nothing', async () => {
    const gone = await createVerblijf(database, huis.locatie, { geanonimiseerd_op: new Date(), naam: '-' });
    const old = await createBewonerscode(database, gone, 'ACDE-FHJK-LMNP');
    const answers = [];
    for (const typed of ['QRTU-VWXY-3479', old, 'hallo', '']) {
      const { logIn } = await visitor();
      const { statusCode, body } = await logIn(typed);
      answers.push([
        statusCode,
        // But for what was typed.
        body.replace(/ value="[^"]*"/g, '').replace(/nonce="[^"]*"/g, ''),
      ]);
    }
    expect(answers[0]?.[0]).toBe(400);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('slows down who guesses, in the database: the right code does not help then', async () => {
    const { logIn, remoteAddress } = await visitor();
    for (let n = 0; n < HOOGSTENS; n += 1) expect((await logIn('QRTU-VWXY-3479')).statusCode).toBe(400);
    expect((await logIn(code)).statusCode).toBe(429);
    // The same customer's network is the same; another one is not.
    expect((await logIn(code, remoteAddress.replace('::1', '::2'))).statusCode).toBe(429);
    expect((await logIn(code, '2001:db8:ffff:1::1')).statusCode).toBe(302);
    const { rows } = await asOwner(database, (owner) =>
      sql<{ text: string }>`select codepoging::text as text from codepoging`.execute(owner),
    );
    expect(rows.filter(({ text }) => text.includes('2001'))).toEqual([]);
  });

  it('keeps no address of a resident in the log, but that tries came from one network that day', async () => {
    const { logIn, remoteAddress } = await visitor();
    await logIn('QRTU-VWXY-3479');
    await logIn(code);
    await logIn(code, '2001:db8:fffe:1::1');
    const { rows } = await asOwner(database, (owner) =>
      sql<{
        oorsprong: string;
      }>`select oorsprong from auditlog where actie = 'mijn:openen' order by id desc limit 3`.execute(owner),
    );
    const [other, right, wrong] = rows.map(({ oorsprong }) => oorsprong);
    expect(wrong).toMatch(/^netwerk-[0-9a-f]{12} POST \/mijn\/pl$/);
    expect(right).toBe(wrong);
    expect(other).not.toBe(wrong);
    for (const { oorsprong } of rows)
      for (const address of ['2001', remoteAddress]) expect(oorsprong).not.toContain(address);
  });

  it('lets a whole house in that shares one address', async () => {
    const { logIn } = await visitor();
    for (let n = 0; n <= HOOGSTENS; n += 1) expect((await logIn(code)).statusCode).toBe(302);
  });

  it('ends after a quarter of an hour, and when its person logs out', async () => {
    const browser = await loggedIn();
    const later = await testApp(database, { now: '2026-11-24T21:46:00+01:00' });
    const stale = await later.browserOf();
    for (const [name, value] of browser.cookies) stale.cookies.set(name, value);
    expect((await stale.get('/mijn/pl')).body).not.toContain('Zofia');
    const out = await browser.post('/mijn/pl', { actie: 'uitloggen' });
    expect(out.headers['clear-site-data']).toBe('"cache"');
    expect((await browser.get('/mijn/pl')).body).not.toContain('Zofia');
  });

  it('gives everything as JSON and as PDF, and nothing without a login', async () => {
    const browser = await loggedIn();
    const json = await browser.get('/mijn/pl/bestand/json');
    expect(json.headers['content-disposition']).toContain('.json');
    expect(json.json()).toMatchObject({ verblijf: [{ naam: 'Zofia Lewandowska' }] });
    const pdf = await browser.get('/mijn/pl/bestand/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await (await browserOf()).get('/mijn/pl/bestand/json')).statusCode).toBe(302);
  });

  it('takes a correction once, says when the answer comes, and takes no BSN', async () => {
    const browser = await loggedIn();
    const id = randomUUID();
    const ask = (toelichting: string, over: object = {}) =>
      browser.post('/mijn/nl', { actie: 'verzoek', _id: id, soort: 'correctie', toelichting, ...over });
    expect((await ask('Mijn BSN is 111222333')).statusCode).toBe(400);
    expect((await ask('Mijn naam is Zofia Nowak')).statusCode).toBe(302);
    expect((await ask('Mijn naam is Zofia Nowak')).statusCode).toBe(302);
    const mails = await asOwner(database, (owner) =>
      owner
        .selectFrom('bericht')
        .select(['tekst', 'organisatie'])
        .where('sleutel', '=', `verzoek-binnen:${id}`)
        .execute(),
    );
    expect(mails).toMatchObject([{ organisatie: huis.organisatie }]);
    expect(mails[0]?.tekst).toContain('1 dec 2026');
    expect(mails[0]?.tekst).not.toContain('Zofia');
    const toHer = (about: string) =>
      asOwner(database, (owner) =>
        owner
          .selectFrom('bericht')
          .select('gemeente')
          .where('sleutel', '=', `verzoek-gemeente:${about}`)
          .execute(),
      );
    expect(await toHer(id)).toEqual([]);
    const { body } = await browser.get('/mijn/nl?verstuurd');
    expect(body.split('Zofia Nowak').length - 1).toBe(1);
    expect(body).toContain('24 december 2026');
    const objection = randomUUID();
    await ask('Ik wil dit niet', { _id: objection, soort: 'bezwaar' });
    expect(await toHer(objection)).toEqual([{ gemeente: huis.locatie.gemeente }]);
    for (let n = 0; n < 3; n += 1) await ask('Nog een vraag', { _id: randomUUID() });
    expect((await ask('Een te veel', { _id: randomUUID() })).statusCode).toBe(400);
  });
});
