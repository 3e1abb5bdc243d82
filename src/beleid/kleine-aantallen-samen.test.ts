import { describe, expect, it } from 'vitest';
import { type Cel, onderdrukSamen } from './kleine-aantallen-samen.ts';

const cells = (...rows: [kern: string, vorm: string, aantal: number][]): Cel[] =>
  rows.map(([kern, vorm, aantal]) => ({ groepen: [kern, vorm], aantal }));

const shown = (result: ReturnType<typeof onderdrukSamen>) =>
  result.verdelingen.map((verdeling) => Object.fromEntries(verdeling));

describe('onderdrukSamen', () => {
  it('shows everything when nothing is small', () => {
    const result = onderdrukSamen(cells(['A', 'x', 10], ['B', 'y', 20], ['B', 'x', 0]));
    expect(result.totaal).toBe(30);
    expect(shown(result)).toEqual([
      { A: 10, B: 20 },
      { x: 10, y: 20 },
    ]);
  });

  it('hides a group elsewhere that is the same people as a hidden one', () => {
    // Kern A is 3. It hides B, but form y is exactly B: the total minus C and y would give A away.
    // So y goes too, and as x tells y again, C with it: x is then A and C together, which says neither.
    const result = onderdrukSamen(cells(['A', 'x', 3], ['B', 'y', 10], ['C', 'x', 40]));
    expect(result.totaal).toBe(53);
    expect(shown(result)).toEqual([
      { A: null, B: null, C: null },
      { x: 43, y: null },
    ]);
  });

  it('finds a small figure that only a sum over both divisions gives', () => {
    const grid = cells(['A', 'x', 2], ['A', 'y', 2], ['B', 'x', 8], ['C', 'y', 9], ['D', 'z', 30]);
    const [kernen, vormen] = shown(onderdrukSamen(grid));
    expect(kernen?.A).toBeNull();
    // With B hidden beside A, what is known of x and y must not lead back to A.
    const hidden = [...Object.values(kernen ?? {}), ...Object.values(vormen ?? {})].filter((n) => n === null);
    expect(hidden.length).toBeGreaterThanOrEqual(2);
  });

  it('hides what matters less before what matters more', () => {
    const grid = cells(['A', 'x', 3], ['B', 'y', 10], ['C', 'x', 40], ['C', 'y', 9]);
    expect(shown(onderdrukSamen(grid))).toEqual([
      { A: null, B: null, C: 49 },
      { x: 43, y: 19 },
    ]);
    const small = cells(['A', 'x', 3], ['B', 'y', 10], ['C', 'x', 40]);
    expect(shown(onderdrukSamen(small, [0, 1]))[1]).toEqual({ x: 43, y: 10 });
    expect(shown(onderdrukSamen(small, [1, 0]))[1]).toEqual({ x: null, y: null });
  });

  it('shows no figure of a handful of people, and nought as nought', () => {
    const result = onderdrukSamen(cells(['A', 'x', 3], ['B', 'x', 0]));
    expect(result.totaal).toBeNull();
    expect(shown(result)).toEqual([{ A: null, B: 0 }, { x: null }]);
  });

  it('never lets a small figure follow from what is shown', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const grid = cells(
        ...Array.from({ length: 2 + random(8) }, (): [string, string, number] => [
          `k${random(5)}`,
          `v${random(3)}`,
          random(4) === 0 ? random(40) : random(9),
        ]),
      );
      const { totaal, verdelingen } = onderdrukSamen(grid);
      if (totaal === null) continue;
      verdelingen.forEach((verdeling, division) => {
        const hidden = [...verdeling].filter(([, figure]) => figure === null);
        // One hidden figure of a division is the total minus the rest: it may not be a small one.
        const alone = hidden.length === 1 ? hidden[0]?.[0] : undefined;
        for (const [name, figure] of verdeling) {
          const real = grid.filter((c) => c.groepen[division] === name).reduce((n, c) => n + c.aantal, 0);
          expect(figure === null || figure === real).toBe(true);
          expect(name !== alone || real >= 5).toBe(true);
          expect(figure === null || figure === 0 || figure >= 5).toBe(true);
        }
      });
    }
  });

  it('answers nothing for nothing', () => {
    expect(onderdrukSamen([])).toEqual({ totaal: 0, verdelingen: [] });
  });
});
