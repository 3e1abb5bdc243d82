import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const SETTING = '/etc/postgresql-common/createcluster.conf';

/** Debian's package would make and start a server of its own; the tests only need the programs. */
export function withoutSystemCluster<T>(install: () => T): T {
  if (existsSync(SETTING)) return install();
  try {
    mkdirSync(dirname(SETTING), { recursive: true });
    writeFileSync(SETTING, 'create_main_cluster = false\n');
  } catch {
    return install();
  }
  return install();
}
