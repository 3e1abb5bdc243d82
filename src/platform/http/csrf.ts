import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The token that a form must send along: bound to the session (or, before login, to a cookie of the browser), so that
 * another site can't make it.
 */
export function csrfToken(secret: string, session: string): string {
  return createHmac('sha256', secret).update(`csrf:${session}`).digest('base64url');
}

/** Compares without telling by time how much was right. */
export function sameToken(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
