/**
 * Shows the emergency list as it was last opened where there is no connection. Its scope is that one page
 * (keep-list.ts registers it and keeps the page); everything else passes it by. A kept page is shown only in the session
 * that kept it: the browser still has the cookie whose value was kept with the page.
 */
const CACHE = 'calamiteitenlijst';
const COOKIE = 'onderdak-lijst';
/** So long an answer may take, in milliseconds, before what is kept is shown. */
const PATIENCE = 8000;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerList(request, pathname));
  else if (pathname.startsWith('/assets/')) event.respondWith(answerAsset(request));
});

async function answerList(request, pathname) {
  const asked = fetch(request);
  const answer = await Promise.race([asked.catch(() => null), after(PATIENCE)]);
  if (answer === null || answer.status >= 500) return (await keptList(pathname)) ?? asked;
  // Logged out, or no longer allowed: what was kept is nobody's business any more.
  if (!answer.ok) await caches.delete(CACHE);
  return answer;
}

async function keptList(pathname) {
  const kept = await caches.match(pathname, { cacheName: CACHE });
  if (kept === undefined) return null;
  const session = await self.cookieStore.get(COOKIE);
  const mine = session != null && session.value === kept.headers.get('x-session');
  if (mine && Date.now() < Number(kept.headers.get('x-until'))) return kept;
  await caches.delete(CACHE);
  return null;
}

async function answerAsset(request) {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}

const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms, null));
