import { createCookie } from 'react-router';

/** 400 days: the longest that browsers keep a cookie; each visit renews it. */
const MAX_AGE = 400 * 24 * 3600;

/** What makes a browser a kiosk: the secret of its aanmeldpunt. Scripts can't read it, and only the kiosk's pages get it. */
const cookieOf = (publicUrl: string) =>
  createCookie('onderdak-kiosk', {
    path: '/kiosk',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl.startsWith('https://'),
    maxAge: MAX_AGE,
  });

/** The secret of the kiosk that asks; null for any other browser. */
export async function readKioskCookie(request: Request, publicUrl: string): Promise<string | null> {
  const value: unknown = await cookieOf(publicUrl).parse(request.headers.get('cookie'));
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The header that makes a browser a kiosk. */
export const kioskCookie = (sleutel: string, publicUrl: string): Promise<string> =>
  cookieOf(publicUrl).serialize(sleutel);

/** The header after which it is one no longer. */
export const noKioskCookie = (publicUrl: string): Promise<string> =>
  cookieOf(publicUrl).serialize('', { maxAge: 0 });
