import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { cancelVerblijf } from '../nachtregister/index.ts';
import { checkBewonerscode, makeBewonerscode, showBewonerscode } from './make-bewonerscode.ts';

const database = await testDatabase();
const huis = await createHuis(database);
const other = await createHuis(database);
const stranger = contextFor(database, await createHuisvester(database, other.organisatie));
const { browserOf } = await testApp(database);
const checkIn = () => huis.checkIn({ naam: 'Zofia Lewandowska', taal: 'pl' });
const make = (verblijf: string) => makeBewonerscode(huis.ctx(), { verblijf });

/** A browser in which a code was typed on the own page. */
async function opened(code: string) {
  const browser = await browserOf();
  const { statusCode } = await browser.post('/mijn/pl', { actie: 'inloggen', code });
  return { browser, statusCode };
}
const codesOf = (verblijf: string) =>
  asOwner(database, async (owner) => {
    const { rows } = await sql<{
      hash: Buffer;
    }>`select hash from bewonerscode where verblijf = ${verblijf}`.execute(owner);
    return rows;
  });

describe('the code that a huisvester makes', () => {
  it('opens the own page of who was checked in by the huisvester', async () => {
    const verblijf = await checkIn();
    expect(await showBewonerscode(huis.ctx(), { verblijf })).toMatchObject({ taal: 'pl', sinds: null });
    const { code, sinds } = await make(verblijf);
    expect(sinds).not.toBeNull();
    const { browser, statusCode } = await opened(code);
    expect(statusCode).toBe(302);
    expect((await browser.get('/mijn/pl')).body).toContain('Zofia Lewandowska');
  });

  it('ends the one before it, and who is logged in by that', async () => {
    const verblijf = await checkIn();
    const { code: first } = await make(verblijf);
    const { browser } = await opened(first);
    const { code: second } = await make(verblijf);
    expect((await browser.get('/mijn/pl')).body).not.toContain('Zofia Lewandowska');
    expect((await opened(first)).statusCode).toBe(400);
    expect((await opened(second)).statusCode).toBe(302);
    expect(await codesOf(verblijf)).toHaveLength(1);
    const { rows } = await asOwner(database, (owner) =>
      sql<{ details: unknown }>`select details from auditlog
        where actie = 'bewonerscode:maken' and object = ${verblijf} order by id`.execute(owner),
    );
    expect(rows.map(({ details }) => details)).toEqual([{ vervangen: 0 }, { vervangen: 1 }]);
  });

  it('is one, however many make it at the same moment', async () => {
    const verblijf = await checkIn();
    const made = await Promise.all([make(verblijf), make(verblijf), make(verblijf)]);
    const open = await Promise.all(made.map(async ({ code }) => (await opened(code)).statusCode));
    expect(open.sort()).toEqual([302, 400, 400]);
  });

  it('is shown once, in the answer itself, and is printed while it is the code of that stay', async () => {
    const [verblijf, another] = [await checkIn(), await checkIn()];
    const browser = await browserOf(await createHuisvester(database, huis.organisatie));
    const { body, statusCode } = await browser.post(`/verblijven/${verblijf}/code`, { taal: 'ro' });
    expect(statusCode).toBe(200);
    const [code = ''] = /(?<![\w-])[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}(?![\w-])/.exec(body) ?? [];
    expect(body).toContain('Codul tău personal');
    expect((await browser.get(`/verblijven/${verblijf}/code`)).body).not.toContain(code);
    const sheet = await browser.post(`/verblijven/${verblijf}/code/blad`, { code, taal: 'bg' });
    expect(sheet.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await browser.post(`/verblijven/${another}/code/blad`, { code, taal: 'bg' })).statusCode).toBe(
      404,
    );
    await make(verblijf);
    expect((await browser.post(`/verblijven/${verblijf}/code/blad`, { code, taal: 'bg' })).statusCode).toBe(
      404,
    );
  });

  it('is made by nobody else, and for nobody who is not there', async () => {
    const verblijf = await checkIn();
    const { code } = await make(verblijf);
    for (const attempt of [
      () => makeBewonerscode(stranger, { verblijf }),
      () => showBewonerscode(stranger, { verblijf }),
      () => checkBewonerscode(stranger, { verblijf, code }),
    ])
      await expect(attempt()).rejects.toMatchObject({ name: 'NotFound' });
    for (const rol of ['registratie', 'toezicht', 'beheer'] as const)
      await expect(
        makeBewonerscode(contextFor(database, await createStaff(database, rol)), { verblijf }),
      ).rejects.toMatchObject({ name: 'Forbidden' });
    expect((await opened(code)).statusCode).toBe(302);
    await cancelVerblijf(huis.ctx(), { verblijf, reden: 'Nooit gekomen' });
    for (const gone of [verblijf, randomUUID()])
      await expect(make(gone)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('is kept as its hash only', async () => {
    const { code } = await make(await checkIn());
    const { rows } = await asOwner(database, (owner) =>
      sql<{ text: string }>`select (select string_agg(b::text, '') from bewonerscode b)
        || (select string_agg(a::text, '') from auditlog a) as text`.execute(owner),
    );
    expect(rows[0]?.text).not.toContain(code);
    expect(rows[0]?.text).not.toContain(code.replaceAll('-', ''));
  });
});
