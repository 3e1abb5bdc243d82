import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { openMigrated } from './targets.ts';

/** Migrates an embedded database once and keeps its dump, from which every test file makes its own. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'onderdak-pglite-'));
  const dataDir = join(folder, 'data');
  const dump = join(folder, 'migrated.tar');
  await (await openMigrated({ dataDir })).close();
  const pglite = await PGlite.create(dataDir);
  await writeFile(dump, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await pglite.close();
  await rm(dataDir, { recursive: true });
  project.provide('target', { kind: 'pglite', dump });
  return () => rm(folder, { recursive: true, force: true });
}
