import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/open-database.ts';
import { sessionHash } from './sessions.ts';

const KEEP_MINUTES = 30;
/** What a person types by hand; a longer form is not kept. */
const LARGEST = 64 * 1024;

/**
 * Keeps a form that was posted after its session ended, encrypted with a key that goes to the browser only.
 * @returns the key for the cookie, or null when there was no such session or nothing worth keeping
 */
export async function keepForm(
  db: Db,
  session: string,
  form: { path: string; values: Record<string, string> },
  now: Date,
): Promise<string | null> {
  const text = JSON.stringify(form.values);
  if (text.length > LARGEST) return null;
  const key = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const until = new Date(now.getTime() + KEEP_MINUTES * 60_000);
  const { rows } = await sql<{ kept: boolean }>`select formulier_bewaren(${sessionHash(session)}::bytea,
    ${hashOf(key)}::bytea, ${form.path}, ${sealed}::bytea, ${until}::timestamptz) as kept`.execute(db);
  return rows[0]?.kept === true ? key.toString('base64url') : null;
}

/** Gives a kept form back, once, to the person it was kept for, on the page it was typed on. */
export async function takeForm(
  db: Db,
  cookie: string,
  who: string,
  path: string,
  now: Date,
): Promise<Record<string, string> | null> {
  const key = Buffer.from(cookie, 'base64url');
  if (key.length !== 32) return null;
  const { rows } = await sql<{ sealed: Uint8Array | null }>`
    select formulier_halen(${hashOf(key)}::bytea, ${who}::uuid, ${path}, ${now}::timestamptz) as sealed`.execute(
    db,
  );
  const sealed = rows[0]?.sealed;
  if (!sealed) return null;
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
  return JSON.parse(text) as Record<string, string>;
}

function hashOf(key: Buffer): Buffer {
  return createHash('sha256').update(key).digest();
}
