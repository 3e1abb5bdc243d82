import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs a Debian package when that is possible here: as root, with apt.
 * @returns whether it was installed; when not, the caller says what to install
 */
export function installWithApt(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${name} with apt …`);
  apt('update', '-qq');
  apt('install', '-qq', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', name);
  return true;
}

function apt(...args: string[]): void {
  execFileSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 5 * 60_000,
  });
}
