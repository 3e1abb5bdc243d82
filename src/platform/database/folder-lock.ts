import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../errors.ts';

/**
 * Keeps a second process off a data folder: PGlite has no guard of its own, and two processes on one folder silently
 * lose each other's writes. The lock names its process and when that started, so that a lock left by `kill -9` is
 * recognised and taken over, also when its number is in use again.
 * @returns what gives the folder free
 * @throws ConfigError when a living process has the folder
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'onderdak.lock');
  // Written first and linked then: a lock is never seen without who holds it.
  const mine = join(folder, `onderdak.lock.${process.pid}`);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startedAt(process.pid) }));
  try {
    return take(folder, file, mine);
  } finally {
    rmSync(mine, { force: true });
  }
}

function take(folder: string, file: string, mine: string): () => void {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      linkSync(mine, file);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = readHolder(file);
      if (holder !== null && isAlive(holder)) {
        throw new ConfigError([
          `The folder ${folder} is in use by process ${holder.pid}. Stop that one first, or set DATA_DIR to another folder.`,
        ]);
      }
      rmSync(file, { force: true });
    }
  }
  throw new ConfigError([`The folder ${folder} could not be locked: another process is starting there too.`]);
}

type Holder = { pid: number; started: string | null };

function readHolder(file: string): Holder | null {
  try {
    const held = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof held.pid === 'number' ? { pid: held.pid, started: held.started ?? null } : null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (holder.pid === process.pid) return true;
  const now = startedAt(holder.pid);
  return now === null || holder.started === null || now === holder.started;
}

/** When a process started, in clock ticks since boot, where the system tells (Linux). */
function startedAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
