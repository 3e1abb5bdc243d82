import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createActor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente, createRegistratieveld } from '../../test/factories/gemeente.ts';
import { createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { createVerblijf } from '../../test/factories/verblijf.ts';
import { rechten } from '../beleid/rechten.ts';
import { acceptUitnodiging } from '../organisaties/accept-uitnodiging.ts';
import { tokenHash } from '../organisaties/index.ts';
import type { Rol } from '../platform/database/tables.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, Refused } from '../platform/errors.ts';
import { askTaak } from './ask-taak.ts';
import { changeInstellingen } from './change-instellingen.ts';
import { grantRol } from './grant-rol.ts';
import nl from './i18n/nl.json' with { type: 'json' };
import { inviteGebruiker } from './invite-gebruiker.ts';
import { listAuditlog } from './list-auditlog.ts';
import { listGebruikers } from './list-gebruikers.ts';
import { listInzage } from './list-inzage.ts';
import { listTaken, showTaak } from './list-taken.ts';
import { showGebruiker } from './show-gebruiker.ts';
import { showInstellingen } from './show-instellingen.ts';
import { switchVeldOff, switchVeldOn } from './switch-veld.ts';
import { withdrawRol } from './withdraw-rol.ts';
import { withdrawUitnodiging } from './withdraw-uitnodiging.ts';

const database = await testDatabase();
const hardenberg = await createGemeente(database);
await createGemeente(database, { code: '0175' });
const beheer = await createStaff(database, 'beheer');
const elders = await createStaff(database, 'beheer', '0175');
const ctx = contextFor(database, beheer);
const there = contextFor(database, elders);

const toekenningen = (gebruiker: string) =>
  asOwner(database, (owner) =>
    owner
      .selectFrom('toekenning')
      .selectAll()
      .where('gebruiker', '=', gebruiker)
      .where('ingetrokken_op', 'is', null)
      .execute(),
  );
const lastAudit = (object: string) =>
  asOwner(database, (owner) =>
    owner
      .selectFrom('auditlog')
      .selectAll()
      .where('object', '=', object)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  );

describe('administration', () => {
  const uses = { listGebruikers, listAuditlog, listInzage, listTaken, showInstellingen };
  const others: Rol[] = ['registratie', 'toezicht', 'belastingen', 'beleid', 'regio-toezicht'];

  it.each(others)('is not for %s', async (rol) => {
    const actor = await createStaff(database, rol as 'toezicht');
    for (const use of Object.values(uses))
      await expect(use(contextFor(database, actor), {})).rejects.toBeInstanceOf(Forbidden);
  });

  it('shows nothing of another gemeente, whatever is asked', async () => {
    const other = await createStaff(database, 'toezicht', '0175');
    expect((await listGebruikers(there, {})).list.rows.map(({ id }) => id)).toContain(other.id);
    expect((await listGebruikers(ctx, {})).list.rows.map(({ id }) => id)).not.toContain(other.id);
    await expect(listGebruikers(ctx, { gemeente: '0175' })).rejects.toBeInstanceOf(NotFound);
    await expect(showInstellingen(ctx, { gemeente: '0175' })).rejects.toBeInstanceOf(NotFound);
    await expect(showGebruiker(ctx, { gebruiker: other.id ?? '' })).rejects.toBeInstanceOf(NotFound);
    const gebruiker = other.id ?? '';
    await expect(grantRol(ctx, { gemeente: '0175', gebruiker, rol: 'beheer' })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(grantRol(ctx, { gemeente: '0160', gebruiker, rol: 'beheer' })).rejects.toBeInstanceOf(
      NotFound,
    );
    const [toekenning] = await toekenningen(gebruiker);
    await expect(withdrawRol(ctx, { toekenning: toekenning?.id ?? '' })).rejects.toBeInstanceOf(Refused);
    expect(await toekenningen(gebruiker)).toHaveLength(1);
    const { list } = await listAuditlog(ctx, { gemeente: '0175' });
    expect(list.total).toBe(0);
  });
});

describe('users', () => {
  const invite = (over: Partial<Parameters<typeof inviteGebruiker>[1]> = {}) => {
    const input = { id: randomUUID(), gemeente: '0160', email: 'femke@hardenberg.example', ...over };
    return inviteGebruiker(ctx, { rol: 'toezicht', ...input }).then(() => input.id);
  };
  const mails = () =>
    asOwner(database, (owner) =>
      owner.selectFrom('bericht').selectAll().orderBy('aangemaakt_op').orderBy('id').execute(),
    );

  it('are invited by mail, and have the role once they accept', async () => {
    const id = await invite();
    await inviteGebruiker(ctx, { id, gemeente: '0160', email: 'femke@hardenberg.example', rol: 'toezicht' });
    const [mail, ...more] = (await mails()).filter(({ aan }) => aan === 'femke@hardenberg.example');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ aan: 'femke@hardenberg.example', gemeente: '0160' });
    const token = /\/uitnodiging\/(\S+)/.exec(mail?.tekst ?? '')?.[1] ?? '';
    const kept = await asOwner(database, (owner) =>
      owner.selectFrom('uitnodiging').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(Buffer.from(kept.token_hash)).toEqual(tokenHash(token));
    const femke = await createActor(database, []);
    await acceptUitnodiging(contextFor(database, femke), { token });
    expect(await toekenningen(femke.id ?? '')).toMatchObject([{ rol: 'toezicht', gemeente: '0160' }]);
    expect((await listGebruikers(ctx, {})).list.rows.map((row) => row.id)).toContain(femke.id);
  });

  it('are not invited twice to the same role, nor under the same id to another', async () => {
    const first = await invite({ email: 'kees@hardenberg.example' });
    await invite({ email: 'kees@hardenberg.example' });
    const { uitnodigingen } = await listGebruikers(ctx, {});
    expect(uitnodigingen.filter(({ email }) => email === 'kees@hardenberg.example')).toHaveLength(1);
    await expect(invite({ id: first, email: 'ander@hardenberg.example' })).rejects.toBeInstanceOf(Conflict);
    const holder = await createStaff(database, 'toezicht');
    const email = `${holder.id}@onderdak.example`;
    await expect(invite({ email: email.toUpperCase() })).rejects.toMatchObject({ code: 'heeft_rol_al' });
    await expect(invite({ email: 'geen adres' })).rejects.toBeInstanceOf(InvalidInput);
    await expect(invite({ gemeente: '0175' })).rejects.toBeInstanceOf(NotFound);
  });

  it('cannot come in by an invitation that was withdrawn, and only one’s own can be', async () => {
    const id = await invite({ email: 'niet@hardenberg.example' });
    await expect(withdrawUitnodiging(there, { uitnodiging: id })).rejects.toBeInstanceOf(Refused);
    await withdrawUitnodiging(ctx, { uitnodiging: id });
    await expect(withdrawUitnodiging(ctx, { uitnodiging: id })).rejects.toBeInstanceOf(Refused);
    const mail = (await mails()).find(({ aan }) => aan === 'niet@hardenberg.example');
    const token = /\/uitnodiging\/(\S+)/.exec(mail?.tekst ?? '')?.[1] ?? '';
    expect(token).not.toBe('');
    const late = contextFor(database, await createActor(database, []));
    await expect(acceptUitnodiging(late, { token })).rejects.toBeInstanceOf(Refused);
  });

  it('get a further role, lose one, and both are in the log', async () => {
    const person = await createStaff(database, 'registratie');
    const gebruiker = person.id ?? '';
    await grantRol(ctx, { gemeente: '0160', gebruiker, rol: 'regio-toezicht' });
    await grantRol(ctx, { gemeente: '0160', gebruiker, rol: 'regio-toezicht' });
    const held = await toekenningen(gebruiker);
    expect(held.map(({ rol }) => rol).sort()).toEqual(['regio-toezicht', 'registratie']);
    expect(await lastAudit(gebruiker)).toMatchObject({
      details: { erbij: 'regio-toezicht' },
      gemeente: '0160',
    });
    const toekenning = held.find(({ rol }) => rol === 'registratie')?.id ?? '';
    await withdrawRol(ctx, { toekenning });
    expect((await toekenningen(gebruiker)).map(({ rol }) => rol)).toEqual(['regio-toezicht']);
    expect(await lastAudit(gebruiker)).toMatchObject({ details: { ingetrokken: 'registratie' } });
    await expect(withdrawRol(ctx, { toekenning })).rejects.toMatchObject({
      code: 'overgang_niet_toegestaan',
    });
  });

  it('keep at least one with beheer, also when two withdraw each other at once', async () => {
    const [own] = await toekenningen(beheer.id ?? '');
    const mine = own?.id ?? '';
    await expect(withdrawRol(ctx, { toekenning: mine })).rejects.toMatchObject({
      code: 'laatste_beheerder_gemeente',
    });
    const second = await createStaff(database, 'beheer');
    const [other] = await toekenningen(second.id ?? '');
    const outcomes = await Promise.allSettled([
      withdrawRol(ctx, { toekenning: other?.id ?? '' }),
      withdrawRol(contextFor(database, second), { toekenning: mine }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = await asOwner(database, (owner) =>
      owner
        .selectFrom('toekenning')
        .select('gebruiker')
        .where('rol', '=', 'beheer')
        .where('gemeente', '=', '0160')
        .where('ingetrokken_op', 'is', null)
        .execute(),
    );
    expect(left).toHaveLength(1);
    // The one that is left goes on as the administrator of the tests that follow.
    if (left[0]?.gebruiker !== beheer.id)
      await grantRol(contextFor(database, second), {
        gemeente: '0160',
        gebruiker: second.id ?? '',
        rol: 'beheer',
      });
    await asOwner(database, (owner) =>
      owner.updateTable('toekenning').set({ ingetrokken_op: null }).where('id', '=', mine).execute(),
    );
  });

  it('are found by name without diacritics, by role, sorted and paged', async () => {
    const named = await createStaff(database, 'beleid');
    await asOwner(database, (owner) =>
      owner
        .updateTable('gebruiker')
        .set({ naam: 'Şükrü Yıldırım' })
        .where('id', '=', named.id ?? '')
        .execute(),
    );
    const found = await listGebruikers(ctx, { zoek: 'sukru yildirim' });
    expect(found.list.rows.map(({ naam }) => naam)).toEqual(['Şükrü Yıldırım']);
    expect((await listGebruikers(ctx, { rol: 'beleid' })).list.total).toBeGreaterThan(0);
    expect((await listGebruikers(ctx, { rol: 'beleid', zoek: 'bestaat niet' })).list.total).toBe(0);
  });
});

describe('settings', () => {
  const settings = {
    gemeente: '0160',
    sluitingsuur: '11:00',
    nachtregister_vanaf: '2025-01-01',
    email: hardenberg.email,
    telefoon: '0523 289111',
    website: 'https://www.hardenberg.example',
    functionaris_gegevensbescherming: 'fg@hardenberg.example',
  };

  it('are changed, and the log says from which closing hour to which', async () => {
    expect(await changeInstellingen(ctx, settings)).toEqual({ changed: ['sluitingsuur', 'telefoon'] });
    const { gemeente } = await showInstellingen(ctx, {});
    expect(gemeente).toMatchObject({ sluitingsuur: '11:00', telefoon: '+31523289111' });
    expect(await lastAudit('0160')).toMatchObject({
      actie: 'instellingen:beheren',
      object_soort: 'gemeente',
      gemeente: '0160',
      actor: beheer.id,
      details: { velden: ['sluitingsuur', 'telefoon'], sluitingsuur: { van: '12:00', naar: '11:00' } },
    });
    expect(await changeInstellingen(ctx, settings)).toEqual({ changed: [] });
  });

  it('of another gemeente stay as they are', async () => {
    await expect(changeInstellingen(there, settings)).rejects.toBeInstanceOf(NotFound);
    expect((await showInstellingen(there, {})).gemeente.sluitingsuur).toBe('12:00');
  });

  it.each([
    ['sluitingsuur', '25:00', 'tijd_ongeldig'],
    ['sluitingsuur', '05:59', 'sluitingsuur_buiten'],
    ['sluitingsuur', '18:01', 'sluitingsuur_buiten'],
    ['sluitingsuur', '', 'verplicht'],
    ['nachtregister_vanaf', '2026-02-30', 'ongeldige_datum'],
    ['email', 'nachtregister', 'ongeldig_emailadres'],
    ['telefoon', '12', 'telefoon_ongeldig'],
    ['website', 'javascript:alert(1)', 'website_ongeldig'],
    ['website', 'http://www.hardenberg.example', 'website_ongeldig'],
    ['functionaris_gegevensbescherming', 'Jan 111222333', 'bsn_geweigerd'],
  ])('refuse %s “%s”', async (path, value, code) => {
    const attempt = changeInstellingen(ctx, { ...settings, [path]: value });
    await expect(attempt).rejects.toMatchObject({ issues: [{ path, code }] });
  });

  it('switch a field on from a day with its ground, and off again', async () => {
    const grondslag = 'Artikel 2:37 van de Algemene plaatselijke verordening';
    const on = { gemeente: '0160', veld: 'geboortedatum' as const, vanaf: '2026-11-24', grondslag };
    await switchVeldOn(ctx, on);
    await switchVeldOn(ctx, on);
    const open = async () => (await showInstellingen(ctx, {})).velden[0]?.open;
    expect(await open()).toMatchObject({ vanaf: '2026-11-24', stand: 'nu', grondslag });
    expect(await lastAudit('geboortedatum')).toMatchObject({ details: { naar: 'aan', herhaald: true } });
    await expect(switchVeldOn(ctx, { ...on, vanaf: '2026-12-01' })).rejects.toMatchObject({
      code: 'veld_staat_al_aan',
    });
    const off = { gemeente: '0160', veld: 'geboortedatum' as const };
    await expect(switchVeldOff(ctx, { ...off, tot: '2026-11-24' })).rejects.toMatchObject({
      code: 'datum_in_verleden',
    });
    await switchVeldOff(ctx, { ...off, tot: '2026-11-30' });
    expect(await open()).toBeNull();
    await expect(switchVeldOff(ctx, { ...off, tot: '2026-12-01' })).rejects.toBeInstanceOf(Refused);
  });

  it('call off a field that would be asked later, and ask nothing that has passed or has no ground', async () => {
    const veld = 'nationaliteit' as const;
    const on = { gemeente: '0160', veld, vanaf: '2027-01-01', grondslag: 'Artikel 2:37 van de APV' };
    await switchVeldOn(ctx, on);
    expect((await showInstellingen(ctx, {})).velden[1]?.open?.stand).toBe('straks');
    await switchVeldOff(ctx, { gemeente: '0160', veld, tot: '2027-01-01' });
    expect((await showInstellingen(ctx, {})).velden[1]?.perioden).toEqual([]);
    await expect(switchVeldOn(ctx, { ...on, vanaf: '2026-11-23' })).rejects.toMatchObject({
      code: 'datum_in_verleden',
    });
    await expect(switchVeldOn(ctx, { ...on, grondslag: 'kort' })).rejects.toBeInstanceOf(InvalidInput);
    await createRegistratieveld(database, { gemeente: '0175' });
    await expect(switchVeldOff(ctx, { gemeente: '0175', veld, tot: '2026-12-01' })).rejects.toBeInstanceOf(
      NotFound,
    );
    expect((await showInstellingen(there, {})).velden[1]?.open).not.toBeNull();
  });
});

describe('the audit log', () => {
  it('is searched by action, object, actor, result, reference and day', async () => {
    const person = await createStaff(database, 'belastingen');
    const gebruiker = person.id ?? '';
    const own = contextFor(database, beheer);
    await grantRol(own, { gemeente: '0160', gebruiker, rol: 'beleid' });
    await expect(listAuditlog(contextFor(database, person), {})).rejects.toBeInstanceOf(Forbidden);
    const found = async (asked: Parameters<typeof listAuditlog>[1]) => (await listAuditlog(ctx, asked)).list;
    const [row] = (await found({ object: gebruiker })).rows;
    expect(row).toMatchObject({
      actie: 'gebruikers:beheren',
      objectSoort: 'gebruiker',
      resultaat: 'gelukt',
      actor: beheer.id,
      naam: 'Janneke Stegeman',
      rollen: ['beheer'],
      oorsprong: 'test',
      referentie: own.reference,
    });
    const refused = await found({ resultaat: 'geweigerd', actie: 'auditlog:lezen', wie: gebruiker });
    expect(refused.rows).toMatchObject([{ actor: person.id, gemeente: '0160' }]);
    expect((await found({ wie: 'stegeman', object: gebruiker })).total).toBe(1);
    expect((await found({ wie: 'iemand anders', object: gebruiker })).total).toBe(0);
    expect((await found({ zoek: own.reference })).total).toBe(1);
    expect((await found({ object: gebruiker, van: '2026-11-24', tot: '2026-11-24' })).total).toBe(1);
    expect((await found({ object: gebruiker, van: '2026-11-20', tot: '2026-11-23' })).total).toBe(0);
    expect((await found({ object: "x' or true --" })).total).toBe(0);
  });

  it('pages and turns around', async () => {
    const newest = await listAuditlog(ctx, { per: '25' });
    const oldest = await listAuditlog(ctx, { sorteer: 'tijd' });
    expect(newest.list.rows).toHaveLength(25);
    expect(Number(newest.list.rows[0]?.id)).toBeGreaterThan(Number(oldest.list.rows[0]?.id));
    const next = await listAuditlog(ctx, { per: '25', pagina: '2' });
    expect(next.list.rows[0]?.id).not.toBe(newest.list.rows[0]?.id);
    expect(next.list.total).toBe(newest.list.total);
  });

  it('has a name for every action there is', () => {
    const named = Object.keys(nl.acties);
    const actions = [...Object.keys(rechten), 'sessie:begonnen', 'sessie:geeindigd', 'toegang:opruimen'];
    expect(actions.map((action) => action.replace(':', '_')).filter((key) => !named.includes(key))).toEqual(
      [],
    );
  });
});

describe('the reading log', () => {
  it('says who looked at whom and what for, by number and never by name', async () => {
    const organisatie = await createOrganisatie(database);
    const locatie = await createLocatie(database, { organisatie: organisatie.id });
    const verblijf = await createVerblijf(database, locatie, { naam: 'Łukasz Wiśniewski' });
    const toezicht = await createStaff(database, 'toezicht');
    const huisvester = await createHuisvester(database, organisatie.id);
    const seen = { gemeente: '0160', persoon: verblijf.persoon, verblijf: verblijf.id };
    await asOwner(database, (owner) =>
      owner
        .insertInto('inzage')
        .values(
          [toezicht, huisvester].map((actor) => ({
            ...seen,
            tijdstip: new Date('2026-11-24T12:00:00Z'),
            actor_soort: actor.soort,
            actor: actor.id,
            rollen: actor.toekenningen.map(({ rol }) => rol),
            verwerking: 'persoon:zoeken',
            doel: 'controle_ter_plaatse: Esweg 12',
            referentie: randomUUID(),
          })),
        )
        .execute(),
    );
    const shown = await listInzage(ctx, { persoon: verblijf.persoon });
    expect(shown).toMatchObject({ personen: 1, aantalLezers: 1 });
    expect(shown.list.rows).toMatchObject([
      { naam: 'Janneke Stegeman', doel: 'controle_ter_plaatse: Esweg 12', persoon: verblijf.persoon },
    ]);
    expect(JSON.stringify(shown)).not.toContain('Wiśniewski');
    expect((await listInzage(ctx, { persoon: verblijf.persoon, lezers: 'iedereen' })).list.total).toBe(2);
    expect(
      (await listInzage(ctx, { persoon: verblijf.persoon, doel: 'Controle ter plaatse' })).list.total,
    ).toBe(1);
    expect((await listInzage(ctx, { doel: 'feest' })).list.total).toBe(0);
    expect((await listInzage(there, { lezers: 'iedereen' })).list.total).toBe(0);
  });
});

describe('jobs', () => {
  const run = (sql: string, ...values: unknown[]) => database.asTaken(sql, values);
  const waiting = async (naam: string) =>
    (await run(`select data from taken.job where name = $1 and state = 'created'`, naam)).rows as {
      data: unknown;
    }[];

  it('are shown with what ran, what failed and when they come again', async () => {
    await run(
      `insert into taken.job (name, state, started_on, completed_on, output)
        values ('mail-versturen', 'completed', $1::timestamptz, $1::timestamptz, '{"verzonden": 3, "mislukt": 0}'),
          ('mail-versturen', 'failed', $2::timestamptz, $2::timestamptz, '{"message": "TimeoutError", "stack": "at x"}')`,
      '2026-11-24T10:00:00Z',
      '2026-11-24T11:00:00Z',
    );
    const mail = (await listTaken(ctx, {})).find(({ naam }) => naam === 'mail-versturen');
    expect(mail).toMatchObject({ label: 'beheer:jobs.mail', gelukt: 1, mislukt: 1 });
    expect(mail?.laatste).toMatchObject({ stand: 'mislukt', melding: 'TimeoutError' });
    expect(mail?.volgende?.toISOString()).toBe('2026-11-24T20:31:00.000Z');
    const { uitvoeringen } = await showTaak(ctx, { naam: 'mail-versturen' });
    expect(uitvoeringen.map(({ stand, feiten }) => [stand, feiten])).toEqual([
      ['mislukt', {}],
      ['gelukt', { verzonden: 3, mislukt: 0 }],
    ]);
    expect(JSON.stringify(uitvoeringen)).not.toContain('at x');
    await expect(showTaak(ctx, { naam: 'bestaat-niet' })).rejects.toBeInstanceOf(NotFound);
  });

  it('are run now, once however often it is asked, and that is in the log', async () => {
    await askTaak(ctx, { naam: 'toegang-opruimen' });
    await askTaak(ctx, { naam: 'toegang-opruimen' });
    expect(await waiting('toegang-opruimen')).toEqual([{ data: {} }]);
    expect(await lastAudit('toegang-opruimen')).toMatchObject({
      actie: 'taken:beheren',
      object_soort: 'taak',
      gemeente: '0160',
      actor: beheer.id,
    });
    await expect(askTaak(ctx, { naam: '__pgboss__send-it' })).rejects.toBeInstanceOf(NotFound);
  });

  it('that failed are run again as they were asked, and no others', async () => {
    const failed = randomUUID();
    await run(
      `insert into taken.job (id, name, state, data, completed_on)
        values ($1::uuid, 'mail-versturen', 'failed', '{"import": "x"}', now())`,
      failed,
    );
    await askTaak(ctx, { naam: 'mail-versturen', opnieuw: failed });
    expect(await waiting('mail-versturen')).toEqual([{ data: { import: 'x' } }]);
    const attempt = askTaak(ctx, { naam: 'mail-versturen', opnieuw: randomUUID() });
    await expect(attempt).rejects.toMatchObject({ code: 'taak_niet_mislukt' });
    const toezicht = contextFor(database, await createStaff(database, 'toezicht'));
    await expect(askTaak(toezicht, { naam: 'mail-versturen' })).rejects.toBeInstanceOf(Forbidden);
  });
});
