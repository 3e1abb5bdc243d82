import autocannon from 'autocannon';

export type Ask = { path: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string };
/** Requests a second, and milliseconds. */
export type Answered = { perSecond: number; p50: number; p99: number };

/**
 * Asks every one of some requests, over so many connections.
 * @param status that each must have been answered with
 */
export async function ask(
  url: string,
  connections: number,
  asks: readonly Ask[],
  status: number,
): Promise<Answered> {
  let next = 0;
  const wrong = new Map<number, number>();
  const began = performance.now();
  const result = await autocannon({
    url,
    connections,
    amount: asks.length,
    timeout: 120,
    requests: [
      {
        setupRequest: (request) => {
          const { path, method = 'GET', headers = {}, body } = asks[next++ % asks.length] as Ask;
          return {
            ...request,
            path,
            method,
            headers: { ...request.headers, ...headers },
            body: body as string,
          };
        },
        onResponse: (code) => {
          if (code !== status) wrong.set(code, (wrong.get(code) ?? 0) + 1);
        },
      },
    ],
  });
  const seconds = (performance.now() - began) / 1000;
  if (wrong.size > 0 || result.errors > 0)
    throw new Error(`Answers other than ${status}: ${JSON.stringify([...wrong])}; errors: ${result.errors}`);
  return { perSecond: asks.length / seconds, p50: result.latency.p50, p99: result.latency.p99 };
}

/** The same for work that is no request: so many at a time. @returns how many a second */
export async function work<T>(
  atOnce: number,
  items: readonly T[],
  one: (item: T) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  let next = 0;
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await one(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return items.length / ((performance.now() - began) / 1000);
}
