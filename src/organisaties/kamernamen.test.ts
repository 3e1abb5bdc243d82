import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { volgendeNamen } from './kamernamen.ts';

describe('the next names in a row', () => {
  it('go on after the highest, whatever else is there', () => {
    expect(volgendeNamen('Kamer', ['kamer 7', 'Kamer 2', 'Kamer 12a', 'Zolder', 'Kamer'], 2)).toEqual([
      'Kamer 8',
      'Kamer 9',
    ]);
    expect(volgendeNamen('Bed', [], 1)).toEqual(['Bed 1']);
  });

  it('are as many as asked, all different, and none taken', () => {
    const kind = fc.constantFrom('Kamer', 'Room', 'Bed', 'Unit A');
    const name = fc.oneof(
      fc.tuple(kind, fc.nat(100_000)).map(([word, number]) => `${word} ${number}`),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(kind, fc.array(name), fc.integer({ min: 0, max: 100 }), (soort, taken, count) => {
        const made = volgendeNamen(soort, taken, count);
        expect(made).toHaveLength(count);
        expect(new Set([...made, ...taken]).size).toBe(count + new Set(taken).size);
      }),
    );
  });
});
