import { snapshotOf } from './snapshot.ts';

const CACHE = 'calamiteitenlijst';
/** Tells which session kept a page. Expired by the server where a session begins or ends. */
const COOKIE = 'onderdak-lijst';
/** As long as a session can last. */
const HOURS = 12;
/** Even where the browser ignores its headers, the page kept runs no script. */
const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'";

/**
 * Keeps the page as it stands now for when there is no connection, in this session of this browser only, 12 hours at
 * most. Logging out or in drops it (`Clear-Site-Data`), as does closing the browser.
 * @param path the page's own address; the service worker sees no other page
 * @returns whether it was kept: not where a browser lacks what is needed to tell sessions apart
 */
export async function keepList(path: string): Promise<boolean> {
  if (!('serviceWorker' in navigator && 'cookieStore' in window && 'caches' in window)) return false;
  await navigator.serviceWorker.register('/sw.js', { scope: path });
  const session = await sessionKey();
  const cache = await caches.open(CACHE);
  await keepAssets(cache);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'x-session': session,
    'x-until': String(Date.now() + HOURS * 3_600_000),
  };
  await cache.put(path, new Response(snapshotOf(document), { headers }));
  return true;
}

/** The mark of this session; a new one when there is none, after dropping what another may have left. */
async function sessionKey(): Promise<string> {
  const known = await cookieStore.get(COOKIE);
  if (known?.value) return known.value;
  await caches.delete(CACHE);
  const value = crypto.randomUUID();
  await cookieStore.set({ name: COOKIE, value, path: '/', sameSite: 'strict' });
  return value;
}

/** Style sheets and fonts that the page has in use; those of an earlier version go. */
async function keepAssets(cache: Cache): Promise<void> {
  const styles = [...document.styleSheets].flatMap(({ href }) => href ?? []);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const used = new Set([...styles, ...loaded.filter((name) => name.endsWith('.woff2'))].filter(isOwn));
  const kept = (await cache.keys()).map(({ url }) => url);
  const old = kept.filter((url) => new URL(url).pathname.startsWith('/assets/') && !used.has(url));
  await Promise.all(old.map((url) => cache.delete(url)));
  await cache.addAll([...used].filter((url) => !kept.includes(url)));
}

const isOwn = (url: string) => new URL(url).origin === location.origin;
