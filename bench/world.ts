import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Database, openDatabase } from '../src/platform/database/open-database.ts';
import { type IsoDate, systemClock, tonight } from '../src/platform/dates/index.ts';
import { sessionCookie } from '../src/platform/http/cookies.ts';
import { csrfToken } from '../src/platform/http/csrf.ts';
import { freePort } from '../test/free-port.ts';
import { type Cluster, startCluster } from '../test/postgres.ts';
import { openMigrated, ROOT } from '../test/targets.ts';
import { makeCountry } from './country.ts';

/** Connections that the server has to its database; baselines get as many. */
export const POOL = 10;
const SECRET = 'Kq3mB8vTz1RwYx5nPj7Lh2Gd9Fs4Ca6Ue0';
const PUBLIC_URL = 'https://onderdak.example';
const DATABASE = 'onderdak';

/** Everything a figure is measured on. */
export type World = {
  cluster: Cluster;
  /** Past row-level security, to lay out and look; as many connections as the server, for the bare query. */
  owner: pg.Pool;
  /** As `onderdak_login`, as many connections as the server: what baselines run on. */
  login: pg.Pool;
  /** The use cases' own way in, to record what they ask. */
  database: Database;
  /** The built server, in a process of its own. */
  server: BenchServer;
  nacht: IsoDate;
  /** Makes everybody's session fresh. */
  wakeSessions(): Promise<void>;
  stop(): Promise<void>;
};

export type BenchServer = {
  url: string;
  /** Megabytes of memory now, and the most since `forget`. */
  memory(): { now: number; most: number };
  forget(): void;
  stop(): Promise<void>;
};

/** What somebody's browser sends along. */
export const cookieHeader = (cookie: string) => `${sessionCookie(PUBLIC_URL)}=${cookie}`;
/** A form as that browser would send it. */
export const formOf = (cookie: string, values: Record<string, string>) =>
  new URLSearchParams({ _csrf: csrfToken(SECRET, cookie), ...values }).toString();
export const tokenOf = (cookie: string) => csrfToken(SECRET, cookie);

/** PostgreSQL that keeps what it commits, with the country in it, and the server on it. */
export async function makeWorld(say: (line: string) => void): Promise<World> {
  const cluster = await startCluster({
    durable: true,
    settings: ['shared_buffers=512MB', 'max_wal_size=4GB', 'checkpoint_timeout=30min', 'autovacuum=off'],
  });
  await cluster.admin(
    'postgres',
    'create role onderdak login createrole',
    'create role onderdak_login login noinherit',
    `create database ${DATABASE} owner onderdak`,
  );
  const urls = { login: cluster.url(DATABASE, 'onderdak_login'), owner: cluster.url(DATABASE, 'onderdak') };
  await (await openMigrated({ url: urls.login, migrationUrl: urls.owner })).close();
  const owner = poolOf(urls.owner, POOL);
  const nacht = tonight(systemClock, '12:00');
  const began = performance.now();
  await makeCountry(owner, nacht);
  say(`A country of 342 gemeenten, 20,000 locations and half a million people in ${seconds(began)} s.`);
  const server = await startBenchServer({ DATABASE_URL: urls.login, MIGRATION_DATABASE_URL: urls.owner });
  const database = await openDatabase({ url: urls.login, migrationUrl: urls.owner, poolSize: POOL });
  const login = poolOf(urls.login, POOL);
  return {
    cluster,
    owner,
    login,
    database,
    server,
    nacht,
    wakeSessions: async () => {
      await owner.query('update sessie set laatst_gezien_op = now()');
    },
    stop: async () => {
      await server.stop();
      await database.close();
      await login.end();
      await owner.end();
      await cluster.stop();
    },
  };
}

/** A connection that is closing when its server stops is no error. */
function poolOf(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on('error', () => {});
  return pool;
}

const seconds = (began: number) => ((performance.now() - began) / 1000).toFixed(0);

/** With BENCH_PROFILE=FOLDER the server writes there, when it stops, what its processor did. */
const profiling = () =>
  process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];

/** In production, as an operator starts it. */
async function startBenchServer(database: Record<string, string>): Promise<BenchServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [...profiling(), 'start.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ONDERDAK_MODE: 'production',
      HOST: 'localhost',
      PORT: String(port),
      PUBLIC_URL,
      SECRET,
      OIDC_ISSUER: 'https://inloggen.example',
      OIDC_CLIENT_ID: 'onderdak',
      OIDC_CLIENT_SECRET: 'geheim-van-de-uitgever',
      SMTP_URL: 'smtp://localhost:2525',
      REQUESTS_PER_MINUTE: '1000000000',
      ...database,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exit = new Promise((resolve) => child.once('close', resolve));
  process.once('exit', () => child.kill('SIGKILL'));
  const url = `http://localhost:${port}`;
  const ready = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error(`The server stopped with exit code ${child.exitCode}.`);
    await sleep(50);
  }
  const megabytes = (field: string) => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
  };
  let most = 0;
  const look = setInterval(() => {
    if (child.exitCode === null) most = Math.max(most, megabytes('VmRSS'));
  }, 50);
  return {
    url,
    memory: () => ({ now: megabytes('VmRSS'), most }),
    forget: () => {
      most = megabytes('VmRSS');
    },
    stop: async () => {
      clearInterval(look);
      child.kill('SIGTERM');
      await exit;
    },
  };
}
