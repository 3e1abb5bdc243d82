import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asOwner, testDatabase } from '../../../test/database.ts';
import { contextFor, createHuisvester, createStaff } from '../../../test/factories/actor.ts';
import { createGemeente } from '../../../test/factories/gemeente.ts';
import { createLocatie } from '../../../test/factories/locatie.ts';
import { createOrganisatie } from '../../../test/factories/organisatie.ts';
import { createVerblijf } from '../../../test/factories/verblijf.ts';
import { Forbidden, InvalidInput, Refused } from '../errors.ts';
import { publiek } from './actor.ts';
import { nothing, type Right } from './reach.ts';
import { useCasesFor } from './use-case.ts';
import { withActor } from './with-actor.ts';

const database = await testDatabase();
await createGemeente(database);
await createGemeente(database, { code: '0175' });
const organisatie = await createOrganisatie(database);
const other = await createOrganisatie(database);
const here = await createLocatie(database, { organisatie: organisatie.id });
const there = await createLocatie(database, { organisatie: other.id, gemeente: '0175' });
await createVerblijf(database, here);
await createVerblijf(database, there, { naam: 'Ștefan Ionescu' });
const huisvester = await createHuisvester(database, organisatie.id);
const toezicht = await createStaff(database, 'toezicht', '0160');

const rights = {
  people: { roles: ['toezicht', 'huisvester-beheerder'], sees: 'personen', why: 'test' },
  places: { roles: ['toezicht', 'belastingen'], sees: 'rijen', why: 'test' },
  log: { roles: ['beheer'], sees: 'beheer', why: 'test' },
} satisfies Record<string, Right>;
const useCase = useCasesFor(rights);

const names = useCase({
  allow: 'people',
  kind: 'persons',
  input: z.object({}),
  run: async ({ trx, seen }) => {
    const rows = await trx
      .selectFrom('verblijf')
      .select(['naam', 'gemeente', 'persoon', 'id as verblijf'])
      .execute();
    await seen(rows, 'controle');
    return rows.map((row) => row.naam);
  },
});
const withoutPeople = useCase({
  allow: 'places',
  kind: 'read',
  input: z.object({}),
  run: async ({ trx }) => ({
    stays: (await trx.selectFrom('verblijf').selectAll().execute()).length,
    places: (await trx.selectFrom('locatie').selectAll().execute()).length,
  }),
});
const rename = useCase({
  allow: 'people',
  kind: 'write',
  input: z.object({ naam: z.string().min(2) }),
  constraints: { verblijf_naam_check: { code: 'naam_te_lang', field: 'naam' } },
  run: async ({ trx, audit }, { naam }) => {
    await trx.updateTable('verblijf').set({ naam }).where('organisatie', '=', organisatie.id).execute();
    await audit({ object: ['verblijf', null], gemeente: '0160', details: { velden: ['naam'] } });
  },
});
const logged = () =>
  asOwner(database, (owner) => owner.selectFrom('auditlog').selectAll().orderBy('id', 'desc').execute());

describe('a use case', () => {
  it('sees what its actor may see, and nothing of another tenant', async () => {
    expect(await names(contextFor(database, huisvester), {})).toEqual(['Łukasz Wiśniewski']);
    expect(await names(contextFor(database, toezicht), {})).toEqual(['Łukasz Wiśniewski']);
  });

  it('sees no persons where the action does not need them', async () => {
    expect(await withoutPeople(contextFor(database, toezicht), {})).toEqual({ stays: 0, places: 1 });
  });

  it('refuses who has no role for it, and records that it was tried', async () => {
    const ctx = contextFor(database, await createStaff(database, 'belastingen', '0160'));
    await expect(names(ctx, {})).rejects.toBeInstanceOf(Forbidden);
    await expect(names(contextFor(database, publiek), {})).rejects.toBeInstanceOf(Forbidden);
    const [publicTry, staffTry] = await logged();
    expect(publicTry).toMatchObject({ resultaat: 'geweigerd', actor: null, gemeente: null });
    expect(staffTry).toMatchObject({
      actie: 'people',
      resultaat: 'geweigerd',
      actor: ctx.actor.id,
      gemeente: '0160',
    });
  });

  it('refuses input that does not fit, by field', async () => {
    const attempt = rename(contextFor(database, huisvester), { naam: 'x' });
    await expect(attempt).rejects.toBeInstanceOf(InvalidInput);
    await expect(attempt).rejects.toMatchObject({
      issues: [{ path: 'naam', code: 'te_kort', params: { minimum: 2 } }],
    });
  });

  it('records who did what from where in the same transaction', async () => {
    const ctx = contextFor(database, huisvester);
    await rename(ctx, { naam: 'Łukasz Wiśniewski' });
    expect((await logged())[0]).toMatchObject({
      actie: 'people',
      object_soort: 'verblijf',
      resultaat: 'gelukt',
      oorsprong: 'test',
      actor: huisvester.id,
      rollen: ['huisvester-beheerder'],
      referentie: ctx.reference,
      details: { velden: ['naam'] },
    });
  });

  it('turns a rule of the database into a refusal, and leaves no audit record of what did not happen', async () => {
    const before = (await logged()).length;
    const attempt = rename(contextFor(database, huisvester), { naam: 'x'.repeat(121) });
    await expect(attempt).rejects.toBeInstanceOf(Refused);
    await expect(attempt).rejects.toMatchObject({ code: 'naam_te_lang', field: 'naam' });
    expect((await logged()).length).toBe(before);
  });

  it('may not write without an audit record', async () => {
    const silent = useCase({ allow: 'people', kind: 'write', input: z.object({}), run: async () => 'done' });
    await expect(silent(contextFor(database, huisvester), {})).rejects.toThrow('without an audit record');
  });

  it('records every person seen, with the purpose', async () => {
    const ctx = contextFor(database, toezicht);
    await names(ctx, {});
    const rows = await asOwner(database, (owner) =>
      owner.selectFrom('inzage').selectAll().where('referentie', '=', ctx.reference).execute(),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      doel: 'controle',
      gemeente: '0160',
      actor: toezicht.id,
      verwerking: 'people',
    });
  });
});

describe('the logs', () => {
  const beheer = createStaff(database, 'beheer', '0160');
  const reach = async () => ({ ...nothing, gebruiker: (await beheer).id, gemeenten: ['0160'], beheer: true });

  it.each(['auditlog', 'inzage'] as const)(
    '%s can be read by beheer, and changed or emptied by nobody',
    async (log) => {
      const rows = await withActor(database.db, await reach(), (trx) =>
        trx.selectFrom(log).select('gemeente').execute(),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row.gemeente))).toEqual(new Set(['0160']));
      for (const statement of [
        `delete from ${log}`,
        `update ${log} set referentie = ''`,
        `truncate ${log}`,
      ]) {
        const attempt = withActor(database.db, nothing, (trx) => sql.raw(statement).execute(trx));
        await expect(attempt).rejects.toMatchObject({ code: '42501' });
      }
    },
  );

  it('take nobody else’s name', async () => {
    const attempt = withActor(database.db, await reach(), (trx) =>
      trx
        .insertInto('auditlog')
        .values({
          tijdstip: new Date(),
          actor_soort: 'gemeente',
          actor: toezicht.id,
          rollen: [],
          actie: 'people',
          object_soort: 'verblijf',
          resultaat: 'gelukt',
          oorsprong: 'test',
          referentie: 'x',
        })
        .execute(),
    );
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });
});

it('what withActor sets is gone after its transaction', async () => {
  await withActor(database.db, { ...nothing, organisatie: organisatie.id }, async () => {});
  await expect(database.db.selectFrom('locatie').selectAll().execute()).rejects.toMatchObject({
    code: '42501',
  });
});
