import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';

it('is that of canonical JSON, for anybody to compute', () => {
  // printf '{"a":"Łukasz","b":1}' | sha256sum
  expect(contentHash({ b: 1, a: 'Łukasz' }).toString('hex')).toBe(
    'fc777013badbaf8078cb393fcec2ac420d4af6649f493d328e925b677a381ef0',
  );
});

it('does not depend on the order of fields', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (content) => {
      const turned = Object.fromEntries(Object.entries(content).reverse());
      expect(contentHash(turned)).toEqual(contentHash(content));
    }),
  );
});
