import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import { createDeur, entry, sendEntry } from '../../test/factories/aanmelding.ts';
import { createRegistratieveld } from '../../test/factories/gemeente.ts';
import { createHuis } from '../../test/factories/huis.ts';
import { publiek } from '../platform/access/actor.ts';
import type { AanmeldingInvoer } from './aanmelding.ts';
import { listAanmeldingen } from './list-aanmeldingen.ts';
import { listAanmeldpunten } from './list-aanmeldpunten.ts';
import { openDeur } from './open-deur.ts';
import { receiveAanmelding } from './receive-aanmelding.ts';
import { revokeAanmeldpunt } from './revoke-aanmeldpunt.ts';
import { showAanmelding } from './show-aanmelding.ts';

const database = await testDatabase();
const huis = await createHuis(database);
const sleutel = await createDeur(huis.ctx(), huis.locatie.id);
const guest = (now?: string) => ({ ...huis.ctx(now), actor: publiek });
const receive = (aanmelding: AanmeldingInvoer, now?: string) =>
  receiveAanmelding(guest(now), { sleutel, aanmelding });
const rowOf = (id: string) =>
  asOwner(database, (owner) =>
    owner.selectFrom('aanmelding').selectAll().where('id', '=', id).executeTakeFirst(),
  );

describe('an entry', () => {
  it('is kept once, and the same again is told so', async () => {
    const one = entry({ naam: '  Ștefan   Țurcanu ', codeHash: 'b'.repeat(64) });
    expect(await receive(one)).toEqual({ uitkomst: 'nieuw' });
    expect(await receive(one)).toEqual({ uitkomst: 'herhaald' });
    const { id, ...content } = one;
    expect(await rowOf(id)).toMatchObject({
      status: 'wacht',
      locatie: huis.locatie.id,
      organisatie: huis.organisatie,
      aankomst: '2026-11-24',
      inhoud: { ...content, naam: 'Ștefan Țurcanu' },
    });
    await expect(receive({ ...one, woonplaats: 'Iași' })).rejects.toMatchObject({ name: 'Conflict' });
  });

  it('is taken once when it is sent several times at the same moment', async () => {
    const one = entry();
    const done = await Promise.all([receive(one), receive(one), receive(one)]);
    expect(done.map(({ uitkomst }) => uitkomst).sort()).toEqual(['herhaald', 'herhaald', 'nieuw']);
  });

  it('is known again after its door was replaced or cut off, and nothing new comes in there', async () => {
    const here = await createHuis(database);
    const door = await createDeur(here.ctx(), here.locatie.id);
    const [first, second] = [entry(), entry()];
    const send = (aanmelding: AanmeldingInvoer) => receiveAanmelding(guest(), { sleutel: door, aanmelding });
    await send(first);
    await openDeur(here.ctx(), { id: randomUUID(), locatie: here.locatie.id, versie: 1 });
    expect(await send(first)).toEqual({ uitkomst: 'herhaald' });
    await expect(send(second)).rejects.toMatchObject({ name: 'NotFound' });
    const { rows } = await asOwner(database, (owner) =>
      sql<{ id: string }>`select id from aanmeldpunt where locatie = ${here.locatie.id}`.execute(owner),
    );
    await revokeAanmeldpunt(here.ctx(), { aanmeldpunt: rows[0]?.id ?? '' });
    expect(await send(first)).toEqual({ uitkomst: 'herhaald' });
    await expect(send(second)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it.each([
    [{ aankomst: '2026-11-25' }, 'aankomst', 'aankomst_in_toekomst'],
    [{ aankomst: '2026-11-16' }, 'aankomst', 'aankomst_te_lang_geleden'],
    [{ verwachtVertrek: '2026-11-23' }, 'verwachtVertrek', 'vertrek_voor_aankomst'],
    [{ werkgever: 'Kas 123456782' }, 'werkgever', 'bsn_geweigerd'],
    [{ naam: 'Jan 007' }, 'naam', 'naam_cijfers'],
    [{ land: '1234' }, 'land', 'onbekend_land'],
    [{ nationaliteit: '9999' }, 'nationaliteit', 'onbekende_nationaliteit'],
    [{ codeHash: 'ABC' }, 'codeHash', 'ongeldig'],
  ])('with %o is refused and not kept', async (over, path, code) => {
    const wrong = entry(over);
    await expect(receive(wrong)).rejects.toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ path: `aanmelding.${path}`, code })]),
    });
    expect(await rowOf(wrong.id)).toBeUndefined();
  });

  it('is judged by the day it was filled in, also when a connection came later', async () => {
    const waited = entry({ aankomst: '2026-11-17' });
    expect(await receive(waited, '2026-11-25T19:00:00+01:00')).toEqual({ uitkomst: 'nieuw' });
    // A clock that runs ahead moves no arrival into the future.
    const ahead = entry({ aankomst: '2026-11-30', ingevuldOp: '2026-11-30T20:00:00.000Z' });
    await expect(receive(ahead)).rejects.toMatchObject({
      issues: [{ path: 'aanmelding.aankomst', code: 'aankomst_in_toekomst' }],
    });
  });

  it('believes no clock that says it was filled in long ago', async () => {
    const old = entry({ aankomst: '2025-11-24', ingevuldOp: '2025-11-24T20:00:00.000Z' });
    await expect(receive(old)).rejects.toMatchObject({
      issues: [{ path: 'aanmelding.aankomst', code: 'aankomst_te_lang_geleden' }],
    });
  });

  it('keeps what the gemeente asks beyond the law, and nothing else that is sent', async () => {
    await createRegistratieveld(database, { veld: 'nationaliteit', vanaf: '2026-01-01' });
    const one = entry({ geboortedatum: '1992-02-29', nationaliteit: '0063' });
    await receive(one);
    expect((await rowOf(one.id))?.inhoud).toMatchObject({ geboortedatum: null, nationaliteit: '0063' });
  });
});

describe('who has a door’s secret', () => {
  it('can’t read what came in with it', async () => {
    const id = await sendEntry(huis.ctx(), sleutel);
    await expect(listAanmeldingen(guest(), {})).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(showAanmelding(guest(), { aanmelding: id })).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(listAanmeldpunten(guest(), { locatie: huis.locatie.id })).rejects.toMatchObject({
      name: 'Forbidden',
    });
  });

  it('can’t send more than a house takes in an hour', async () => {
    const here = await createHuis(database);
    const door = await createDeur(here.ctx(), here.locatie.id);
    await asOwner(database, (owner) =>
      sql`insert into aanmelding (gemeente, id, organisatie, locatie, aanmeldpunt, inhoud, inhoud_hash, aankomst, status,
          ingevuld_op, ontvangen_op)
        select p.gemeente, gen_random_uuid(), p.organisatie, p.locatie, p.id, '{}', '\\x00', '2026-11-24', 'wacht',
          '2026-11-24T21:00:00+01:00', '2026-11-24T21:00:00+01:00'
        from aanmeldpunt p, generate_series(1, 119) where p.locatie = ${here.locatie.id}`.execute(owner),
    );
    const send = (now: string) => receiveAanmelding(guest(now), { sleutel: door, aanmelding: entry() });
    expect(await send('2026-11-24T21:30:00+01:00')).toEqual({ uitkomst: 'nieuw' });
    await expect(send('2026-11-24T21:45:00+01:00')).rejects.toMatchObject({
      code: 'te_vaak',
      params: { maximum: 120, minuten: 60 },
    });
    expect(await send('2026-11-24T22:15:00+01:00')).toEqual({ uitkomst: 'nieuw' });
  });
});
