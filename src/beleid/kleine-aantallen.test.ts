import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRENS, onderdruk } from './kleine-aantallen.ts';

describe('onderdruk', () => {
  it.each([
    ['nothing small', [5, 12, 0], [5, 12, 0], 17],
    ['one small takes the next smallest along', [3, 40, 9], [null, 40, null], 52],
    ['two that add up to less than five take one along', [1, 2, 40, 9], [null, null, 40, null], 52],
    ['two that are enough', [3, 4, 40], [null, null, 40], 47],
    ['two fours would be known', [4, 4, 40, 90], [null, null, null, 90], 138],
    ['five ones would be known', [1, 1, 1, 1, 1, 30], [null, null, null, null, null, null], 35],
    ['nothing left to hide: the total goes', [3, 0, 0], [null, 0, 0], null],
    ['a small total goes', [1, 2], [null, null], null],
    ['nothing at all', [0, 0], [0, 0], 0],
  ])('%s', (_name, figures, aantallen, totaal) => expect(onderdruk(figures)).toEqual({ aantallen, totaal }));

  it('never shows a small figure, and never lets one be worked out from the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 300 })), {
          maxLength: 8,
        }),
        (figures) => {
          const { aantallen, totaal } = onderdruk(figures);
          for (const figure of [...aantallen, totaal])
            if (figure !== null && figure > 0) expect(figure).toBeGreaterThanOrEqual(GRENS);
          for (const [index, figure] of aantallen.entries())
            if (figure !== null) expect(figure).toBe(figures[index]);
          const hidden = figures.filter((_, index) => aantallen[index] === null);
          if (totaal === null || hidden.length === 0) return;
          const sum = totaal - aantallen.reduce((shown: number, figure) => shown + (figure ?? 0), 0);
          expect(hidden.length).toBeGreaterThan(1);
          expect(sum).toBeGreaterThan(hidden.length);
          expect(sum).toBeGreaterThanOrEqual(GRENS);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('hides nothing in vain', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: GRENS, max: 50 }), { minLength: 1 }), (figures) => {
        expect(onderdruk(figures).aantallen).toEqual(figures);
      }),
    );
  });
});
