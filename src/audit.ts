import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockFolder } from './platform/database/folder-lock.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { ConfigError } from './platform/errors.ts';
import { type Verified, verifyLogs } from './privacy/index.ts';

/**
 * `npm run audit:verify`: the seals of both logs in the database that the settings name, read as its owner.
 * @param root folder of the project
 * @throws ConfigError when there is no such database, or a server has the embedded one's folder
 */
export async function verifyAudit(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Promise<Verified> {
  const folder = resolve(root, env.DATA_DIR ?? 'data');
  const embedded = env.DATABASE_URL === undefined;
  if (embedded && !existsSync(join(folder, 'database', 'PG_VERSION')))
    throw new ConfigError([`There is no database in ${folder}. Set DATABASE_URL, or DATA_DIR.`]);
  const unlock = embedded ? lockFolder(folder) : () => {};
  try {
    const database = await openDatabase({
      url: env.DATABASE_URL,
      migrationUrl: env.MIGRATION_DATABASE_URL,
      dataDir: join(folder, 'database'),
    });
    try {
      return await database.asOwner(verifyLogs);
    } finally {
      await database.close();
    }
  } finally {
    unlock();
  }
}
