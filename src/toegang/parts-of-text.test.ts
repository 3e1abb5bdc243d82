import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsOf } from './parts-of-text.ts';

it('makes links of addresses, without the punctuation behind them', () => {
  const text = 'Ga naar http://localhost:3000/uitnodiging/aB-_9. Tot ziens (https://a.example/b).';
  expect(partsOf(text).map((part) => part.href ?? part.text)).toEqual([
    'Ga naar ',
    'http://localhost:3000/uitnodiging/aB-_9',
    '. Tot ziens (',
    'https://a.example/b',
    ').',
  ]);
  expect(partsOf(text).filter((part) => part.href)).toHaveLength(2);
});

it('makes no link of anything that is not a web address', () => {
  for (const text of ['javascript:alert(1)', 'mailto:a@b.example', 'www.example.nl', ''])
    expect(partsOf(text).filter((part) => part.href)).toEqual([]);
});

it('loses nothing of a text', () => {
  const piece = fc.constantFrom('http://a.example/b?c=d', 'https://', '.', ')', ' ', '\n', '<', 'é', 'x');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const parts = partsOf(pieces.join(''));
      expect(parts.map((part) => part.text).join('')).toBe(pieces.join(''));
    }),
  );
});
