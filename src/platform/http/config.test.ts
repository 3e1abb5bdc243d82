import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../errors.ts';
import { readConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'onderdak-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const production = {
  ONDERDAK_MODE: 'production',
  DATABASE_URL: 'postgres://onderdak_login@db/onderdak',
  SECRET: 'b1f09c7e5a3d48e2a6c4f7901e2d3b4c5a69788d',
  OIDC_ISSUER: 'https://inloggen.hardenberg.example',
  OIDC_CLIENT_ID: 'onderdak',
  OIDC_CLIENT_SECRET: 'geheim',
  PUBLIC_URL: 'https://onderdak.hardenberg.example/',
  SMTP_URL: 'smtps://mail.example',
};

function linesFor(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env, folder);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('is a demo that needs nothing', () => {
    const config = readConfig({}, folder);
    expect(config).toMatchObject({
      mode: 'demo',
      host: 'localhost',
      port: 3000,
      oidc: null,
      publicUrl: 'http://localhost:3000',
    });
    expect(readConfig({}, folder).secret).toBe(config.secret);
  });

  it('accepts a production that has everything', () => {
    expect(readConfig(production, folder)).toMatchObject({
      mode: 'production',
      publicUrl: 'https://onderdak.hardenberg.example',
    });
  });

  it.each([
    ['DATABASE_URL', { DATABASE_URL: undefined }],
    ['DEMO_LOGINS', { DEMO_LOGINS: 'yes' }],
    ['DEMO_NOW', { DEMO_NOW: '2026-11-24T22:00:00+01:00' }],
    ['SECRET', { SECRET: undefined }],
    ['SECRET', { SECRET: 'short' }],
    ['SECRET', { SECRET: 'change-me-change-me-change-me-change-me' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: undefined }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'http://inloggen.example' }],
    ['OIDC_CLIENT_ID', { OIDC_CLIENT_ID: undefined }],
    ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: undefined }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://onderdak.example' }],
    ['SMTP_URL', { SMTP_URL: undefined }],
  ])('refuses production over %s in one line that says what to set', (name, change) => {
    const lines = linesFor({ ...production, ...change });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
    expect(lines[0]).toMatch(/^(Set|Remove) /);
  });

  it('accepts the embedded database in production only when told', () => {
    expect(linesFor({ ...production, DATABASE_URL: undefined, ALLOW_EMBEDDED_DATABASE: 'yes' })).toEqual([]);
  });

  it('asks the moment of a demo with its offset', () => {
    expect(readConfig({ DEMO_NOW: '2026-11-24T22:00:00+01:00' }, folder).demoNow).toBe(
      '2026-11-24T22:00:00+01:00',
    );
    expect(linesFor({ DEMO_NOW: 'tonight' })).toEqual([expect.stringMatching(/^Set DEMO_NOW /)]);
  });

  it('names everything that is wrong at once', () => {
    expect(linesFor({ ONDERDAK_MODE: 'production' }).length).toBeGreaterThan(5);
    expect(linesFor({ PORT: 'abc' })).toHaveLength(1);
    expect(linesFor({ ONDERDAK_MODE: 'test' })).toHaveLength(1);
  });
});
