import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver, deliverAll } from './deliver.ts';
import { LONGEST, Outbox } from './outbox.ts';

/** A browser's storage. */
class Memory implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}
const make = () => {
  const memory = new Memory();
  return { memory, outbox: new Outbox(memory as unknown as Storage, 'deur') };
};
const entry = (id: string, since = Date.now()) => ({ id, sealed: `sealed ${id}`, since });

describe('what waits on a device', () => {
  it('is kept once, oldest first, and gone when dropped', () => {
    const { memory, outbox } = make();
    outbox.keep(entry('a'));
    outbox.keep(entry('b'));
    outbox.keep(entry('a'));
    expect(outbox.all().map(({ id }) => id)).toEqual(['b', 'a']);
    outbox.drop('b');
    outbox.drop('a');
    expect(memory.kept.size).toBe(0);
  });

  it('is gone after 24 hours, sent or not', () => {
    const { memory, outbox } = make();
    const now = Date.now();
    outbox.keep(entry('old', now - LONGEST));
    outbox.keep(entry('young', now - LONGEST + 1));
    expect(outbox.all(now).map(({ id }) => id)).toEqual(['young']);
    expect(outbox.all(now + 1)).toEqual([]);
    expect(memory.kept.size).toBe(0);
  });

  it('stays in memory where the device stores nothing', () => {
    const { memory, outbox } = make();
    memory.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    outbox.keep(entry('a'));
    expect(outbox.all().map(({ id }) => id)).toEqual(['a']);
    outbox.drop('a');
    expect(outbox.all()).toEqual([]);
  });

  it.each(['', '{', 'null', '[1, {"id": 3}]'])('survives a storage that somebody broke: %s', (broken) => {
    const { memory, outbox } = make();
    memory.setItem('deur', broken);
    expect(outbox.all()).toEqual([]);
  });
});

describe('sending what waits', () => {
  const seen: string[] = [];
  let status = (_id: string): number => 204;
  let server: Server;
  let url: string;
  beforeEach(async () => {
    seen.length = 0;
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const { id } = JSON.parse(body);
        seen.push(id);
        response.writeHead(status(id)).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('drops what was acknowledged and what is refused for good, and goes on', async () => {
    const { outbox } = make();
    for (const id of ['a', 'b', 'c']) outbox.keep(entry(id));
    status = (id) => (id === 'b' ? 409 : 204);
    expect(Object.fromEntries(await deliverAll(outbox, url))).toEqual({
      a: 'ontvangen',
      b: 'geweigerd',
      c: 'ontvangen',
    });
    expect(outbox.all()).toEqual([]);
  });

  it.each([500, 503, 429, 408, 413])(
    'keeps everything when the answer is %d, and tries no further',
    async (answer) => {
      const { outbox } = make();
      for (const id of ['a', 'b']) outbox.keep(entry(id));
      status = () => answer;
      expect([...(await deliverAll(outbox, url))]).toEqual([['a', 'later']]);
      expect(seen).toEqual(['a']);
      expect(outbox.all()).toHaveLength(2);
    },
  );

  it('keeps everything while there is no connection', async () => {
    expect(await deliver(entry('a'), 'http://127.0.0.1:9')).toBe('later');
  });

  it.each([404, 410])('forgets everything when the device is no longer linked (%d)', async (answer) => {
    const { memory, outbox } = make();
    for (const id of ['a', 'b']) outbox.keep(entry(id));
    status = () => answer;
    expect([...(await deliverAll(outbox, url))]).toEqual([['a', 'ontkoppeld']]);
    expect(memory.kept.size).toBe(0);
  });
});
