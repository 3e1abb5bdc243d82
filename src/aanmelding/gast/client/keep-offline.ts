import type { Gastgegevens } from '../gegevens.ts';

/** Pages and what they are made of, for when there is no connection. Nothing in them is about a person. */
const CACHE = 'gast';

/**
 * Lets this door or tablet work without a connection from the next time on: the pages in every language, their styles
 * and scripts.
 */
export async function keepOffline({ begin, bewaar }: Gastgegevens): Promise<void> {
  if (!('serviceWorker' in navigator && 'caches' in window)) return;
  await navigator.serviceWorker.register('/gast-sw.js', { scope: begin });
  void askToBeControlled();
  const cache = await caches.open(CACHE);
  const own = (url: string) =>
    new URL(url).origin === location.origin && new URL(url).pathname.startsWith('/assets/');
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const assets = [...new Set(loaded.filter(own))];
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  await Promise.all(assets.filter((url) => !kept.has(url)).map((url) => cache.add(url)));
  for (const page of bewaar) if (!(await isFresh(cache, page))) await cache.add(page);
}

/**
 * Chromium now and then passes over a page that is being opened in the very moment its service worker becomes active;
 * such a page would stay without it until the next one.
 */
async function askToBeControlled(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller === null) active?.postMessage('claim');
}

/** Kept pages are fetched anew after this many milliseconds. */
const FRESH = 3_600_000;

async function isFresh(cache: Cache, page: string): Promise<boolean> {
  const kept = (await cache.match(page))?.headers.get('date');
  return Date.now() - Date.parse(kept ?? '') < FRESH;
}

/** Forgets everything: this device is no longer linked. */
export async function forgetOffline(): Promise<void> {
  if ('caches' in window) await caches.delete(CACHE);
  const workers = await navigator.serviceWorker?.getRegistrations();
  await Promise.all(
    (workers ?? [])
      .filter(({ active }) => active?.scriptURL.endsWith('/gast-sw.js'))
      .map((one) => one.unregister()),
  );
}
