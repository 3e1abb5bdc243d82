import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealed.ts';

const KEY = 'a key of the tests, of more than 32 characters';

async function* from(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
const all = async (bytes: AsyncIterable<Buffer>) => {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
};
const sealed = (plain: Buffer) => all(seal(from(plain), KEY));
const unsealed = (bytes: Buffer, key = KEY) => all(unseal(from(bytes), key));

describe('a sealed backup', () => {
  it('gives back what was sealed, whatever its length and the chunks it comes in', async () => {
    const lengths = fc.oneof(fc.nat(300), fc.constantFrom(65_535, 65_536, 65_537, 131_072, 200_000));
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1, max: 90_000 }), async (length, size) => {
        const plain = Buffer.alloc(length, 'Łukasz');
        const bytes = await sealed(plain);
        async function* chunks(): AsyncGenerator<Uint8Array> {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        }
        expect((await all(unseal(chunks(), KEY))).equals(plain)).toBe(true);
      }),
      { numRuns: 12, examples: [[131_072, 1]] },
    );
  }, 60_000);

  it('shows nothing of what is in it, and is another file every time', async () => {
    const plain = Buffer.from('Łukasz Wiśniewski');
    const [one, two] = [await sealed(plain), await sealed(plain)];
    expect(one.includes(plain)).toBe(false);
    expect(one.equals(two)).toBe(false);
  });

  it('does not open with another key', async () => {
    await expect(unsealed(await sealed(Buffer.from('x')), `${KEY}!`)).rejects.toThrow('with this key');
  });

  it('does not open when something else was handed over', async () => {
    await expect(unsealed(Buffer.from('PK'))).rejects.toThrow('not a backup');
  });

  it.each([
    ['a changed byte', (b: Buffer) => Buffer.from(b.map((v, at) => (at === 100_000 ? v ^ 1 : v)))],
    ['its last byte missing', (b: Buffer) => b.subarray(0, -1)],
    ['its last piece missing', (b: Buffer) => b.subarray(0, 34 + 2 * (65_536 + 16))],
    ['a byte more', (b: Buffer) => Buffer.concat([b, Buffer.from([0])])],
  ])('does not open with %s', async (_what, spoil) => {
    const bytes = await sealed(Buffer.alloc(140_000, 7));
    await expect(unsealed(spoil(bytes))).rejects.toThrow('changed or cut off');
  });
});
