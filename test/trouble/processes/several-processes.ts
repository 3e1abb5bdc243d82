import { afterAll } from 'vitest';
import { type Database, openDatabase } from '../../../src/platform/database/open-database.ts';
import { createDatabase, postgresTarget } from '../../database.ts';
import { type Server, startServer } from '../../lifecycle/server.ts';
import { TEMPLATE } from '../../targets.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { type MailReceiver, startMailReceiver } from './mail-receiver.ts';

/** Half past nine in the evening: the night can be confirmed, and taken back. */
export const EVENING = '2026-11-24T21:30:00+01:00';
export const TONIGHT = '2026-11-24';

/** Servers that share a PostgreSQL database, a balancer in front of them and a mail server behind. */
export type Processes = {
  servers: readonly Server[];
  balancer: Balancer;
  mail: MailReceiver;
  /** A connection of the test's own. */
  database: Database;
  /** Starts servers until there are this many. */
  growTo(count: number): Promise<void>;
};

/** For a whole file of tests; ended when they are done. */
export async function severalProcesses(): Promise<Processes> {
  const undo: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  }, 60_000);
  const { urls, remove } = await createDatabase(postgresTarget(), TEMPLATE);
  undo.push(remove);
  const database = await openDatabase({ url: urls.login, migrationUrl: urls.owner, poolSize: 3 });
  undo.push(() => database.close());
  const balancer = await startBalancer();
  undo.push(() => balancer.close());
  const mail = await startMailReceiver();
  undo.push(() => mail.close());
  const settings = {
    DATABASE_URL: urls.login,
    MIGRATION_DATABASE_URL: urls.owner,
    PUBLIC_URL: balancer.url,
    OIDC_ISSUER: balancer.issuer.issuer,
    OIDC_CLIENT_ID: balancer.issuer.clientId,
    OIDC_CLIENT_SECRET: balancer.issuer.clientSecret,
    SMTP_URL: mail.url,
    SECRET: 'one secret of all processes of a test',
    TRUST_PROXY: 'loopback',
    REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'info',
  };
  const servers: Server[] = [];
  const began = Date.now();
  // One that starts later has the same time as the others, as machines with NTP have.
  const now = () => new Date(Date.parse(EVENING) + Date.now() - began).toISOString();
  const start = () => startServer({ ...settings, DEMO_NOW: now() }, (end) => undo.push(end));
  return {
    servers,
    balancer,
    mail,
    database,
    growTo: async (count) => {
      servers.push(...(await Promise.all(Array.from({ length: count - servers.length }, start))));
      balancer.setTargets(servers.map(({ url }) => url));
    },
  };
}
