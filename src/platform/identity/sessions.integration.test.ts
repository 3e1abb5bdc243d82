import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../../test/database.ts';
import { keepForm, takeForm } from './kept-form.ts';
import { beginSession, endSession, readSession } from './sessions.ts';

const database = await testDatabase();
const { db } = database;
const who = {
  issuer: 'https://idp.example',
  subject: 'ilse',
  name: 'Ilse Brink',
  email: 'ilse@example.nl',
  idToken: 't',
};
const at = (iso: string) => new Date(iso);
const begin = (iso: string, subject = 'ilse') =>
  beginSession(db, { ...who, subject }, { now: at(iso), address: '127.0.0.1', device: null });

describe('a session', () => {
  it('belongs to who holds the cookie, and to nobody else', async () => {
    const cookie = await begin('2026-11-23T20:00:00Z');
    expect(await readSession(db, cookie, at('2026-11-23T20:01:00Z'))).toMatchObject({
      name: 'Ilse Brink',
      actor: { soort: 'gebruiker', organisatie: null },
    });
    expect(await readSession(db, `${cookie}x`, at('2026-11-23T20:01:00Z'))).toBeNull();
  });

  it('ends when left alone, sooner for staff of a gemeente', async () => {
    const cookie = await begin('2026-11-23T20:00:00Z', 'rust');
    expect(await readSession(db, cookie, at('2026-11-23T20:59:00Z'))).not.toBeNull();
    await asOwner(database, async (owner) => {
      await sql`insert into gemeente (code, naam, slug, nachtregister_vanaf, email, telefoon, website, functionaris_gegevensbescherming)
        values ('0160', 'Hardenberg', 'hardenberg', '2025-01-01', 'a@b.nl', '140523', 'https://a.nl', 'fg@a.nl')`.execute(
        owner,
      );
      await sql`insert into toekenning (id, gebruiker, rol, gemeente)
        select ${randomUUID()}::uuid, id, 'toezicht', '0160' from gebruiker where onderwerp = 'rust'`.execute(
        owner,
      );
    });
    const staff = await begin('2026-11-23T20:00:00Z', 'rust');
    expect(await readSession(db, staff, at('2026-11-23T20:14:00Z'))).toMatchObject({ idleSeconds: 900 });
    expect(await readSession(db, staff, at('2026-11-23T20:28:00Z'))).not.toBeNull();
    expect(await readSession(db, staff, at('2026-11-23T20:44:00Z'))).toBeNull();
  });

  it('ends after twelve hours, however busy', async () => {
    const cookie = await begin('2026-11-23T08:00:00Z', 'lang');
    for (let minutes = 30; minutes < 12 * 60; minutes += 30) {
      const now = new Date(at('2026-11-23T08:00:00Z').getTime() + minutes * 60_000);
      expect(await readSession(db, cookie, now)).not.toBeNull();
    }
    expect(await readSession(db, cookie, at('2026-11-23T20:00:01Z'))).toBeNull();
  });

  it('is over at once when ended, and tells the token to log out elsewhere with', async () => {
    const cookie = await begin('2026-11-23T20:00:00Z', 'weg');
    expect(await endSession(db, cookie)).toBe('t');
    expect(await readSession(db, cookie, at('2026-11-23T20:00:01Z'))).toBeNull();
    expect(await endSession(db, cookie)).toBeNull();
  });

  it('is kept as a hash: the cookie stands nowhere', async () => {
    const cookie = await begin('2026-11-23T20:00:00Z', 'hash');
    const rows = await asOwner(database, (owner) => owner.selectFrom('sessie').selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain(cookie);
  });

  it('can not be looked up in the table by the login', async () => {
    await expect(db.selectFrom('sessie').selectAll().execute()).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a form that came after its session ended', () => {
  const path = '/locaties/1/inchecken';
  const values = { naam: 'Łukasz Wójcik', aankomst: '2026-11-23' };

  it('waits for the same person on the same page, once', async () => {
    const cookie = await begin('2026-11-23T20:00:00Z', 'kees');
    const session = await readSession(db, cookie, at('2026-11-23T20:00:00Z'));
    const key = await keepForm(db, cookie, { path, values }, at('2026-11-23T22:00:00Z'));
    expect(key).not.toBeNull();
    const take = (person: string, where: string, iso: string) =>
      takeForm(db, key ?? '', person, where, at(iso));
    const me = session?.actor.id ?? '';
    expect(await take(randomUUID(), path, '2026-11-23T22:01:00Z')).toBeNull();
    expect(await take(me, '/elders', '2026-11-23T22:01:00Z')).toBeNull();
    expect(await take(me, path, '2026-11-23T22:31:00Z')).toBeNull();
    expect(await take(me, path, '2026-11-23T22:01:00Z')).toEqual(values);
    expect(await take(me, path, '2026-11-23T22:01:00Z')).toBeNull();
  });

  it('is unreadable in the database', async () => {
    const cookie = await begin('2026-11-23T20:00:00Z', 'lars');
    await keepForm(db, cookie, { path, values }, at('2026-11-23T22:00:00Z'));
    const rows = await asOwner(database, (owner) => sql`select * from bewaard_formulier`.execute(owner));
    expect(rows.rows.length).toBeGreaterThan(0);
    expect(
      JSON.stringify(
        rows.rows.map((row) =>
          Object.values(row as object).map((v) =>
            v instanceof Uint8Array ? Buffer.from(v).toString('utf8') : v,
          ),
        ),
      ),
    ).not.toContain('Wójcik');
  });

  it('is not kept for a session that never was', async () => {
    expect(await keepForm(db, 'unknown', { path, values }, at('2026-11-23T22:00:00Z'))).toBeNull();
  });
});
