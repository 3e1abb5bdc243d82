import { lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { Agent, fetch } from 'undici';

/** How long a receiver may take, in milliseconds. */
const PATIENCE = 10_000;

/** Sends what is signed to an address. @throws Error with what went wrong in one word or a status, nothing that was sent */
export type Send = (url: string, body: string, headers: Record<string, string>) => Promise<void>;

/**
 * A sender that goes to public addresses only: whoever makes a subscription must not reach what stands behind our own
 * wall (server-side request forgery). Redirects are not followed.
 * @param inside lets it go to this machine too, by plain http: for the demo; `patience` in milliseconds
 */
export function makeSender({ inside, patience = PATIENCE }: { inside: boolean; patience?: number }): Send {
  const agent = new Agent({
    connectTimeout: patience,
    headersTimeout: patience,
    bodyTimeout: patience,
    connect: { lookup: inside ? lookup : publicLookup },
  });
  return async (url, body, headers) => {
    if (!inside && !url.startsWith('https://')) throw new Error('https');
    if (!inside && isInside(new URL(url).hostname)) throw new Error('binnenkant');
    let answer: Awaited<ReturnType<typeof fetch>>;
    try {
      answer = await fetch(url, {
        method: 'POST',
        body,
        headers,
        redirect: 'manual',
        dispatcher: agent,
        signal: AbortSignal.timeout(patience),
      });
      await answer.body?.cancel();
    } catch (error) {
      throw new Error(wordFor(error));
    }
    if (answer.status < 200 || answer.status >= 300) throw new Error(String(answer.status));
  };
}

/** What went wrong, without addresses or content. */
function wordFor(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError' || cause?.code?.endsWith('_TIMEOUT')) return 'te_langzaam';
  if (cause?.message === 'binnenkant') return 'binnenkant';
  return cause?.code ?? 'onbereikbaar';
}

/** Whether a host is written as an address that is not on the public internet. */
function isInside(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() !== 'unicast';
}

/** Looks a name up as usual, and refuses it when any of its addresses is not on the public internet. */
const publicLookup: typeof lookup = ((
  host: string,
  options: object,
  done: (error: Error | null, address?: unknown, family?: number) => void,
) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error);
    if (addresses.some(({ address }) => isInside(address))) return done(new Error('binnenkant'));
    const [first] = addresses;
    return 'all' in options && options.all
      ? done(null, addresses)
      : done(null, first?.address, first?.family);
  });
}) as typeof lookup;
