import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test as base } from '@playwright/test';
import { freePort } from '../../test/free-port.ts';
import { forgetSessions } from './log-in.ts';

/** A server of the test's own, whose clock the test sets. */
export type Evening = {
  url: string;
  /** Stops the server and starts it at another moment, ISO 8601 with offset. */
  goTo(moment: string): Promise<void>;
};

/** Tests on a server of their own, which starts at ten in the evening. */
export const test = base.extend<{ evening: Evening }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  evening: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'onderdak-evening-'));
    const port = await freePort();
    const url = `http://localhost:${port}`;
    let server: ChildProcess | undefined;
    const goTo = async (moment: string) => {
      await stop(server);
      const env = { ...process.env, PORT: String(port), DATA_DIR: folder, DEMO_NOW: moment };
      server = spawn(process.execPath, ['start.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
      await ready(url, server);
    };
    forgetSessions();
    await goTo('2026-11-24T22:00:00+01:00');
    await use({ url, goTo });
    await stop(server);
    forgetSessions();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: async ({ evening }, use) => use(evening.url),
});

async function stop(server: ChildProcess | undefined): Promise<void> {
  if (server === undefined) return;
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
