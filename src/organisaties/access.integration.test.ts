import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { createGebruiker, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createKamers, createLocatie } from '../../test/factories/locatie.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { rechten } from '../beleid/rechten.ts';
import type { Actor } from '../platform/access/actor.ts';
import { type Reach, reachOf } from '../platform/access/reach.ts';
import { type Trx, withActor } from '../platform/access/with-actor.ts';

/** Straight on the database, past every use case: what row-level security and triggers hold by themselves. */
const database = await testDatabase();
await createGemeente(database);
await createGemeente(database, { code: '0175' });
const own = await createOrganisatie(database, {}, { gemeenten: ['0160'] });
const other = await createOrganisatie(database, {}, { gemeenten: ['0160'] });
const huisvester = await createHuisvester(database, own.id);
const stranger = await createHuisvester(database, other.id);
const staff = await createStaff(database, 'toezicht');
const elsewhere = await createStaff(database, 'toezicht', '0175');

/** The widest reach an actor's roles give, whatever the action. */
const widest = (actor: Actor): Reach => ({
  gebruiker: actor.id,
  organisatie: actor.organisatie,
  gemeenten: actor.toekenningen.flatMap(({ gemeente }) => gemeente ?? []),
  cijfers: [],
  personen: true,
  beheer: true,
});
const as = <T>(actor: Actor, work: (trx: Trx) => Promise<T>) => withActor(database.db, widest(actor), work);
const DENIED = { code: '42501' };

const house = (over = {}) => createLocatie(database, { organisatie: own.id, ...over });
const set = (actor: Actor, id: string, values: Record<string, unknown>) =>
  as(actor, (trx) => trx.updateTable('locatie').set(values).where('id', '=', id).executeTakeFirstOrThrow());

describe('a huisvester, straight on the database', () => {
  it('can’t approve its own location, in any way', async () => {
    const { id } = await house({ status: 'voorgesteld' });
    await expect(
      set(huisvester, id, { status: 'goedgekeurd', besloten_op: new Date() }),
    ).rejects.toMatchObject(DENIED);
    await expect(set(huisvester, id, { planologische_status: 'overgangsregeling' })).rejects.toMatchObject(
      DENIED,
    );
    await expect(set(huisvester, id, { besloten_op: new Date() })).rejects.toMatchObject(DENIED);
    await expect(set(huisvester, id, { status: 'geweigerd', reden: 'x' })).rejects.toMatchObject(DENIED);
    for (const wrong of [
      { status: 'goedgekeurd', besloten_op: new Date() },
      { status: 'voorgesteld', planologische_status: 'overgangsregeling' },
      { status: 'voorgesteld', besloten_door: huisvester.id },
      { status: 'voorgesteld', gemeente: '0175' },
      { status: 'voorgesteld', organisatie: other.id },
    ]) {
      const { besloten_op: _, ...row } = await house({ status: 'voorgesteld' });
      const insert = as(huisvester, (trx) =>
        trx
          .insertInto('locatie')
          .values({ ...row, id: randomUUID(), ...(wrong as object) })
          .execute(),
      );
      await expect(insert, JSON.stringify(wrong)).rejects.toMatchObject(DENIED);
    }
  });

  it('can’t change what was approved, nor take it back to change it', async () => {
    const { id } = await house();
    for (const values of [
      { maximum: 40 },
      { motivering: 'Toch maar 40.' },
      { straat: 'Elders' },
      { plaatssoort: 'bedrijventerrein' },
      { vergunning_tot: '2050-01-01' },
      { in_gebruik_van: '2020-01-01' },
      { status: 'voorgesteld' },
      { organisatie: other.id },
      { reden: 'Goed' },
    ])
      await expect(set(huisvester, id, values), JSON.stringify(values)).rejects.toMatchObject(DENIED);
    await set(huisvester, id, { naam: 'Nieuwe naam', snf_geldig_tot: '2027-01-01' });
    await set(huisvester, id, { status: 'beeindigd', in_gebruik_tot: '2026-11-01', reden: 'Leeg' });
    await expect(set(huisvester, id, { naam: 'Weer' })).rejects.toMatchObject(DENIED);
  });

  it('can’t admit itself, nor rewrite why it was refused', async () => {
    const refused = await createOrganisatie(database, {}, { status: 'geweigerd', reden: 'Onvolledig' });
    const beheerder = await createHuisvester(database, refused.id);
    const change = (values: Record<string, unknown>) =>
      as(beheerder, (trx) =>
        trx.updateTable('toelating').set(values).where('organisatie', '=', refused.id).execute(),
      );
    await expect(change({ status: 'toegelaten' })).rejects.toMatchObject(DENIED);
    await expect(change({ status: 'aangevraagd', reden: 'Alles goed' })).rejects.toMatchObject(DENIED);
    await expect(change({ gemeente: '0175' })).rejects.toMatchObject(DENIED);
    await expect(
      as(beheerder, (trx) =>
        trx
          .insertInto('toelating')
          .values({
            gemeente: '0175',
            organisatie: refused.id,
            status: 'toegelaten',
            aangevraagd_op: new Date(),
            besloten_op: new Date(),
          })
          .execute(),
      ),
    ).rejects.toMatchObject(DENIED);
    await change({ status: 'aangevraagd', aangevraagd_op: new Date() });
  });

  it('sees and changes nothing of another organisation', async () => {
    const locatie = await house();
    await createKamers(database, locatie, [1]);
    const seen = await as(stranger, async (trx) => ({
      organisaties: await trx.selectFrom('organisatie').select('id').execute(),
      toelatingen: await trx.selectFrom('toelating').select('organisatie').execute(),
      locaties: await trx.selectFrom('locatie').select('id').execute(),
      kamers: await trx.selectFrom('kamer').select('id').execute(),
      bedden: await trx.selectFrom('slaapplaats').select('id').execute(),
      signalen: await trx.selectFrom('signaal').select('id').execute(),
      toekenningen: await trx.selectFrom('toekenning').select('organisatie').distinct().execute(),
    }));
    expect(seen).toEqual({
      organisaties: [{ id: other.id }],
      toelatingen: [{ organisatie: other.id }],
      locaties: [],
      kamers: [],
      bedden: [],
      signalen: [],
      toekenningen: [{ organisatie: other.id }],
    });
    expect((await set(stranger, locatie.id, { naam: 'Overgenomen' })).numUpdatedRows).toBe(0n);
  });

  it('can’t furnish another’s house, nor signal about it', async () => {
    const locatie = await house();
    const room = {
      ...{ gemeente: '0160', locatie: locatie.id, organisatie: other.id, naam: 'Kamer' },
      ...{ vanaf: '2026-01-01', volgorde: 0 },
    };
    await expect(
      as(stranger, (trx) =>
        trx
          .insertInto('kamer')
          .values({ ...room, id: randomUUID() })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '23503' });
    const [kamer] = await createKamers(database, locatie, [0]);
    await expect(
      as(stranger, (trx) =>
        trx
          .insertInto('slaapplaats')
          .values({ ...room, id: randomUUID(), kamer: kamer?.id ?? '' })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '23503' });
    const signal = (by: Actor, organisatie: string | null) =>
      as(by, (trx) =>
        sql`select signaal_opwerpen('0160', ${randomUUID()}, 'boven_maximum', ${randomUUID()}, ${organisatie},
          ${locatie.id}, null, '{}', now())`.execute(trx),
      );
    await expect(signal(stranger, other.id)).rejects.toMatchObject(DENIED);
    await expect(signal(stranger, own.id)).rejects.toMatchObject(DENIED);
    await expect(signal(elsewhere, null)).rejects.toMatchObject(DENIED);
    await signal(huisvester, own.id);
    await signal(staff, own.id);
  });

  it('can’t give a role at another organisation, or a gemeente’s role', async () => {
    const gebruiker = await createGebruiker(database);
    const grant = (values: {
      rol: 'huisvester-beheerder' | 'beheer';
      organisatie?: string;
      gemeente?: string;
    }) =>
      as(huisvester, (trx) =>
        trx
          .insertInto('toekenning')
          .values({ id: randomUUID(), gebruiker, ...values })
          .execute(),
      );
    await expect(grant({ rol: 'huisvester-beheerder', organisatie: other.id })).rejects.toMatchObject(DENIED);
    await expect(grant({ rol: 'beheer', gemeente: '0160' })).rejects.toMatchObject(DENIED);
    await expect(grant({ rol: 'beheer', organisatie: own.id })).rejects.toMatchObject({ code: '23514' });
  });
});

describe('staff, straight on the database', () => {
  it('of another gemeente see and decide nothing', async () => {
    const locatie = await house({ status: 'voorgesteld' });
    const seen = await as(elsewhere, async (trx) => ({
      organisaties: await trx.selectFrom('organisatie').select('id').execute(),
      toelatingen: await trx.selectFrom('toelating').select('organisatie').execute(),
      locaties: await trx.selectFrom('locatie').select('id').execute(),
      kamers: await trx.selectFrom('kamer').select('id').execute(),
      signalen: await trx.selectFrom('signaal').select('id').execute(),
    }));
    expect(seen).toEqual({ organisaties: [], toelatingen: [], locaties: [], kamers: [], signalen: [] });
    const decided = { status: 'goedgekeurd', besloten_op: new Date() };
    expect((await set(elsewhere, locatie.id, decided)).numUpdatedRows).toBe(0n);
    expect((await set(staff, locatie.id, decided)).numUpdatedRows).toBe(1n);
  });

  it('decide under their own name, and can’t move a location or an admission elsewhere', async () => {
    const locatie = await house();
    await expect(set(staff, locatie.id, { gemeente: '0175' })).rejects.toMatchObject(DENIED);
    await expect(set(staff, locatie.id, { organisatie: other.id })).rejects.toMatchObject(DENIED);
    const admit = (values: Record<string, unknown>) =>
      as(staff, (trx) =>
        trx.updateTable('toelating').set(values).where('organisatie', '=', own.id).execute(),
      );
    await expect(admit({ besloten_door: elsewhere.id })).rejects.toMatchObject(DENIED);
    await expect(admit({ organisatie: other.id })).rejects.toMatchObject(DENIED);
    await admit({ besloten_door: staff.id, besloten_op: new Date() });
  });

  it('reach nobody’s own organisation through a role of the gemeente', () => {
    const both: Actor = {
      ...staff,
      toekenningen: [
        ...staff.toekenningen,
        { rol: 'huisvester-beheerder', gemeente: null, organisatie: own.id },
      ],
      organisatie: own.id,
    };
    expect(reachOf(both, rechten['locatie:besluiten'])).toMatchObject({
      organisatie: null,
      gemeenten: ['0160'],
    });
    expect(reachOf(both, rechten['locatie:voorstellen'])).toMatchObject({
      organisatie: own.id,
      gemeenten: [],
    });
  });
});
