import { describe, expect, it } from 'vitest';
import { TurnLock } from './turn-lock.ts';

describe('TurnLock', () => {
  it('gives turns one at a time, in order', async () => {
    const lock = new TurnLock();
    const seen: number[] = [];
    await Promise.all(
      [1, 2, 3].map(async (n) => {
        const release = await lock.take();
        await Promise.resolve();
        seen.push(n);
        release();
      }),
    );
    expect(seen).toEqual([1, 2, 3]);
  });

  it('throws for who waits too long, and serves the next', async () => {
    const lock = new TurnLock(20);
    const release = await lock.take();
    await expect(lock.take()).rejects.toThrow('inside a transaction');
    release();
    (await lock.take())();
  });
});
