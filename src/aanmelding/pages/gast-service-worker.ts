import worker from '../gast/service-worker.js?raw';

/** The service worker of a guest's pages, asked for anew each time, so that a repair reaches every device at once. */
export const loader = () =>
  new Response(worker, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
