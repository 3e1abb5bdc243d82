import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeJobDesk } from '../../src/jobs.ts';
import { nothing } from '../../src/platform/access/reach.ts';
import { withActor, withTaken } from '../../src/platform/access/with-actor.ts';
import { queueMail } from '../../src/platform/mail/queue-mail.ts';
import { createKoppeling } from '../api.ts';
import { createHuis } from '../factories/huis.ts';
import { createLocatie } from '../factories/locatie.ts';
import { tokenOn, Visitor } from '../lifecycle/visitor.ts';
import { jobRows, jobsDone } from './processes/jobs.ts';
import { createMachineOf, tokenFor } from './processes/machine.ts';
import { severalProcesses, TONIGHT } from './processes/several-processes.ts';
import { compare } from './register/compare.ts';
import { brokenInvariants } from './register/invariants.ts';
import { HOUSES, operation } from './register/operation.ts';
import { replay } from './register/replay.ts';
import { type Worker, workThrough } from './register/work-through.ts';

/** `npm run soak` takes ten thousand; every run of the tests some hundreds. */
const OPERATIONS = Number(process.env.SOAK ?? 300);
/** Who works at once, for each process. */
const AT_ONCE = 6;
const MESSAGES = 40;
/** The job that sends them; also started by the clock, every minute. */
const MAIL_JOB = 'mail-versturen';
/** A minute and the moments in which the clock's jobs are noticed; more on a machine with other work. */
const BY_CLOCK_MS = 180_000;

const processes = await severalProcesses();
const { balancer, database, mail, servers } = processes;
const began = Date.now();

describe.each([2, 4])('%i processes on one database', (count) => {
  beforeAll(() => processes.growTo(count), 180_000);

  it('share who is logged in: begun at two of them, good at each, ended at one for all', async () => {
    const visitor = new Visitor(balancer.url);
    await visitor.logIn('marieke');
    expect(balancer.askedOf('/inloggen')).not.toBe(balancer.askedOf('/inloggen/terug'));
    const overview = (await visitor.get('/vannacht')).body;
    const path = /\/vannacht\/[0-9a-f-]{36}/.exec(overview)?.[0] ?? '';
    const other = visitor.twin();
    for (const [actie, offered] of [
      ['bevestig', 'ongedaan'],
      ['ongedaan', 'bevestig'],
    ] as const) {
      expect(await visitor.post(path, { actie, nacht: TONIGHT }, tokenOn(overview))).toBe(302);
      for (const { url } of servers)
        expect((await other.get(`${url}${path}`)).body).toContain(`value="${offered}"`);
    }
    expect(await visitor.post('/uitloggen', {}, tokenOn(overview))).toBe(303);
    for (const { url } of servers)
      expect((await other.twin().get(`${url}${path}`)).url).toContain(`${balancer.url}/demo-inloggen/`);
  });

  it('all refuse a machine as soon as its link is ended at one of them', async () => {
    const beheerder = new Visitor(balancer.url);
    await beheerder.logIn('marieke');
    const organisatie = await database.asOwner((owner) =>
      owner
        .selectFrom('organisatie')
        .select('id')
        .where('naam', '=', 'Vechtdal Verblijf')
        .executeTakeFirstOrThrow(),
    );
    const { id, secret } = await createKoppeling(database, { organisatie: organisatie.id });
    const token = await tokenFor(servers[0]?.url ?? '', id, secret);
    const ask = (url: string) =>
      fetch(`${url}/api/v1/verblijven`, { headers: { authorization: `Bearer ${token}` } }).then(
        ({ status }) => status,
      );
    for (const { url } of servers) expect(await ask(url)).toBe(200);
    const csrf = tokenOn((await beheerder.get('/koppelingen')).body);
    expect(await beheerder.post('/koppelingen', { actie: 'beeindigen', koppeling: id }, csrf)).toBe(302);
    for (const { url } of servers) {
      expect(await ask(url)).toBe(401);
      await expect(tokenFor(url, id, secret)).rejects.toThrow('no token: 401');
    }
  });

  it('count requests each for itself: who is told to wait by one is served by the next', async () => {
    const from = { 'x-forwarded-for': `192.0.2.${count}` };
    const ask = (url: string) => fetch(`${url}/inloggen`, { headers: from, redirect: 'manual' });
    const [first, ...others] = servers;
    let told = await ask(first?.url ?? '');
    for (let asked = 1; told.status === 303 && asked < 40; asked += 1) told = await ask(first?.url ?? '');
    expect(told.status).toBe(429);
    expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(0);
    for (const { url } of others) expect((await ask(url)).status).toBe(303);
  });

  it(`do ${OPERATIONS} things at once as if one after the other`, { timeout: 1_800_000 }, async () => {
    const huis = await createHuis(database, [3, 2]);
    const houses = [huis.locatie.id];
    const { organisatie } = huis;
    while (houses.length < HOUSES)
      houses.push((await createLocatie(database, { organisatie, naam: `De Kampen ${houses.length}` })).id);
    const urls = servers.map(({ url }) => url);
    const workers: Worker[] = [];
    for (let at = 0; at < count * AT_ONCE; at += 1) {
      const machine = (url = '') => createMachineOf(database, organisatie, url);
      workers.push({ own: await machine(urls[at % count]), twin: await machine(urls[(at + 1) % count]) });
    }

    const seed = Number(process.env.SOAK_SEED ?? Date.now() % 2 ** 31);
    const operations = fc.sample(operation, { numRuns: OPERATIONS, seed });
    const world = { houses, bedden: huis.bedden, known: [] };
    const { done, wrong } = await workThrough(operations, world, workers, urls);

    expect(wrong, `seed ${seed}`).toEqual([]);
    expect(done.length, `seed ${seed}`).toBeGreaterThan(OPERATIONS / 4);
    await compare(database, await replay(database, done), houses);
    expect(await brokenInvariants(database), `seed ${seed}`).toEqual([]);
  });

  it('send each message once, though all are asked to send', async () => {
    const desk = makeJobDesk();
    const to = Array.from({ length: MESSAGES }, () => `${randomUUID()}@ontvanger.example`);
    const queued = new Date();
    await withActor(database.db, nothing, async (trx) => {
      for (const address of to)
        await queueMail(trx, { to: address, subject: 'Bericht', text: 'Tekst', language: 'nl' }, queued);
    });
    await withTaken(database.db, async (trx) => {
      for (let at = 0; at < 2 * count; at += 1) await desk.ask(trx, MAIL_JOB, {}, { key: `${count} ${at}` });
    });
    const got = () => mail.received.filter((address) => to.includes(address)).sort();
    await expect
      .poll(() => got().length, { timeout: 60_000, interval: 100 })
      .toBeGreaterThanOrEqual(MESSAGES);
    expect(got()).toEqual(to.sort());
  });
});

it('have done each job once, asked for or by the clock', async () => {
  const byClock = () => jobRows(database, MAIL_JOB, { asked: false });
  await expect
    .poll(async () => (await byClock()).length, { timeout: BY_CLOCK_MS, interval: 500 })
    .toBeGreaterThan(0);
  const asked = (2 + 4) * 2;
  await expect
    .poll(
      async () =>
        (await jobRows(database, MAIL_JOB, { asked: true })).filter(({ state }) => state === 'completed')
          .length,
      {
        timeout: 60_000,
      },
    )
    .toBe(asked);
  await expect
    .poll(
      async () =>
        jobsDone(servers, MAIL_JOB) -
        (await jobRows(database, MAIL_JOB, {})).filter(({ state }) => state === 'completed').length,
      { timeout: 60_000 },
    )
    .toBe(0);
  // Once for each minute that began, however many processes saw it begin.
  const minutes = Math.ceil((Date.now() - began) / 60_000);
  expect((await byClock()).length).toBeLessThanOrEqual(minutes + 1);
  // And no message came a second time since.
  expect(new Set(mail.received).size).toBe(mail.received.length);
}, 600_000);
