import type { Outbox, Unsent } from './outbox.ts';

/** What became of one: acknowledged, refused for good, the device was disconnected, or to be tried again. */
export type Delivery = 'ontvangen' | 'geweigerd' | 'ontkoppeld' | 'later';

/** Milliseconds in which an answer must come: a bad connection can hold a request for minutes. */
const PATIENCE = 20_000;

/** Sends one sealed aanmelding. Sending twice changes nothing: the server knows it by its id. */
export async function deliver({ id, sealed }: Unsent, url: string): Promise<Delivery> {
  try {
    const { status } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, sealed }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (status === 204) return 'ontvangen';
    if (status === 404 || status === 410) return 'ontkoppeld';
    return status === 400 || status === 409 ? 'geweigerd' : 'later';
  } catch {
    return 'later';
  }
}

/**
 * Sends all that waits, one after the other; stops at the first that must wait.
 * @returns what became of each that was tried
 */
export async function deliverAll(outbox: Outbox, url: string): Promise<Map<string, Delivery>> {
  const done = new Map<string, Delivery>();
  for (const one of outbox.all()) {
    const delivery = await deliver(one, url);
    done.set(one.id, delivery);
    if (delivery === 'ontvangen' || delivery === 'geweigerd') outbox.drop(one.id);
    if (delivery === 'ontkoppeld') outbox.clear();
    if (delivery === 'later' || delivery === 'ontkoppeld') break;
  }
  return done;
}
