import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as build from 'virtual:react-router/server-build';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { type DemoKoppeling, demoKoppeling } from '../demo/koppeling.ts';
import { demoPeople } from '../demo/people.ts';
import { seedDemo } from '../demo/seed.ts';
import { DEMO_CODE } from '../demo/verzoeken.ts';
import { createApp } from './app.ts';
import { verifyAudit } from './audit.ts';
import { backup, restore } from './backup.ts';
import { jobsOf, makeJobDesk, queueNames } from './jobs.ts';
import { systeem } from './platform/access/actor.ts';
import type { Context } from './platform/access/context.ts';
import { lockFolder } from './platform/database/folder-lock.ts';
import { loginPowers } from './platform/database/login-powers.ts';
import { migrate } from './platform/database/migrate.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { movedClock, systemClock, toDate } from './platform/dates/index.ts';
import { ConfigError } from './platform/errors.ts';
import { readConfig } from './platform/http/config.ts';
import { errorFacts } from './platform/http/logging.ts';
import { grantFirstAdministrator } from './platform/identity/first-administrator.ts';
import { keysOf } from './platform/identity/keys-of.ts';
import { runJobs } from './platform/jobs/run-jobs.ts';
import { mailerOf } from './platform/mail/send-mail.ts';
import { catchUp, retentionState } from './privacy/index.ts';

export {
  backup,
  build as pages,
  createApp,
  migrate,
  openDatabase,
  queueNames,
  readConfig,
  restore,
  seedDemo,
  verifyAudit,
};

/** A server at work. */
export type Running = { url: string; stop(): Promise<void> };

/**
 * Starts everything: settings, data folder, database, migrations, demo, jobs, and the server.
 * @param root folder of the project
 * @throws ConfigError when a setting is missing, or another process has the data folder
 */
export async function start(env: NodeJS.ProcessEnv, root: string): Promise<Running> {
  const config = readConfig(env, root);
  const embedded = config.databaseUrl === undefined;
  const unlock = embedded ? lockFolder(config.dataDir) : () => {};
  const undo: (() => Promise<unknown> | unknown)[] = [unlock];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const log = pino({ level: config.logLevel, base: null });
    const database = await openDatabase({
      url: config.databaseUrl,
      migrationUrl: config.migrationDatabaseUrl,
      dataDir: join(config.dataDir, 'database'),
    });
    undo.push(() => database.close());
    await migrate(database, root, queueNames());
    if (config.mode === 'production' && config.databaseUrl !== undefined)
      await refusePowerfulLogin(config.databaseUrl);

    const desk = makeJobDesk();
    const clock = config.demoNow === undefined ? systemClock : movedClock(config.demoNow);
    const context = (): Context => ({
      database,
      clock,
      jobs: desk,
      log,
      actor: systeem,
      language: 'nl',
      origin: 'job',
      reference: randomUUID(),
      keyFor: keysOf(config.secret),
      publicUrl: config.publicUrl,
    });
    if (config.mode === 'demo') await seedDemo(database, context());
    const machine = config.mode === 'demo' ? await demoKoppeling(database, config.secret) : null;
    const jobs = await runJobs(
      database,
      jobsOf({ ctx: context, mailer: mailerOf(config.smtpUrl, config.mailFrom) }),
      log,
    );
    undo.push(() => jobs.stop());
    await catchUp(context());

    const app = await createApp({
      services: {
        config,
        database,
        clock,
        jobs: desk,
        log,
        demoPeople: config.mode === 'demo' ? demoPeople : [],
        demoCode: config.mode === 'demo' ? DEMO_CODE : null,
        afterLogin: (session) =>
          grantFirstAdministrator(database.db, config.firstAdministrator, session, toDate(clock.now())),
        jobsReady: jobs.ready,
        retention: () => retentionState(database.db, process.uptime() / 3600),
      },
      pages: async () => build as never,
      mode: 'production',
    });
    undo.push(() => closeApp(app));
    await app.listen({ port: config.port, host: config.host });
    const url = config.publicUrl;
    announce(url, machine);
    return { url, stop };
  } catch (error) {
    await stop().catch((failure: unknown) => console.error(errorFacts(failure)));
    throw error;
  }
}

/** Milliseconds in which answers under way may end when the server stops. */
const GRACE = 3_000;

/**
 * Stops listening and lets answers under way end. Connections that are open without asking anything, as browsers make
 * them beforehand, would hold the server for more than a minute.
 */
async function closeApp(app: FastifyInstance): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), GRACE);
  try {
    await app.close();
  } finally {
    clearTimeout(late);
  }
}

/** A login that row-level security does not hold back would make every rule about access a matter of luck. */
async function refusePowerfulLogin(url: string): Promise<void> {
  const powers = await loginPowers(url);
  if (powers.superuser || powers.bypassesRowSecurity || powers.ownsTables) {
    throw new ConfigError([
      'Set DATABASE_URL to the login onderdak_login: this one can bypass row-level security. The owner goes in MIGRATION_DATABASE_URL.',
    ]);
  }
}

/** @param machine the demo's; null in production */
function announce(url: string, machine: DemoKoppeling | null): void {
  console.log(`Onderdak is ready: ${url}`);
  if (machine === null) return;
  console.log('Demo data; log in as, for example:');
  const width = Math.max(...demoPeople.map((person) => person.name.length));
  for (const { name, role } of demoPeople) console.log(`  ${name.padEnd(width)}  ${role.en}`);
  console.log(`Or see what a resident sees: ${url}/mijn with the code ${DEMO_CODE}`);
  console.log('Or link a machine of Vechtdal Verblijf:');
  console.log(
    `  ONDERDAK_URL=${url} ONDERDAK_CLIENT_ID=${machine.id} ONDERDAK_CLIENT_SECRET=${machine.secret}`,
  );
  console.log(`  how: ${url}/api/v1/docs`);
}
