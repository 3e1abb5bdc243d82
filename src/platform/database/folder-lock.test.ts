import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../errors.ts';
import { lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onderdak-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lockHeldBy = (pid: number, started: string | null = null) =>
  writeFileSync(join(folder, 'onderdak.lock'), JSON.stringify({ pid, started }));

describe('lockFolder', () => {
  it('refuses a second holder and says what to do', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(ConfigError);
    expect(() => lockFolder(folder)).toThrow(/DATA_DIR/);
    unlock();
    lockFolder(folder)();
  });

  it('takes over from a process that was killed', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    lockHeldBy(pid);
    lockFolder(folder)();
  });

  it('refuses while the other process lives', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    lockHeldBy(other.pid ?? 0);
    expect(() => lockFolder(folder)).toThrow(`process ${other.pid}`);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.on('exit', resolve));
    lockFolder(folder)();
  });

  it('takes over when the number belongs to another process by now', () => {
    lockHeldBy(process.ppid, '1');
    lockFolder(folder)();
  });

  it('takes over a lock that can not be read', () => {
    writeFileSync(join(folder, 'onderdak.lock'), '');
    lockFolder(folder)();
  });
});
