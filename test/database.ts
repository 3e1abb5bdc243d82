import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import {
  type Database,
  type DatabaseSettings,
  openDatabase,
} from '../src/platform/database/open-database.ts';
import { forDatabase, TEMPLATE, type TestTarget } from './targets.ts';

/**
 * A fresh, migrated and empty database of this test file's own, on the database the project runs on. It works as
 * `onderdak_login`, as in production: outside `withActor` there is nothing to see. Closed when the file is done.
 */
export async function testDatabase(): Promise<Database> {
  const { settings, remove } = await fresh(inject('target'));
  const database = await openDatabase(settings);
  await database.becomeLogin();
  afterAll(async () => {
    await database.close();
    await remove();
  });
  return database;
}

/** Lays out what a test begins with, past row-level security; what is tested runs through use cases. */
export async function asOwner<T>(
  database: Database,
  work: Parameters<typeof database.asOwner<T>>[0],
): Promise<T> {
  try {
    return await database.asOwner(work);
  } finally {
    await database.becomeLogin();
  }
}

type Fresh = { settings: DatabaseSettings; remove(): Promise<void> };

async function fresh(target: TestTarget): Promise<Fresh> {
  if (target.kind === 'pglite') {
    const dump = new Blob([await readFile(target.dump)]);
    return { settings: { dataDir: 'memory://', loadDataDir: dump }, async remove() {} };
  }
  const { urls, remove } = await createDatabase(target, TEMPLATE);
  return { settings: { url: urls.login, migrationUrl: urls.owner, poolSize: 5 }, remove };
}

type PostgresTarget = Extract<TestTarget, { kind: 'postgres' }>;

/** The cluster of a project that runs on PostgreSQL. */
export function postgresTarget(): PostgresTarget {
  const target = inject('target');
  if (target.kind !== 'postgres') throw new Error('This project runs without PostgreSQL.');
  return target;
}

/** Makes a database on the tests' cluster: a copy of the template, or empty when there is none to copy. */
export async function createDatabase(target: PostgresTarget, template = 'template0') {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(target.superuser, `create database ${name} template ${template} owner onderdak`);
  return {
    name,
    urls: { login: forDatabase(target.login, name), owner: forDatabase(target.owner, name) },
    remove: () => run(target.superuser, `drop database ${name} with (force)`),
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
