import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../test/free-port.ts';
import { ROOT } from '../test/targets.ts';

/** A React Router page with nothing on it, served by Fastify in a process of its own, without session or database. */
export async function startEmptyPage(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child: ChildProcess = spawn(
    process.execPath,
    [join(ROOT, 'bench/empty-page-server.mjs'), String(port)],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exit = new Promise((resolve) => child.once('close', resolve));
  await new Promise((resolve, reject) => {
    child.stdout?.once('data', resolve);
    child.once('close', () => reject(new Error('The empty page did not start.')));
  });
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      child.kill();
      await exit;
    },
  };
}
