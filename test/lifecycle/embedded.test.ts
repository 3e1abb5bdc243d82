import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { refusedStart, startServer } from './server.ts';

describe('npm start on the embedded database', () => {
  // One folder for all: whoever comes first loads the demo.
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'onderdak-lifecycle-'));
  afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

  it('loads the demo once, keeps a second start off its folder, stops cleanly and starts again', async () => {
    const first = await startServer({ DATA_DIR });
    expect(first.output()).toContain(`Onderdak is ready: ${first.url}`);
    expect((await fetch(first.url)).status).toBe(200);

    const second = await refusedStart({ DATA_DIR });
    expect(second.code).toBe(1);
    expect(second.output).toContain(`The folder ${DATA_DIR} is in use by process`);

    expect(await first.end('SIGINT')).toBe(0);
    const later = await startServer({ DATA_DIR });
    expect(await later.end('SIGTERM')).toBe(0);
  });

  it('stops though somebody holds a connection open and asks nothing', async () => {
    const server = await startServer({ DATA_DIR });
    const held = connect(Number(new URL(server.url).port), 'localhost');
    onTestFinished(() => {
      held.destroy();
    });
    await once(held, 'connect');
    const late = sleep(20_000, 'still running', { ref: false });
    expect(await Promise.race([server.end('SIGTERM'), late])).toBe(0);
  });

  it('starts again after kill -9', async () => {
    const killed = await startServer({ DATA_DIR });
    expect(await killed.end('SIGKILL')).toBeNull();
    const again = await startServer({ DATA_DIR });
    expect((await fetch(again.url)).status).toBe(200);
  });
});
