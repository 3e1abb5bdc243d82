import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { importPKCS8, SignJWT } from 'jose';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { askToken, createKoppeling, createMachine, machineOf } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { asOwner, testDatabase } from '../../test/database.ts';
import { contextFor, createHuisvester, createStaff } from '../../test/factories/actor.ts';
import { createGemeente } from '../../test/factories/gemeente.ts';
import { createOrganisatie } from '../../test/factories/organisatie.ts';
import { Forbidden, InvalidInput, NotFound, Refused } from '../platform/errors.ts';
import { cleanUpTokens } from './clean-up.ts';
import { listKoppelingen } from './list-koppelingen.ts';
import { makeKoppeling } from './make-koppeling.ts';
import { revokeKoppeling } from './revoke-koppeling.ts';

const database = await testDatabase();
await createGemeente(database, { code: '0160' });
await createGemeente(database, { code: '0175' });
const vechtdal = await createOrganisatie(database);
const andere = await createOrganisatie(database, { naam: 'Zandveld' });
const beheerder = await createHuisvester(database, vechtdal.id);
const ctx = contextFor(database, beheerder);
const { app } = await testApp(database);

const nieuw = (over: Partial<Parameters<typeof makeKoppeling>[1]> = {}) => ({
  id: randomUUID(),
  naam: 'HotelDruid',
  rol: 'huisvester-medewerker' as const,
  scopes: ['nachten:schrijven' as const],
  bewijs: 'geheim' as const,
  ...over,
});
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

describe('a machine client', () => {
  it('is made with a secret that is shown once and kept as a hash', async () => {
    const input = nieuw();
    const { geheim } = await makeKoppeling(ctx, input);
    expect(geheim).toMatch(/^[\w-]{43}$/);
    expect(await makeKoppeling(ctx, input)).toEqual({ geheim: null });
    const rows = await asOwner(database, (owner) =>
      sql<{ row: string }>`select k::text as row from koppeling k where id = ${input.id}`.execute(owner),
    );
    expect(rows.rows[0]?.row).not.toContain(geheim);
    const { koppelingen } = await listKoppelingen(ctx, {});
    expect(koppelingen.find(({ id }) => id === input.id)).toMatchObject({
      naam: 'HotelDruid',
      scopes: ['nachten:schrijven'],
      bewijs: 'geheim',
      laatstGebruiktOp: null,
    });
    await expect(makeKoppeling(ctx, { ...input, naam: 'Iets anders' })).rejects.toThrow(Refused);
  });

  it('gets no right that its role has not, and needs one', async () => {
    for (const [scopes, code] of [
      [['signalen:lezen'], 'scope_past_niet_bij_rol'],
      [[], 'scopes_verplicht'],
    ] as const) {
      const attempt = makeKoppeling(ctx, nieuw({ scopes: [...scopes] as never }));
      await expect(attempt).rejects.toMatchObject({ issues: [{ path: 'scopes', code }] });
    }
  });

  it.each([
    ['nothing', ''],
    ['no key', 'geen sleutel'],
    ['the private key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['the private key as JWK', JSON.stringify(privateKey.export({ format: 'jwk' }))],
    ['a weak key', weakKey()],
  ])('is refused with %s in place of a public key', async (_what, sleutel) => {
    await expect(makeKoppeling(ctx, nieuw({ bewijs: 'sleutel', sleutel }))).rejects.toThrow(InvalidInput);
  });

  it('is one of twenty at most', async () => {
    const org = await createOrganisatie(database, { naam: 'Veel koppelingen' });
    const own = contextFor(database, await createHuisvester(database, org.id));
    for (let made = 0; made < 20; made += 1) await makeKoppeling(own, nieuw());
    await expect(makeKoppeling(own, nieuw())).rejects.toMatchObject({ code: 'te_veel_koppelingen' });
  });

  it('is made and seen by who answers for the organisation or the gemeente, and nobody else', async () => {
    const mine = nieuw({ naam: 'Van Vechtdal' });
    await makeKoppeling(ctx, mine);
    const stranger = contextFor(database, await createHuisvester(database, andere.id));
    expect((await listKoppelingen(stranger, {})).koppelingen).toEqual([]);
    await expect(revokeKoppeling(stranger, { koppeling: mine.id })).rejects.toThrow(NotFound);
    const medewerker = contextFor(
      database,
      await createHuisvester(database, vechtdal.id, 'huisvester-medewerker'),
    );
    await expect(makeKoppeling(medewerker, nieuw())).rejects.toThrow(Forbidden);
    const beheer = contextFor(database, await createStaff(database, 'beheer', '0160'));
    expect((await listKoppelingen(beheer, {})).koppelingen).toEqual([]);
    const staff = nieuw({ rol: 'toezicht', gemeente: '0160', scopes: ['signalen:lezen'] });
    await makeKoppeling(beheer, staff);
    expect((await listKoppelingen(beheer, {})).koppelingen).toMatchObject([
      { id: staff.id, rol: 'toezicht' },
    ]);
    for (const wrong of [{ gemeente: '0175' }, { rol: 'huisvester-medewerker' as const, gemeente: null }])
      await expect(makeKoppeling(beheer, nieuw({ ...staff, id: randomUUID(), ...wrong }))).rejects.toThrow();
    await expect(makeKoppeling(ctx, nieuw({ ...staff, id: randomUUID() }))).rejects.toThrow(Forbidden);
  });
});

describe('the token endpoint', () => {
  it('gives a token for the secret, with the scopes asked for or all', async () => {
    const machine = await createKoppeling(database, { organisatie: vechtdal.id });
    const some = await askToken(app, { scope: 'nachten:lezen' }, machine);
    expect(some.json()).toMatchObject({ token_type: 'Bearer', expires_in: 900, scope: 'nachten:lezen' });
    expect(some.headers['cache-control']).toBe('no-store');
    const narrow = machineOf(app, some.json().access_token);
    expect((await narrow.get('/nachten')).statusCode).toBe(200);
    expect((await narrow.get('/verblijven')).statusCode).toBe(403);
    const all = machineOf(app, (await askToken(app, {}, machine)).json().access_token);
    expect((await all.get('/verblijven')).statusCode).toBe(200);
  });

  it.each([
    ['a wrong secret', { secret: 'verkeerd' }],
    ['somebody unknown', { id: randomUUID() }],
    ['no identifier', { id: 'hoteldruid' }],
  ])('gives nothing for %s', async (_what, wrong) => {
    const machine = await createKoppeling(database, { organisatie: vechtdal.id });
    const answer = await askToken(app, {}, { ...machine, ...wrong });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ error: 'invalid_client' });
  });

  it('gives no scope that the client was not given', async () => {
    const machine = await createKoppeling(database, { organisatie: vechtdal.id, scopes: ['nachten:lezen'] });
    const answer = await askToken(app, { scope: 'verblijven:lezen' }, machine);
    expect(answer.json()).toMatchObject({ error: 'invalid_scope' });
  });

  it('takes a signed proof once, and only one of the client’s own key', async () => {
    const input = nieuw({ bewijs: 'sleutel', sleutel: pem });
    await makeKoppeling(ctx, input);
    const own = await proof(input.id, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    const first = await askToken(app, own);
    expect(first.json()).toMatchObject({ token_type: 'Bearer' });
    expect((await askToken(app, own)).json()).toMatchObject({ error: 'invalid_client' });
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const forged = await proof(input.id, other.export({ type: 'pkcs8', format: 'pem' }).toString());
    expect((await askToken(app, forged)).json()).toMatchObject({ error: 'invalid_client' });
    expect((await askToken(app, {}, { id: input.id, secret: 'x' })).json()).toMatchObject({
      error: 'invalid_client',
    });
  });

  it('is the only thing of its library that can be reached', async () => {
    for (const url of ['/auth', '/me', '/jwks', '/token', '/.well-known/openid-configuration', '/reg'])
      expect((await app.inject(url)).statusCode).toBe(404);
    const about = await app.inject('/.well-known/oauth-authorization-server');
    expect(about.json()).toMatchObject({ token_endpoint: 'http://localhost/oauth/token' });
    const refused = await askToken(app, { grant_type: 'authorization_code' });
    expect(refused.statusCode).toBe(400);
  });
});

describe('a token', () => {
  it('works until the client is ended, and says when it was last used', async () => {
    const machine = await createMachine(app, database, { organisatie: vechtdal.id, naam: 'Kort' });
    expect((await machine.get('/locaties')).statusCode).toBe(200);
    const { koppelingen } = await listKoppelingen(ctx, {});
    expect(koppelingen.find(({ id }) => id === machine.id)?.laatstGebruiktOp).toEqual(
      new Date('2026-11-24T20:30:00Z'),
    );
    await revokeKoppeling(ctx, { koppeling: machine.id });
    await revokeKoppeling(ctx, { koppeling: machine.id });
    const answer = await machine.get('/locaties');
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="onderdak", error="invalid_token"');
    expect((await askToken(app, {}, machine)).json()).toMatchObject({ error: 'invalid_client' });
  });

  it('ends after a quarter of an hour, and is cleared away', async () => {
    const machine = await createMachine(app, database, { organisatie: vechtdal.id });
    const later = await testApp(database, { now: '2026-11-24T21:46:00+01:00' });
    expect((await machineOf(later.app, machine.token).get('/locaties')).statusCode).toBe(401);
    const { tokens } = await cleanUpTokens(database.db, new Date('2026-11-24T20:46:00Z'));
    expect(tokens).toBeGreaterThan(0);
    expect(await cleanUpTokens(database.db, new Date('2026-11-24T20:46:00Z'))).toMatchObject({ tokens: 0 });
  });
});

async function proof(clientId: string, key: string): Promise<Record<string, string>> {
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience('http://localhost/oauth/token')
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importPKCS8(key, 'ES256'));
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
}

function weakKey(): string {
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
  return weak.publicKey.export({ type: 'spki', format: 'pem' }).toString();
}
