/**
 * Shows a door's or tablet's own pages where there is no connection: the questions in each language, as they were last
 * opened. No answer of a person passes here: those are sent by the page itself, sealed.
 */
const CACHE = 'gast';
/** So long an answer may take, in milliseconds, before what is kept is shown. */
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
// A page that was being opened just then has to ask for itself.
self.addEventListener('message', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(request, pathname));
  else if (pathname.startsWith('/assets/')) event.respondWith(answerAsset(request));
});

async function answerPage(request, pathname) {
  const asked = fetch(request);
  const answer = await Promise.race([asked.catch(() => null), after(PATIENCE)]);
  if (answer === null || answer.status >= 500)
    return (await caches.match(pathname, { cacheName: CACHE })) ?? asked;
  // No longer linked, or another page by now: what was kept is not shown again.
  if (!answer.ok) await caches.delete(CACHE);
  return answer;
}

async function answerAsset(request) {
  const kept = await caches.match(request, { cacheName: CACHE });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}

const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms, null));
