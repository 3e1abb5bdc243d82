import worker from '../offline/service-worker.js?raw';

/** The service worker, asked for anew each time, so that a repair reaches every browser at once. */
export const loader = () =>
  new Response(worker, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
