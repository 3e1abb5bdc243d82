import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../lifecycle/server.ts';
import { ROOT } from '../targets.ts';

/** Room for the demo's database, and somewhat more. */
const SIZE = '200m';
const PIECE = Buffer.alloc(4096);

/** A disk for a server's data that is full when told so. */
export type SmallDisk = {
  /** Of the server whose data it holds. */
  settings: Record<string, string>;
  fill(): void;
  makeRoom(): void;
};

/** A file system of its own where we may make one; else the server meets the errors of a full disk when it writes. */
export function smallDisk(): SmallDisk {
  const folder = temporaryFolder();
  return mounted(folder) ? realDisk(folder) : standIn(folder);
}

function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
  return true;
}

function realDisk(folder: string): SmallDisk {
  const ballast = join(folder, 'ballast');
  return {
    settings: { DATA_DIR: join(folder, 'data') },
    fill: () => {
      try {
        for (;;) appendFileSync(ballast, PIECE);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    makeRoom: () => rmSync(ballast),
  };
}

function standIn(folder: string): SmallDisk {
  const FULL_DISK = join(folder, 'full');
  const NODE_OPTIONS = `--import ${join(ROOT, 'test/trouble/full-disk.mjs')}`;
  return {
    settings: { DATA_DIR: join(folder, 'data'), NODE_OPTIONS, FULL_DISK },
    fill: () => writeFileSync(FULL_DISK, ''),
    makeRoom: () => rmSync(FULL_DISK),
  };
}
