import pg from 'pg';
import { requestRegister } from '../../src/toezicht/request-register.ts';
import { inspecteur } from '../context.ts';
import { COUNTRY, cookieOf, gemeenteOfLocatie, idOf, LOCATIE, OF_50, STAFF } from '../country.ts';
import { type Bench, figureOf, inRounds } from '../figure.ts';
import { ask, work } from '../load.ts';
import { record, replay } from '../recorded.ts';
import { cookieHeader, formOf, POOL } from '../world.ts';

const CONNECTIONS = 16;
const READS = 600;
/** A location where 50 sleep, and the inspector of its gemeente. */
const LOCATIE_OF_50 = (OF_50 - 1) * COUNTRY.perOrganisatie + 1;
const INSPECTEUR = Number(gemeenteOfLocatie(LOCATIE_OF_50)) - 1000;

/** The current register of one location on request (Bijlage 2.10), as the file that a machine would fetch. */
export const register: Bench = {
  name: 'register',
  async measure(world) {
    const cookie = cookieOf(STAFF, INSPECTEUR);
    const vraag = { doel: 'adrescontrole', locatie: idOf(LOCATIE, LOCATIE_OF_50) } as const;
    const all = await record(() => requestRegister(inspecteur(world, INSPECTEUR), { ...vraag, vorm: 'csv' }));
    const query = all.filter(({ text }) => /v\.woonplaats/.test(text));
    if (query.length !== 1) throw new Error('the register is no longer one query');
    const bare = await poolAs(world.cluster.url('onderdak', 'onderdak_login'), all);
    const reads = Array.from({ length: READS }, () => ({
      path: '/register/bestand/csv',
      method: 'POST' as const,
      headers: { cookie: cookieHeader(cookie), 'content-type': 'application/x-www-form-urlencoded' },
      body: formOf(cookie, vraag),
    }));
    const rounds = await inRounds(3, async () => {
      await world.wakeSessions();
      const { perSecond } = await ask(world.server.url, CONNECTIONS, reads, 200);
      return { value: perSecond, baseline: await work(CONNECTIONS, reads, () => replay(bare, query)) };
    });
    await bare.end();
    return [
      figureOf('current register of a location of 50, 16 connections', 'requests/s', rounds, {
        ratio: 'at least',
        is: 0.4,
      }),
    ];
  },
};

/** As many connections as the server has, each from the start with the role and the reach that the product takes. */
async function poolAs(connectionString: string, all: Awaited<ReturnType<typeof record>>): Promise<pg.Pool> {
  const reach = all.find(({ text }) => /set_config\('role'/.test(text));
  if (reach === undefined) throw new Error('the product no longer takes a role');
  const pool = new pg.Pool({ connectionString, max: POOL, idleTimeoutMillis: 0 });
  const forSession = reach.text.replaceAll(', true)', ', false)');
  const clients = await Promise.all(Array.from({ length: POOL }, () => pool.connect()));
  for (const client of clients) await client.query(forSession, reach.values);
  for (const client of clients) client.release();
  return pool;
}
