import { execFile, execFileSync, spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { installWithApt } from './apt.ts';
import { withoutSystemCluster } from './without-system-cluster.ts';

/** PostgreSQL keeps this the oldest version we promise to work on. */
const VERSION = 15;
const START_MS = 20_000;

/** A temporary PostgreSQL server of our own. Its owner is no superuser, as in production. */
export interface Cluster {
  /** Connection string for a user of the cluster; there are no passwords, only a socket in a private folder. */
  url(database: string, user?: string): string;
  /** Runs statements one by one as the superuser. */
  admin(database: string, ...statements: string[]): Promise<void>;
  /**
   * Stops the server as an administrator would, does something while it is away, and starts it again.
   * @param mode `fast` breaks connections and writes everything down; `immediate` is like a crash, and recovers at start
   */
  restart(mode: 'fast' | 'immediate', meanwhile?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a cluster in a folder under the system's temporary folder, reachable by a Unix socket only. It disappears with
 * this process, however that ends: a small shell keeps watch and clears away when its input closes.
 * @param options `durable`: what is committed is on disk, as in production; `settings`: more of `postgresql.conf`
 */
export async function startCluster({
  durable = false,
  settings: more = [] as string[],
} = {}): Promise<Cluster> {
  const bin = await binaries();
  const user = ownerOfCluster();
  const folder = await mkdtemp(join(tmpdir(), 'onderdak-postgres-'));
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'];
  try {
    execFileSync(join(bin, 'initdb'), initdb, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    await rm(folder, { recursive: true });
    throw new Error(`PostgreSQL's programs in ${bin} could not make a cluster.`, { cause: error });
  }
  // After a restart the server is another process, so it is asked to stop by its folder.
  const watch =
    'bin=$1; shift; "$bin/postgres" "$@" >log 2>&1 & read -r _; "$bin/pg_ctl" stop -s -m fast -D data; wait; rm -rf "$PWD"';
  const settings = [
    'listen_addresses=',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
    'max_connections=200',
    'timezone=UTC',
    ...more,
  ];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const child = spawn('sh', ['-c', watch, 'sh', bin, '-D', data, '-k', folder, ...flags], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));

  const url = (database: string, as = 'postgres') =>
    `postgresql://${as}@localhost/${database}?host=${encodeURIComponent(folder)}`;
  const cluster: Cluster = {
    url,
    async admin(database, ...statements) {
      const client = new Client({ connectionString: url(database) });
      await client.connect();
      try {
        for (const statement of statements) await client.query(statement);
      } finally {
        await client.end();
      }
    },
    async restart(mode, meanwhile) {
      const control = (...args: string[]) =>
        run(join(bin, 'pg_ctl'), [...args, '-s', '-w', '-D', data], { ...user, cwd: folder });
      await control('stop', '-m', mode);
      await meanwhile?.();
      // It writes to its log, not to a pipe of ours that would never close.
      await control('start', '-l', join(folder, 'log'), '-o', quoted(['-k', folder, ...flags]));
    },
    async stop() {
      child.stdin.end();
      await gone;
    },
  };
  await ready(cluster, join(folder, 'log'));
  return cluster;
}

const run = promisify(execFile);
const quoted = (args: readonly string[]) => args.map((arg) => `'${arg}'`).join(' ');

async function ready(cluster: Cluster, log: string): Promise<void> {
  for (const end = Date.now() + START_MS; ; await sleep(30)) {
    try {
      return await cluster.admin('postgres', 'select 1');
    } catch (error) {
      if (Date.now() < end) continue;
      const said = await readFile(log, 'utf8').catch(() => '');
      await cluster.stop();
      throw new Error(`PostgreSQL did not start.\n${said}`, { cause: error });
    }
  }
}

/** PostgreSQL refuses to run as root; then it runs as the user its Debian package made. */
function ownerOfCluster(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function binaries(): Promise<string> {
  const found =
    (await find()) ?? (withoutSystemCluster(() => installWithApt(`postgresql-${VERSION}`)) && (await find()));
  if (!found) {
    throw new Error(
      `The tests need PostgreSQL ${VERSION} or newer on this machine (no running server): install the package ` +
        `postgresql-${VERSION}, or put the folder with initdb in POSTGRES_BIN.`,
    );
  }
  return found;
}

/** POSTGRES_BIN, else the oldest version of Debian's packages that is new enough. */
async function find(): Promise<string | undefined> {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  const installed = await readdir('/usr/lib/postgresql').catch(() => []);
  const version = installed
    .map(Number)
    .filter((v) => v >= VERSION)
    .sort((a, b) => a - b)[0];
  return version ? `/usr/lib/postgresql/${version}/bin` : undefined;
}
