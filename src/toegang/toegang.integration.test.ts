import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createActor, createHuisvester, createStaff, NOW } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { systeem } from '../platform/access/actor.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { keepForm } from '../platform/identity/kept-form.ts';
import { beginSession, readSession } from '../platform/identity/sessions.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { cleanUp } from './clean-up.ts';

const database = await testDatabase();
await createGemeente(database);
const vechtdal = await createOrganisatie(database, { naam: 'Vechtdal Verblijf' });
const zandveld = await createOrganisatie(database, { naam: 'Kwekerij Het Zandveld' });
const { browserOf } = await testApp(database);
const now = new Date(NOW);
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);

const audited = (actor: string | null) =>
  asOwner(database, (owner) =>
    owner
      .selectFrom('auditlog')
      .selectAll()
      .where('actor', actor === null ? 'is' : '=', actor)
      .orderBy('id', 'desc')
      .execute(),
  );

describe('sessions', () => {
  it('are shown to whose they are, can be ended one by one, and are logged for the gemeente', async () => {
    const toezicht = await createStaff(database, 'toezicht');
    const here = await browserOf(toezicht);
    const there = await browserOf(toezicht);
    const stranger = await browserOf(await createStaff(database, 'toezicht'));
    const page = await here.get('/sessies');
    expect(page.body).toContain('Deze sessie');
    const [id] = [...page.body.matchAll(/name="sessie" value="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect((await stranger.post('/sessies', { actie: 'beeindigen', sessie: id ?? '' })).statusCode).toBe(404);
    expect((await there.get('/sessies')).statusCode).toBe(200);
    expect((await here.post('/sessies', { actie: 'beeindigen', sessie: id ?? '' })).statusCode).toBe(302);
    expect((await there.get('/sessies')).statusCode).toBe(303);
    expect((await here.get('/sessies')).statusCode).toBe(200);
    expect((await audited(toezicht.id))[0]).toMatchObject({
      actie: 'sessie:beheren',
      object: id,
      gemeente: '0160',
      details: { naar: 'geeindigd' },
    });
  });

  it('of others than this end with one press, and everywhere with another', async () => {
    const huisvester = await createHuisvester(database, vechtdal.id);
    const [one, two, three] = [
      await browserOf(huisvester),
      await browserOf(huisvester),
      await browserOf(huisvester),
    ];
    await one.post('/sessies', { actie: 'andere' });
    expect((await two.get('/sessies')).statusCode).toBe(303);
    expect((await three.get('/sessies')).statusCode).toBe(303);
    expect((await one.get('/sessies')).body).toContain('2 sessies zijn beëindigd');
    const four = await browserOf(huisvester);
    await four.post('/uitloggen', { overal: 'ja' });
    expect((await one.get('/sessies')).statusCode).toBe(303);
  });
});

describe('who works for several organisations', () => {
  it('sees for which one, and chooses; not one that is somebody else’s', async () => {
    const other = await createOrganisatie(database, { naam: 'Andermans Huizen' });
    const actor = await createActor(database, [
      { rol: 'huisvester-medewerker', gemeente: null, organisatie: vechtdal.id },
      { rol: 'huisvester-beheerder', gemeente: null, organisatie: zandveld.id },
    ]);
    const browser = await browserOf(actor);
    const page = await browser.get('/hoedanigheid');
    expect(page.body).toContain('voor Vechtdal Verblijf');
    expect(page.body).toContain('Kwekerij Het Zandveld');
    expect(page.body).not.toContain('Andermans Huizen');
    expect((await browser.post('/hoedanigheid', { organisatie: other.id })).statusCode).toBe(404);
    expect((await browser.post('/hoedanigheid', { organisatie: zandveld.id })).headers.location).toBe(
      '/start',
    );
    expect((await browser.get('/sessies')).body).toContain('voor Kwekerij Het Zandveld');
  });

  it('hears nothing of it with only one', async () => {
    const browser = await browserOf(await createHuisvester(database, vechtdal.id));
    const { body } = await browser.get('/sessies');
    expect(body).toContain('voor Vechtdal Verblijf');
    expect(body).not.toContain('/hoedanigheid');
  });
});

describe('the mailbox', () => {
  const lay = (subject: string, text: string) =>
    withTaken(database.db, (trx) =>
      queueMail(trx, { to: 'milou@vechtdal.example', subject, text, language: 'nl' }, now),
    );

  it('shows messages in the demo, with links that work and nothing else that does', async () => {
    await lay('Uitnodiging <b>', 'Ga naar http://localhost/uitnodiging/abc.\n<script>alert(1)</script>');
    const nobody = await browserOf();
    const list = await nobody.get('/postbak?zoek=UITNODIGING');
    expect(list.body).toContain('milou@vechtdal.example');
    const address = /href="(\/postbak\/[0-9a-f-]{36})"/.exec(list.body)?.[1] ?? '';
    const message = await nobody.get(address);
    expect(message.body).toContain('href="http://localhost/uitnodiging/abc"');
    expect(message.body).not.toContain('<script>alert');
    expect((await nobody.get('/')).body).toContain('href="/postbak"');
    expect((await nobody.get('/postbak?zoek=niets-hiervan')).body).toContain('Er is geen bericht gevonden');
    for (const id of [randomUUID(), 'geen-uuid'])
      expect((await nobody.get(`/postbak/${id}`)).statusCode).toBe(404);
  });

  it.each([
    ['in production', { mode: 'production' as const }],
    ['where mail is really sent', { smtpUrl: 'smtp://mail.example' }],
  ])('is not there %s', async (_where, config) => {
    await lay('Geheim', 'Alleen voor wie het is.');
    const real = await testApp(database, { config });
    const list = await real.app.inject('/postbak');
    expect(list.statusCode).toBe(404);
    expect(list.body).not.toContain('Geheim');
    const id = await withTaken(database.db, (trx) =>
      trx.selectFrom('bericht').select('id').executeTakeFirstOrThrow(),
    );
    expect((await real.app.inject(`/postbak/${id.id}`)).statusCode).toBe(404);
    expect((await real.app.inject('/privacy')).body).not.toContain('/postbak');
  });
});

describe('cleaning up', () => {
  it('removes what has had its time and leaves the rest, with a record of how many', async () => {
    await asOwner(database, async (owner) => {
      await owner.deleteFrom('bericht').execute();
      await sql`delete from bewaard_formulier`.execute(owner);
      await owner.deleteFrom('sessie').execute();
    });
    const begin = (at: Date) =>
      beginSession(
        database.db,
        { issuer: 'i', subject: 's', name: 'Ilse Brink', email: null, idToken: '' },
        { now: at, address: '192.0.2.1', device: null },
      );
    await begin(daysAgo(3));
    const alive = await begin(now);
    for (const at of [daysAgo(1), now]) await keepForm(database.db, alive, { path: '/x', values: {} }, at);
    const inviter = await createStaff(database, 'beheer');
    await asOwner(database, async (owner) => {
      const bericht = { aan: 'a@b.example', onderwerp: 'o', tekst: 't', taal: 'nl' };
      await owner
        .insertInto('bericht')
        .values(
          [
            { aangemaakt_op: daysAgo(31), verzonden_op: daysAgo(31) },
            { aangemaakt_op: daysAgo(29), verzonden_op: daysAgo(29) },
            { aangemaakt_op: daysAgo(91), verzonden_op: null },
            { aangemaakt_op: daysAgo(89), verzonden_op: null },
          ].map((times) => ({ id: randomUUID(), ...bericht, ...times })),
        )
        .execute();
      const uitnodiging = {
        email: 'a@b.example',
        rol: 'toezicht' as const,
        gemeente: '0160',
        uitgenodigd_door: inviter.id ?? '',
      };
      await owner
        .insertInto('uitnodiging')
        .values(
          [
            { verloopt_op: daysAgo(91), aanvaard_op: null },
            { verloopt_op: daysAgo(91), aanvaard_op: daysAgo(95) },
            { verloopt_op: daysAgo(1), aanvaard_op: null },
          ].map((times) => ({
            id: randomUUID(),
            token_hash: Buffer.from(randomUUID()),
            ...uitnodiging,
            ...times,
          })),
        )
        .execute();
    });
    const removed = { sessies: 1, formulieren: 1, berichten: 2, uitnodigingen: 1 };
    expect(await cleanUp(contextFor(database, systeem))).toEqual(removed);
    expect(await readSession(database.db, alive, now)).not.toBeNull();
    expect((await audited(null)).find((row) => row.actie === 'toegang:opruimen')).toMatchObject({
      actor_soort: 'systeem',
      details: removed,
    });
    expect(await cleanUp(contextFor(database, systeem))).toEqual({
      sessies: 0,
      formulieren: 0,
      berichten: 0,
      uitnodigingen: 0,
    });
  });
});
