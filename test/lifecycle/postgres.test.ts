import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDatabase, postgresTarget } from '../database.ts';
import { refusedStart, startServer, temporaryFolder } from './server.ts';

async function emptyDatabase() {
  const { urls, remove } = await createDatabase(postgresTarget());
  onTestFinished(remove);
  return { DATABASE_URL: urls.login, MIGRATION_DATABASE_URL: urls.owner };
}

const production = {
  ONDERDAK_MODE: 'production',
  HOST: 'localhost',
  PUBLIC_URL: 'https://onderdak.example',
  SECRET: 'Kq3mB8vTz1RwYx5nPj7Lh2Gd9Fs4Ca6Ue0',
  OIDC_ISSUER: 'https://inloggen.example',
  OIDC_CLIENT_ID: 'onderdak',
  OIDC_CLIENT_SECRET: 'geheim-van-de-uitgever',
  SMTP_URL: 'smtp://localhost:2525',
};

describe('npm start on PostgreSQL', async () => {
  const { urls, remove } = await createDatabase(postgresTarget());
  const database = { DATABASE_URL: urls.login, MIGRATION_DATABASE_URL: urls.owner };
  afterAll(remove);

  it('migrates an empty database once when two processes start at once', async () => {
    const servers = await Promise.all([startServer(database), startServer(database)]);
    for (const server of servers) expect((await fetch(server.url)).status).toBe(200);
    expect(await Promise.all(servers.map((server) => server.end('SIGTERM')))).toEqual([0, 0]);
  });

  it('starts again after kill -9', async () => {
    expect(await (await startServer(database)).end('SIGKILL')).toBeNull();
    expect((await fetch((await startServer(database)).url)).status).toBe(200);
  });

  it('runs in production, without the demo', async () => {
    const server = await startServer({ ...production, ...(await emptyDatabase()) });
    expect(server.output()).not.toContain('Demo');
    expect((await fetch(`${server.url}/demo-inloggen`)).status).toBe(404);
  });

  it('refuses a database login that can bypass row-level security', async () => {
    const { MIGRATION_DATABASE_URL: owner } = await emptyDatabase();
    const { code, output } = await refusedStart({ ...production, DATABASE_URL: owner });
    expect(code).toBe(1);
    expect(output).toContain('Set DATABASE_URL to the login onderdak_login');
  });
});

describe('settings for production', () => {
  it('are all asked for at once, one line each', async () => {
    const { code, output } = await refusedStart({ ONDERDAK_MODE: 'production', DATA_DIR: temporaryFolder() });
    expect(code).toBe(1);
    const lines = output.trim().split('\n');
    expect(lines.every((line) => line.startsWith('Set '))).toBe(true);
    for (const name of [
      'DATABASE_URL',
      'SECRET',
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
      'PUBLIC_URL',
      'SMTP_URL',
    ]) {
      expect(lines.filter((line) => line.startsWith(`Set ${name} `))).toHaveLength(1);
    }
  });

  it.each([
    ['demo logins', { DEMO_LOGINS: 'yes' }, 'Remove DEMO_LOGINS'],
    ['a secret from an example', { SECRET: 'change-me-change-me-change-me-change-me' }, 'Set SECRET'],
    ['a login over plain http', { OIDC_ISSUER: 'http://inloggen.example' }, 'Set OIDC_ISSUER'],
    ['a mode that does not exist', { ONDERDAK_MODE: 'test' }, 'Set ONDERDAK_MODE'],
  ])('refuse %s', async (_what, wrong, says) => {
    const { code, output } = await refusedStart({ ...production, ...(await emptyDatabase()), ...wrong });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([expect.stringContaining(says)]);
  });
});
