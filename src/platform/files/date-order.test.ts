import { describe, expect, it } from 'vitest';
import { detectDateOrder } from './date-order.ts';

describe('detectDateOrder', () => {
  it.each([
    ['year first', ['2026-12-01', '', '2026-12-03'], 'iso', 0],
    ['compact', ['20261201', '20261203'], 'iso', 0],
    ['month names', ['1 dec 2026', '3 januari 2027'], 'iso', 0],
    ['dashes', ['12-05-1990', '03-04-2026'], 'dmy', 0],
    ['dots', ['03.04.2026'], 'dmy', 0],
    ['slashes, a day above 12', ['03/04/2026', '13/04/2026'], 'dmy', 0],
    ['slashes, a month in second place', ['03/04/2026', '03/13/2026'], 'mdy', 0],
    ['short years', ['13/04/26'], 'dmy', 0],
    ['slashes only below 13', ['03/04/2026', '05/06/2026'], 'ambiguous', 0],
    ['slashes that contradict', ['13/04/2026', '04/13/2026'], 'ambiguous', 1],
    ['no dates', ['Jan', 'Piet'], 'none', 2],
    ['nothing', ['', ' '], 'none', 0],
    ['one that is no date', ['13/04/2026', 'morgen'], 'dmy', 1],
    ['a date that does not exist', ['30-02-2026', '28-02-2026'], 'dmy', 1],
  ])('%s', (_name, values, order, unreadable) =>
    expect(detectDateOrder(values)).toEqual({ order, unreadable }),
  );
});
