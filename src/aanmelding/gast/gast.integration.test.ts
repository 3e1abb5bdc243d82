import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Browser, testApp } from '../../../test/app.ts';
import { asOwner, testDatabase } from '../../../test/database.ts';
import { createDeur, entry } from '../../../test/factories/aanmelding.ts';
import { contextFor, createHuisvester } from '../../../test/factories/actor.ts';
import { createGemeente } from '../../../test/factories/gemeente.ts';
import { createLocatie } from '../../../test/factories/locatie.ts';
import { createOrganisatie } from '../../../test/factories/organisatie.ts';
import type { AanmeldingInvoer } from '../aanmelding.ts';
import { listAanmeldpunten } from '../list-aanmeldpunten.ts';
import { makeKiosk } from '../make-kiosk.ts';
import { openDeur } from '../open-deur.ts';
import { revokeAanmeldpunt } from '../revoke-aanmeldpunt.ts';
import { seal } from './client/seal.ts';
import type { Gastgegevens } from './gegevens.ts';

const database = await testDatabase();
await createGemeente(database);
const organisatie = await createOrganisatie(database);
const locatie = await createLocatie(database, { organisatie: organisatie.id });
const huisvester = await createHuisvester(database, organisatie.id);
const ctx = contextFor(database, huisvester);
const { app, browserOf } = await testApp(database);

const door = `/deur/${await createDeur(ctx, locatie.id)}`;

/** What a page hands its script. */
const gegevensIn = (html: string): Gastgegevens =>
  JSON.parse(/<script type="application\/json" id="gegevens">(.*?)<\/script>/s.exec(html)?.[1] ?? '');

async function send(
  browser: Browser,
  page: string,
  aanmelding: AanmeldingInvoer,
  id = aanmelding.id,
): Promise<number> {
  const gegevens = gegevensIn((await browser.get(page)).body);
  const { statusCode } = await app.inject({
    method: 'POST',
    url: gegevens.verzenden,
    payload: { id, sealed: await seal(aanmelding, gegevens.zegel) },
    cookies: Object.fromEntries(browser.cookies),
  });
  return statusCode;
}
const kept = () =>
  asOwner(database, (owner) =>
    owner.selectFrom('aanmelding').select(['id', 'status', 'inhoud']).orderBy('ontvangen_op').execute(),
  );

describe('the door', () => {
  it('offers the languages, and the questions in each', async () => {
    const browser = await browserOf();
    const first = await browser.get(door);
    expect(first.statusCode).toBe(200);
    for (const taal of ['nl', 'en', 'pl', 'ro', 'bg', 'hu']) {
      expect(first.body).toContain(`href="${door}/${taal}"`);
      const page = await browser.get(`${door}/${taal}`);
      expect(page.body).toContain(`<html lang="${taal}"`);
      expect(page.body).toContain('name="naam"');
      expect(page.headers['cache-control']).toBe('no-store');
    }
    expect((await browser.get(`${door}/xx`)).statusCode).toBe(404);
  });

  it('takes a sealed entry once, and answers nothing about it', async () => {
    const browser = await browserOf();
    const one = entry();
    expect(await send(browser, `${door}/pl`, one)).toBe(204);
    expect(await send(browser, `${door}/pl`, one)).toBe(204);
    expect((await kept()).filter(({ id }) => id === one.id)).toMatchObject([
      { status: 'wacht', inhoud: { naam: one.naam } },
    ]);
    expect(await send(browser, `${door}/pl`, { ...one, naam: 'Somebody Else' })).toBe(409);
    for (const page of [door, `${door}/pl`]) expect((await browser.get(page)).body).not.toContain('Wójcik');
  });

  it('refuses what is not right, not sealed for it, or sent under another id', async () => {
    const browser = await browserOf();
    const before = (await kept()).length;
    expect(await send(browser, `${door}/pl`, entry({ naam: 'Jan 007' }))).toBe(400);
    expect(await send(browser, `${door}/pl`, entry({ werkgever: '123456782' }))).toBe(400);
    expect(await send(browser, `${door}/pl`, entry({ aankomst: '2026-11-25' }))).toBe(400);
    expect(await send(browser, `${door}/pl`, entry(), randomUUID())).toBe(400);
    const post = (payload: object | string, type = 'application/json') =>
      app.inject({ method: 'POST', url: `${door}/verzenden`, payload, headers: { 'content-type': type } });
    expect((await post({ id: randomUUID(), sealed: 'x' })).statusCode).toBe(400);
    expect((await post('{', 'application/json')).statusCode).toBe(400);
    expect((await post('id=1', 'application/x-www-form-urlencoded')).statusCode).toBe(415);
    expect((await kept()).length).toBe(before);
  });

  it('takes the same questions from a browser without script, says what is wrong, and shows the code once', async () => {
    const browser = await browserOf();
    const id = randomUUID();
    const page = (await browser.get(`${door}/ro`)).body;
    expect(page).toContain('name="_csrf"');
    const wrong = await browser.post(`${door}/ro`, { _id: id, naam: 'Ștefan 3', aankomst: '2026-11-24' });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toContain('Un nume nu are cifre');
    expect(wrong.body).toContain('value="Ștefan 3"');
    const values = {
      ...{ _id: id, naam: 'Ștefan Ionescu', woonplaats: 'Iași', land: '7047', aankomst: '2026-11-24' },
      documentsoort: 'paspoort',
    };
    const right = await browser.post(`${door}/ro`, values);
    expect(right.statusCode).toBe(200);
    expect(right.body).toMatch(/data-code="true"[^>]*>[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}</);
    expect(right.body).not.toContain('Ionescu');
    expect((await kept()).find((one) => one.id === id)).toMatchObject({ inhoud: { naam: 'Ștefan Ionescu' } });
  });

  it('leads nowhere once its sheet was replaced; what was sent before is still acknowledged', async () => {
    const browser = await browserOf();
    const one = entry();
    expect(await send(browser, `${door}/pl`, one)).toBe(204);
    const gegevens = gegevensIn((await browser.get(`${door}/pl`)).body);
    await openDeur(ctx, { id: randomUUID(), locatie: locatie.id, versie: 1 });
    const post = async (aanmelding: AanmeldingInvoer) =>
      app.inject({
        method: 'POST',
        url: `${door}/verzenden`,
        payload: { id: aanmelding.id, sealed: await seal(aanmelding, gegevens.zegel) },
      });
    const gone = await browser.get(door);
    expect(gone.statusCode).toBe(404);
    expect(gone.body).toContain('Ten ekran nie jest już używany');
    expect((await browser.get(`${door}/pl`)).statusCode).toBe(302);
    expect((await post(one)).statusCode).toBe(204);
    expect((await post(entry())).statusCode).toBe(410);
    const { deur } = await listAanmeldpunten(ctx, { locatie: locatie.id });
    expect((await browser.get(new URL(deur?.adres ?? '').pathname)).statusCode).toBe(200);
    // A double press of "replace" is one replacement.
    await openDeur(ctx, { id: randomUUID(), locatie: locatie.id, versie: 1 });
    expect((await listAanmeldpunten(ctx, { locatie: locatie.id })).deur).toEqual(deur);
  });
});

describe('a kiosk', () => {
  it('is linked by a code that works once, sends, and is cut off from afar', async () => {
    const id = randomUUID();
    const { koppelcode } = await makeKiosk(ctx, { id, locatie: locatie.id, naam: 'Tablet bij de ingang' });
    const tablet = await browserOf();
    expect((await tablet.get('/kiosk')).headers.location).toBe('/kiosk/koppelen');
    const wrong = await tablet.post('/kiosk/koppelen', { koppelcode: 'AAAA-AAAA' });
    expect(wrong.statusCode).toBe(400);
    expect(
      (await tablet.post('/kiosk/koppelen', { koppelcode: koppelcode?.toLowerCase() ?? '' })).statusCode,
    ).toBe(302);
    expect(tablet.cookies.has('onderdak-kiosk')).toBe(true);
    const another = await browserOf();
    expect((await another.post('/kiosk/koppelen', { koppelcode: koppelcode ?? '' })).statusCode).toBe(400);

    expect((await tablet.get('/kiosk')).statusCode).toBe(200);
    expect(await send(tablet, '/kiosk/pl', entry())).toBe(204);
    await revokeAanmeldpunt(ctx, { aanmeldpunt: id });
    const gone = await tablet.get('/kiosk');
    expect(gone.headers.location).toBe('/kiosk/koppelen?ontkoppeld');
    expect(gone.headers['clear-site-data']).toContain('storage');
    expect(tablet.cookies.has('onderdak-kiosk')).toBe(false);
  });

  it('can’t be made of a browser in which somebody is logged in', async () => {
    const { koppelcode } = await makeKiosk(ctx, { id: randomUUID(), locatie: locatie.id, naam: 'Tablet 2' });
    const browser = await browserOf(huisvester);
    expect((await browser.post('/kiosk/koppelen', { koppelcode: koppelcode ?? '' })).statusCode).toBe(403);
  });
});

it('no log keeps the secret of a door', async () => {
  const rows = await asOwner(database, (owner) =>
    owner.selectFrom('auditlog').select('oorsprong').where('object_soort', '=', 'aanmelding').execute(),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { oorsprong } of rows) expect(oorsprong).toMatch(/\/(deur\/:id|kiosk)\//);
});
