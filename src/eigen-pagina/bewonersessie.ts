import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createCookie } from 'react-router';
import type { Context } from '../platform/access/context.ts';
import { netwerkVan } from '../platform/access/netwerk.ts';

/** Minutes that somebody stays logged in; long enough to read, short enough for a phone that is handed on. */
export const DUUR_MINUTEN = 15;

const cookieOf = (publicUrl: string) =>
  createCookie('onderdak-mijn', {
    path: '/mijn',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl.startsWith('https://'),
    maxAge: DUUR_MINUTEN * 60,
  });

/** What the browser holds for a quarter of an hour; the database has its SHA-256. */
export const nieuweSessie = (): string => randomBytes(32).toString('base64url');

/** The hash under which a session is kept. */
export const sessieHash = (sessie: string): Buffer => createHash('sha256').update(sessie).digest();

/** The session of a request; an empty one, which nothing is kept under, for any other browser. */
export async function readSessie(request: Request, publicUrl: string): Promise<string> {
  const value: unknown = await cookieOf(publicUrl).parse(request.headers.get('cookie'));
  return typeof value === 'string' ? value : '';
}

/** The header that logs a browser in. */
export const sessieCookie = (sessie: string, publicUrl: string): Promise<string> =>
  cookieOf(publicUrl).serialize(sessie);

/** The headers after which nothing of it is left in the browser. */
export async function uitgelogd(publicUrl: string): Promise<[string, string][]> {
  return [
    ['set-cookie', await cookieOf(publicUrl).serialize('', { maxAge: 0 })],
    ['clear-site-data', '"cache"'],
  ];
}

/**
 * Who tries codes, without keeping the address: HMAC of the network address; of IPv6 the network of one customer (/64).
 */
export function bronVan(ctx: Context): Buffer {
  const [address = ''] = ctx.origin.split(' ');
  return createHmac('sha256', ctx.keyFor('codepoging')).update(netwerkVan(address)).digest();
}
