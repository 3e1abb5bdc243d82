import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner, testDatabase } from '../../test/database.ts';
import {
  contextFor,
  createActor,
  createGebruiker,
  createHuisvester,
  NOW,
} from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { type Actor, actorOf } from '../platform/access/actor.ts';
import { beginSession, readSession } from '../platform/identity/sessions.ts';
import { acceptUitnodiging } from './accept-uitnodiging.ts';
import { changeRol } from './change-rol.ts';
import { chooseOrganisatie, listEigenOrganisaties } from './choose-organisatie.ts';
import { inviteCollega } from './invite-collega.ts';
import { listCollegas } from './list-collegas.ts';
import { showUitnodiging } from './show-uitnodiging.ts';
import { withdrawToekenning } from './withdraw-toekenning.ts';
import { withdrawUitnodiging } from './withdraw-uitnodiging.ts';

const database = await testDatabase();
await createGemeente(database);

async function house() {
  const organisatie = await createOrganisatie(database);
  const beheerder = await createHuisvester(database, organisatie.id);
  return { organisatie, beheerder, ctx: contextFor(database, beheerder) };
}

/** Invites, and takes the token from the mail as its reader would. */
async function invited(
  by: Actor,
  rol: 'huisvester-beheerder' | 'huisvester-medewerker' = 'huisvester-medewerker',
) {
  const email = `${randomUUID()}@verblijf.example`;
  const id = randomUUID();
  await inviteCollega(contextFor(database, by), { id, email, rol });
  const { tekst } = await asOwner(database, (owner) =>
    owner.selectFrom('bericht').select('tekst').where('aan', '=', email).executeTakeFirstOrThrow(),
  );
  const token = /\/uitnodiging\/([\w-]{43})/.exec(tekst)?.[1] ?? '';
  return { id, email, token };
}

const toekenningOf = async (gebruiker: string | null) =>
  asOwner(database, (owner) =>
    owner
      .selectFrom('toekenning')
      .select(['id', 'rol'])
      .where('gebruiker', '=', gebruiker ?? '')
      .where('ingetrokken_op', 'is', null)
      .executeTakeFirstOrThrow(),
  );

describe('inviting a colleague', () => {
  it('sends a link that gives the role once, and keeps only its hash', async () => {
    const { beheerder, ctx, organisatie } = await house();
    const { token, id } = await invited(beheerder);
    const kept = await asOwner(database, (owner) =>
      owner.selectFrom('uitnodiging').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(JSON.stringify(kept)).not.toContain(token);

    const colleague = await createActor(database, []);
    const theirs = contextFor(database, colleague);
    expect(await showUitnodiging(theirs, { token })).toMatchObject({
      organisatie: organisatie.naam,
      rol: 'huisvester-medewerker',
      status: 'open',
      heeft_rol: false,
    });
    await acceptUitnodiging(theirs, { token });
    await expect(acceptUitnodiging(theirs, { token })).rejects.toMatchObject({
      code: 'uitnodiging_ongeldig',
    });
    const stranger = contextFor(database, await createActor(database, []));
    await expect(acceptUitnodiging(stranger, { token })).rejects.toMatchObject({
      code: 'uitnodiging_ongeldig',
    });
    const { collegas } = await listCollegas(ctx, {});
    expect(collegas.map(({ gebruiker, rol }) => [gebruiker, rol])).toContainEqual([
      colleague.id,
      'huisvester-medewerker',
    ]);
  });

  it('mails once for a form sent twice; a newer invitation ends the older', async () => {
    const { beheerder, ctx } = await house();
    const first = await invited(beheerder);
    await inviteCollega(ctx, { id: first.id, email: first.email, rol: 'huisvester-medewerker' });
    const count = await asOwner(database, (owner) =>
      owner.selectFrom('bericht').select('id').where('aan', '=', first.email).execute(),
    );
    expect(count).toHaveLength(1);
    await inviteCollega(ctx, { id: randomUUID(), email: first.email, rol: 'huisvester-beheerder' });
    const stranger = contextFor(database, await createActor(database, []));
    await expect(acceptUitnodiging(stranger, { token: first.token })).rejects.toMatchObject({
      code: 'uitnodiging_ongeldig',
    });
    const { uitnodigingen } = await listCollegas(ctx, {});
    expect(uitnodigingen).toEqual([expect.objectContaining({ rol: 'huisvester-beheerder' })]);
  });

  it('ends after seven days, and when it is withdrawn', async () => {
    const { beheerder, ctx } = await house();
    const old = await invited(beheerder);
    const person = await createActor(database, []);
    const later = contextFor(database, person, { now: '2026-12-01T21:30:01+01:00' });
    expect(await showUitnodiging(later, { token: old.token })).toMatchObject({ status: 'verlopen' });
    await expect(acceptUitnodiging(later, { token: old.token })).rejects.toMatchObject({
      code: 'uitnodiging_ongeldig',
    });
    await withdrawUitnodiging(ctx, { uitnodiging: old.id });
    expect(await showUitnodiging(contextFor(database, person), { token: old.token })).toMatchObject({
      status: 'ingetrokken',
    });
    await expect(
      showUitnodiging(contextFor(database, person), { token: 'nergens-goed-voor' }),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('is for who works here already refused', async () => {
    const { beheerder, ctx } = await house();
    const { collegas } = await listCollegas(ctx, {});
    await expect(
      inviteCollega(ctx, { id: randomUUID(), email: collegas[0]?.email ?? '', rol: 'huisvester-medewerker' }),
    ).rejects.toMatchObject({ code: 'al_collega', field: 'email' });
    const { token } = await invited(beheerder);
    await expect(acceptUitnodiging(ctx, { token })).rejects.toMatchObject({ code: 'uitnodiging_al_collega' });
  });

  it('is the beheerder’s, at the own organisation', async () => {
    const { organisatie, beheerder } = await house();
    const medewerker = await createHuisvester(database, organisatie.id, 'huisvester-medewerker');
    const input = {
      id: randomUUID(),
      email: 'nieuw@verblijf.example',
      rol: 'huisvester-medewerker',
    } as const;
    await expect(inviteCollega(contextFor(database, medewerker), input)).rejects.toMatchObject({
      name: 'Forbidden',
    });
    const { ctx: elsewhere } = await house();
    const own = await toekenningOf(beheerder.id);
    await expect(withdrawToekenning(elsewhere, { toekenning: own.id })).rejects.toMatchObject({
      code: 'overgang_niet_toegestaan',
    });
    await expect(
      changeRol(elsewhere, { toekenning: own.id, rol: 'huisvester-medewerker' }),
    ).rejects.toMatchObject({ code: 'overgang_niet_toegestaan' });
  });
});

describe('roles of colleagues', () => {
  it('change and end, but never the last beheerder’s', async () => {
    const { organisatie, beheerder, ctx } = await house();
    const first = await toekenningOf(beheerder.id);
    await expect(withdrawToekenning(ctx, { toekenning: first.id })).rejects.toMatchObject({
      code: 'laatste_beheerder',
    });
    await expect(
      changeRol(ctx, { toekenning: first.id, rol: 'huisvester-medewerker' }),
    ).rejects.toMatchObject({ code: 'laatste_beheerder' });

    const other = await createHuisvester(database, organisatie.id, 'huisvester-medewerker');
    await changeRol(ctx, { toekenning: (await toekenningOf(other.id)).id, rol: 'huisvester-beheerder' });
    expect((await toekenningOf(other.id)).rol).toBe('huisvester-beheerder');
    await withdrawToekenning(ctx, { toekenning: first.id });
    const now = actorOf(
      other.id ?? '',
      [{ rol: 'huisvester-beheerder', gemeente: null, organisatie: organisatie.id }],
      null,
    );
    const { collegas } = await listCollegas(contextFor(database, now), {});
    expect(collegas.map(({ gebruiker }) => gebruiker)).toEqual([other.id]);
  });

  it('leave one beheerder when two withdraw each other’s at once', async () => {
    const { organisatie, beheerder, ctx } = await house();
    const other = await createHuisvester(database, organisatie.id);
    const [mine, theirs] = await Promise.all([toekenningOf(beheerder.id), toekenningOf(other.id)]);
    const results = await Promise.allSettled([
      withdrawToekenning(ctx, { toekenning: theirs.id }),
      withdrawToekenning(contextFor(database, other), { toekenning: mine.id }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('working for several organisations', () => {
  it('is chosen per session, from the own ones only', async () => {
    const [a, b, c] = await Promise.all([house(), house(), house()]);
    const subject = await createGebruiker(database);
    await asOwner(database, (owner) =>
      owner
        .insertInto('toekenning')
        .values(
          [a, b].map(({ organisatie }) => ({
            id: randomUUID(),
            gebruiker: subject,
            rol: 'huisvester-medewerker' as const,
            organisatie: organisatie.id,
          })),
        )
        .execute(),
    );
    const now = new Date(NOW);
    const who = {
      issuer: 'https://issuer.example',
      subject,
      name: 'Janneke Stegeman',
      email: null,
      idToken: 'x',
    };
    const from = { now, address: '127.0.0.1', device: null };
    const cookies = [await beginSession(database.db, who, from), await beginSession(database.db, who, from)];
    const read = (n: number) => readSession(database.db, cookies[n] ?? '', now);
    const session = await read(0);
    if (session === null) throw new Error('no session');
    const ctx = contextFor(database, session.actor);
    expect((await listEigenOrganisaties(ctx, {})).map(({ id }) => id).sort()).toEqual(
      [a.organisatie.id, b.organisatie.id].sort(),
    );
    const other = session.actor.organisatie === a.organisatie.id ? b.organisatie.id : a.organisatie.id;
    await chooseOrganisatie(ctx, { organisatie: other, sessie: session.id });
    expect((await read(0))?.actor.organisatie).toBe(other);
    expect((await read(1))?.actor.organisatie).toBe(session.actor.organisatie);
    await expect(
      chooseOrganisatie(ctx, { organisatie: c.organisatie.id, sessie: session.id }),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });
});
