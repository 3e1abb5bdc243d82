import type { TestProject } from 'vitest/node';
import { startCluster } from './postgres.ts';
import { openMigrated, TEMPLATE } from './targets.ts';

/** Starts a cluster with the two logins of docs/operations.md and migrates the template of every test's database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  try {
    await cluster.admin(
      'postgres',
      'create role onderdak login createrole',
      'create role onderdak_login login noinherit',
      `create database ${TEMPLATE} owner onderdak`,
    );
    const owner = cluster.url(TEMPLATE, 'onderdak');
    const login = cluster.url(TEMPLATE, 'onderdak_login');
    const database = await openMigrated({ url: login, migrationUrl: owner });
    await database.close();
    project.provide('target', { kind: 'postgres', superuser: cluster.url('postgres'), owner, login });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster.stop;
}
