import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toInstant } from '../dates/index.ts';
import { ConfigError } from '../errors.ts';

/** The settings of one process; docs/operations.md lists the variables they come from. */
export type Config = {
  mode: 'demo' | 'production';
  root: string;
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | undefined;
  migrationDatabaseUrl: string | undefined;
  publicUrl: string;
  secret: string;
  oidc: { issuer: string; clientId: string; clientSecret: string } | null;
  smtpUrl: string | undefined;
  mailFrom: string;
  logLevel: string;
  /** Whose word on the visitor's address is taken: proxies in front of us. */
  trustProxy: string | false;
  requestsPerMinute: number;
  /** The link with the BRP (Haal Centraal BRP bevragen); null, unless somebody switched it on. */
  brp: { url: string; sleutel: string } | null;
  firstAdministrator: { gemeente: string; email: string } | null;
  /** The moment at which the demo starts, ISO 8601 with offset; the machine's own when left out. */
  demoNow: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

const SHORTEST_SECRET = 32;

/**
 * Reads the settings. In production everything that the demo brings by itself must be set.
 * @throws ConfigError with one line per setting that is missing or not allowed
 */
export function readConfig(env: Environment, root: string): Config {
  const mode = env.ONDERDAK_MODE ?? 'demo';
  const wrong: string[] = [];
  if (mode !== 'demo' && mode !== 'production')
    wrong.push(`Set ONDERDAK_MODE to demo or production, not ${mode}.`);
  const production = mode === 'production';
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    wrong.push('Set PORT to a number from 0 to 65535.');
  const host = env.HOST ?? (production ? '0.0.0.0' : 'localhost');
  const dataDir = resolve(root, env.DATA_DIR ?? 'data');
  const requestsPerMinute = Number(env.REQUESTS_PER_MINUTE ?? 600);
  if (!(requestsPerMinute > 0)) wrong.push('Set REQUESTS_PER_MINUTE to a number above 0.');

  if (env.DEMO_NOW !== undefined && !isMoment(env.DEMO_NOW))
    wrong.push('Set DEMO_NOW to a moment with its offset, for example 2026-11-24T22:00:00+01:00.');

  if ((env.BRP_API_URL === undefined) !== (env.BRP_API_KEY === undefined))
    wrong.push('Set both BRP_API_URL and BRP_API_KEY, or neither.');
  if (production) wrong.push(...productionProblems(env));
  if (wrong.length > 0) throw new ConfigError(wrong);

  const issuer = env.OIDC_ISSUER;
  return {
    mode: production ? 'production' : 'demo',
    root,
    host,
    port,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL,
    publicUrl: (env.PUBLIC_URL ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`).replace(
      /\/$/,
      '',
    ),
    secret: env.SECRET ?? (production ? '' : ownSecret(dataDir)),
    oidc:
      issuer === undefined
        ? null
        : { issuer, clientId: env.OIDC_CLIENT_ID ?? '', clientSecret: env.OIDC_CLIENT_SECRET ?? '' },
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'Onderdak <onderdak@localhost>',
    logLevel: env.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    trustProxy: env.TRUST_PROXY ?? false,
    requestsPerMinute,
    brp: env.BRP_API_URL === undefined ? null : { url: env.BRP_API_URL, sleutel: env.BRP_API_KEY ?? '' },
    firstAdministrator: firstAdministrator(env.FIRST_ADMINISTRATOR),
    demoNow: env.DEMO_NOW,
  };
}

function productionProblems(env: Environment): string[] {
  const wrong: string[] = [];
  if (env.DATABASE_URL === undefined && env.ALLOW_EMBEDDED_DATABASE !== 'yes') {
    wrong.push(
      'Set DATABASE_URL to a PostgreSQL 15 server, or ALLOW_EMBEDDED_DATABASE=yes to accept the embedded one.',
    );
  }
  if (env.DEMO_LOGINS !== undefined && env.DEMO_LOGINS !== 'no') {
    wrong.push('Remove DEMO_LOGINS: there are no demo logins in production.');
  }
  if (env.DEMO_NOW !== undefined) wrong.push('Remove DEMO_NOW: in production the clock is the real one.');
  if (
    (env.SECRET ?? '').length < SHORTEST_SECRET ||
    /^(.)\1*$|change|default|secret|demo/i.test(env.SECRET ?? '')
  ) {
    wrong.push(
      `Set SECRET to ${SHORTEST_SECRET} or more random characters, for example from: openssl rand -base64 33`,
    );
  }
  if (env.OIDC_ISSUER === undefined) wrong.push('Set OIDC_ISSUER to the address of the identity provider.');
  if (env.OIDC_CLIENT_ID === undefined)
    wrong.push('Set OIDC_CLIENT_ID to the name by which it knows Onderdak.');
  if (env.OIDC_CLIENT_SECRET === undefined)
    wrong.push('Set OIDC_CLIENT_SECRET to the secret that goes with it.');
  if (env.OIDC_ISSUER !== undefined && !env.OIDC_ISSUER.startsWith('https://')) {
    wrong.push('Set OIDC_ISSUER to an address that begins with https://');
  }
  if (!(env.PUBLIC_URL ?? '').startsWith('https://')) {
    wrong.push('Set PUBLIC_URL to the https:// address under which people reach Onderdak.');
  }
  if (env.BRP_API_URL !== undefined && !env.BRP_API_URL.startsWith('https://'))
    wrong.push('Set BRP_API_URL to an address that begins with https://');
  if (env.SMTP_URL === undefined) wrong.push('Set SMTP_URL to the mail server that sends the messages.');
  return wrong;
}

function isMoment(text: string): boolean {
  try {
    toInstant(text);
    return true;
  } catch {
    return false;
  }
}

function firstAdministrator(value: string | undefined): Config['firstAdministrator'] {
  const match = /^([0-9]{4}):(\S+@\S+)$/.exec(value ?? '');
  return match?.[1] && match[2] ? { gemeente: match[1], email: match[2].toLowerCase() } : null;
}

/** The demo's secret: made once, kept beside its data, so that sessions survive a restart. */
function ownSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(33).toString('base64');
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
