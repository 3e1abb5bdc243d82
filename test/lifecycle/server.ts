import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { freePort } from '../free-port.ts';
import { ROOT } from '../targets.ts';

/** A started `node start.mjs`. */
export type Server = {
  url: string;
  /** Everything it printed so far. */
  output(): string;
  /** Sends a signal and answers the exit code; null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
};

type Settings = Record<string, string>;

/** Takes what is to be done when a test, or all tests of a file, are done. */
type WhenDone = (clear: () => Promise<void>) => void;

/**
 * Starts a server on a free port and waits until it is ready.
 * @param whenDone ends it, when nobody did before; with the test that started it when left out
 */
export async function startServer(settings: Settings, whenDone: WhenDone = onTestFinished): Promise<Server> {
  const { child, exit, output, url } = await launch(settings, whenDone);
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`It stopped with exit code ${child.exitCode}.\n${output()}`);
    await sleep(50);
  }
  return {
    url,
    output,
    end: (signal) => {
      child.kill(signal);
      return exit;
    },
  };
}

/** Starts a server that is expected to give up by itself. */
export async function refusedStart(settings: Settings): Promise<{ code: number | null; output: string }> {
  const { exit, output } = await launch(settings, onTestFinished);
  return { code: await exit, output: output() };
}

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onderdak-lifecycle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function launch(settings: Settings, whenDone: WhenDone) {
  const port = await freePort();
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const child: ChildProcess = spawn(process.execPath, ['start.mjs'], {
    cwd: ROOT,
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  // A folder is removed after the process that writes in it is gone.
  whenDone(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  return { child, exit, output: () => said, url: `http://localhost:${port}` };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}
