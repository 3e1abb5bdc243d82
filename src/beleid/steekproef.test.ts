import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trekSteekproef } from './steekproef.ts';

const population = Array.from({ length: 40 }, (_, index) => `locatie-${index}`);

describe('trekSteekproef', () => {
  it('is the same draw for the same seed, size and population, in any order', () => {
    const drawn = trekSteekproef(population, 5, '2026-Q4');
    expect(trekSteekproef([...population].reverse(), 5, '2026-Q4')).toEqual(drawn);
    expect(drawn).toEqual(['locatie-38', 'locatie-24', 'locatie-11', 'locatie-13', 'locatie-7']);
  });

  it('draws so many different ones from the population, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (seed, size) => {
        const drawn = trekSteekproef(population, size, seed);
        expect(new Set(drawn).size).toBe(size);
        expect(population).toEqual(expect.arrayContaining(drawn));
      }),
    );
  });

  it('starts with the smaller sample when the size grows', () => {
    expect(trekSteekproef(population, 12, 'zaad').slice(0, 5)).toEqual(trekSteekproef(population, 5, 'zaad'));
  });

  it('gives everyone about the same chance', () => {
    const counts = new Map(population.map((id) => [id, 0]));
    for (let seed = 0; seed < 4000; seed++)
      for (const id of trekSteekproef(population, 4, `zaad ${seed}`))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const count of counts.values()) expect(Math.abs(count - 400)).toBeLessThan(100);
  });

  it.each([0, -1, 41, 1.5])('refuses a size of %s', (size) =>
    expect(() => trekSteekproef(population, size, 'x')).toThrow(RangeError),
  );
});
