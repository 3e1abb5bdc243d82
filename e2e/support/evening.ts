import { type ChildProcess, spawn } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test as base } from '@playwright/test';
import { freePort } from '../../test/free-port.ts';
import { keepSessionsIn } from './log-in.ts';

/** A server of the test's own, whose clock the test sets. */
export type Evening = {
  url: string;
  /** Stops the server and starts it at another moment, ISO 8601 with offset. */
  goTo(moment: string): Promise<void>;
};

const EVENING = '2026-11-24T22:00:00+01:00';
/** When the demo is loaded: before the evening begins, so that no clock goes back. */
const BEFORE = '2026-11-24T21:45:00+01:00';

/** Milliseconds in which a server of the test's own must stand, apart from the test's own time. */
const START = 240_000;

/** Tests on a server of their own, which starts at ten in the evening. */
export const test = base.extend<{ evening: Evening }>({
  evening: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'onderdak-evening-'));
      const port = await freePort();
      let server: ChildProcess | undefined;
      const goTo = async (moment: string) => {
        await stop(server);
        server = await startServer(folder, port, moment);
      };
      try {
        await cp(await loadedDemo(), folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
        keepSessionsIn(join(folder, 'sessions'));
        await goTo(EVENING);
        await use({ url: urlOf(port), goTo });
      } finally {
        await stop(server);
        keepSessionsIn();
        await rm(folder, { recursive: true, force: true });
      }
    },
    { timeout: START },
  ],
  baseURL: async ({ evening }, use) => use(evening.url),
});

/**
 * A data folder with the demo of that evening. It is loaded once in a run, which takes three times as long as starting
 * a server that has it: the worker that comes first loads it, another waits for it.
 */
async function loadedDemo(): Promise<string> {
  const loaded = join(process.env.E2E_DATA_DIR ?? tmpdir(), 'evening');
  const loading = `${loaded}-loading`;
  for (; !existsSync(loaded); await sleep(100)) {
    // The folder that is being loaded is itself the lock.
    if (!(await isMade(loading))) continue;
    try {
      // Another worker may have finished just now.
      if (existsSync(loaded)) break;
      await stop(await startServer(loading, await freePort(), BEFORE));
      await rename(loading, loaded);
    } finally {
      await rm(loading, { recursive: true, force: true });
    }
  }
  return loaded;
}

/** Makes a folder. @returns false when it was there */
async function isMade(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const urlOf = (port: number): string => `http://localhost:${port}`;

async function startServer(folder: string, port: number, moment: string): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, DEMO_NOW: moment };
  const server = spawn(process.execPath, ['start.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await ready(urlOf(port), server);
  return server;
}

async function stop(server: ChildProcess | undefined): Promise<void> {
  if (server === undefined || server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The server stopped with exit code ${server.exitCode}.`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
}
