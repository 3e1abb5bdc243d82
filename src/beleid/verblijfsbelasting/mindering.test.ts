import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../platform/dates/index.ts';
import { som } from './centen.ts';
import { draagOver, type Minderbaar } from './mindering.ts';

const VAN = '2024-02-01';

/** A line from a day of February 2024 on, by its taxed nights. */
const line = (id: string, belast: readonly number[], over: Partial<Minderbaar> & { dag?: number } = {}) => {
  const van = addDays(VAN, over.dag ?? 0);
  const nachten = belast.map((count, at) => ({ nacht: addDays(van, at) as IsoDate, belast: count }));
  return { locatie: 'huis', tarief: 150, van, tot: addDays(van, belast.length), ...over, id, nachten };
};

describe('a reduction carried into a later count', () => {
  const old = line('old', [4, 4, 4, 4]);
  const three = [{ regel: 'old', nachten: 3 }];
  const carried = (...later: Minderbaar[]) => draagOver(three, [old], later);

  it('stays whole where the nights stay, or more were found', () => {
    expect(carried(line('new', [4, 4, 4, 4]))).toEqual([{ regel: 'new', nachten: 3 }]);
    expect(carried(line('new', [4, 4, 9, 4]))).toEqual([{ regel: 'new', nachten: 3 }]);
  });
  it('is less by what the register itself no longer counts, and never taken twice', () => {
    expect(carried(line('new', [4, 4, 4, 3]))).toEqual([{ regel: 'new', nachten: 2 }]);
    expect(carried(line('new', [4, 4, 4, 1]))).toEqual([]);
    expect(carried(line('new', [1, 0, 0, 0]))).toEqual([]);
    expect(carried()).toEqual([]);
  });
  it('follows the nights into other lines, first at its own tariff', () => {
    const dear = line('a', [4, 4], { tarief: 175 });
    expect(carried(dear, line('b', [4, 4], { dag: 2 }))).toEqual([{ regel: 'b', nachten: 3 }]);
    expect(carried(dear, line('b', [1, 7], { dag: 2 }))).toEqual([{ regel: 'b', nachten: 3 }]);
    expect(draagOver([{ regel: 'old', nachten: 10 }], [old], [dear, line('b', [4, 4], { dag: 2 })])).toEqual([
      { regel: 'a', nachten: 2 },
      { regel: 'b', nachten: 8 },
    ]);
  });
  it('stays at its own location and days', () => {
    expect(carried(line('new', [4, 4, 4, 4], { locatie: 'elders' }))).toEqual([]);
    expect(carried(line('new', [4, 4, 4, 4], { dag: 4 }))).toEqual([]);
  });
  it('never taxes more than before where no night was added, and never less than nothing', () => {
    const nights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(nights, nights, fc.nat(60), fc.integer({ min: 1, max: 5 }), (before, after, off, cut) => {
        const total = som(before);
        const nachten = Math.min(off, total);
        const parts = [line('a', after.slice(0, cut)), line('b', after.slice(cut), { dag: cut })];
        const taken = draagOver([{ regel: 'old', nachten }], [line('old', before)], parts);
        const left = som(after) - som(taken.map((one) => one.nachten));
        expect(taken.every((one) => one.nachten > 0)).toBe(true);
        for (const one of taken)
          expect(one.nachten).toBeLessThanOrEqual(
            som(parts.find(({ id }) => id === one.regel)?.nachten.map(({ belast }) => belast) ?? []),
          );
        if (som(after) <= total) expect(left).toBeLessThanOrEqual(total - nachten);
        else expect(left).toBe(som(after) - nachten);
      }),
    );
  });

  it('of two decisions counts nights that went once', () => {
    const two = [...three, { regel: 'old', nachten: 2 }];
    expect(draagOver(two, [old], [line('new', [4, 4, 4, 2])])).toEqual([{ regel: 'new', nachten: 3 }]);
    // The second one was decided on a count in which two nights were gone.
    const later = line('later', [4, 4, 4, 2]);
    const both = (belast: number[]) =>
      draagOver([...three, { regel: 'later', nachten: 4 }], [old, later], [line('new', belast)]);
    expect(both([4, 4, 4, 2])).toEqual([{ regel: 'new', nachten: 1 + 4 }]);
    expect(both([4, 4, 4, 4])).toEqual([{ regel: 'new', nachten: 3 + 4 }]);
    expect(both([4, 4, 4, 0])).toEqual([{ regel: 'new', nachten: 3 }]);
    expect(both([4, 4, 4, 9])).toEqual([{ regel: 'new', nachten: 3 + 4 }]);
  });
});

describe('reductions over any row of counts', () => {
  /** Counts of one line, each with nights that are taken off on objection to it, if it is objected to. */
  const counts = fc.array(fc.record({ belast: fc.nat(30), off: fc.option(fc.nat(30), { freq: 2 }) }), {
    minLength: 1,
    maxLength: 7,
  });
  /** What is taxed by the last count, each objection being right about no more nights than are taxed. */
  function play(steps: readonly { belast: number; off: number | null }[]) {
    const minderingen: { regel: string; nachten: number }[] = [];
    const lines = steps.map(({ belast }, at) => line(String(at), [belast]));
    const taxed = (at: number) =>
      (steps[at]?.belast ?? 0) -
      som(draagOver(minderingen, lines, lines.slice(at, at + 1)).map(({ nachten }) => nachten));
    const allowed = steps.map(({ belast, off }, at) => {
      if (off === null) return { belast, most: Infinity };
      const nachten = Math.min(off, taxed(at));
      if (nachten > 0) minderingen.push({ regel: String(at), nachten });
      return { belast, most: taxed(at), nachten };
    });
    return { minderingen, lines, allowed, taxed };
  }

  it('tax no more than was left on objection where no night was added, and never less than nothing', () => {
    fc.assert(
      fc.property(counts, (steps) => {
        const { allowed, taxed } = play(steps);
        const last = steps.length - 1;
        expect(taxed(last)).toBeGreaterThanOrEqual(0);
        for (const { belast, most } of allowed)
          if ((steps[last]?.belast ?? 0) <= belast) expect(taxed(last)).toBeLessThanOrEqual(most);
      }),
    );
  });
  it('take no night off twice: each decision takes off what it says and no more, whatever comes after', () => {
    fc.assert(
      fc.property(counts, (steps) => {
        const { minderingen, allowed, taxed } = play(steps);
        const last = steps.length - 1;
        const said = som(minderingen.map(({ nachten }) => nachten));
        const belast = steps[last]?.belast ?? 0;
        expect(belast - taxed(last)).toBeLessThanOrEqual(said);
        // Back to the most nights there ever were, everything that was decided is off.
        if (allowed.every((one) => one.belast <= belast)) expect(taxed(last)).toBe(belast - said);
      }),
    );
  });
  it('come to the same whatever counts were in between, in whatever order', () => {
    fc.assert(
      fc.property(counts, fc.nat(30), fc.nat(30), (steps, between, end) => {
        const { minderingen, lines } = play(steps);
        const decided = lines.filter(({ id }) => minderingen.some(({ regel }) => regel === id));
        const off = (among: readonly Minderbaar[]) => draagOver(minderingen, among, [line('end', [end])]);
        expect(off([line('between', [between]), ...lines.toReversed()])).toEqual(off(decided));
      }),
    );
  });
});
