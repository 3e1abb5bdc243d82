import { describe, expect, it } from 'vitest';
import { deelDatums, leesDatum, samenVolgorde, volgordeVan } from './datumvolgorde.ts';

const TODAY = '2026-11-23';

describe('the order of dates', () => {
  it.each([
    [['2026-12-01', '2026-12-31'], 'iso', true],
    [['03-04-2026', '13-04-2026'], 'dmy', true],
    [['03/04/2026', '04/13/2026'], 'mdy', true],
    [['03/04/2026', '05/06/2026'], 'dmy', false],
    [['', '5 mei 2026'], 'iso', true],
    [[], 'dmy', true],
  ] as const)('of %j is %s, certain: %s', (waarden, volgorde, zeker) => {
    expect(volgordeVan([...waarden])).toEqual({ volgorde, zeker });
  });

  it('is decided by the column beside it', () => {
    const [aankomst, vertrek] = samenVolgorde(['03/04/2026'], ['03/14/2026'], TODAY);
    expect([aankomst, vertrek]).toEqual([
      { volgorde: 'mdy', zeker: true },
      { volgorde: 'mdy', zeker: true },
    ]);
  });

  it('is the one in which departure follows arrival', () => {
    // Day first: 11 March to 2 April. Month first: November to February of the same year.
    expect(samenVolgorde(['11/03/2026'], ['02/04/2026'], TODAY)[0]).toEqual({ volgorde: 'dmy', zeker: true });
    // Month first: 4 February to 3 November. Day first: 2 April to 11 March.
    expect(samenVolgorde(['02/04/2026'], ['11/03/2026'], TODAY)[1]).toEqual({ volgorde: 'mdy', zeker: true });
    // Nothing decides: 3 April to 5 June, or 4 March to 6 May.
    expect(samenVolgorde(['03/04/2026'], ['05/06/2026'], TODAY)[0]).toEqual({
      volgorde: 'dmy',
      zeker: false,
    });
  });

  it('may differ between a certain and an open column', () => {
    expect(samenVolgorde(['2026-03-04'], ['02/05/2026'], TODAY)).toEqual([
      { volgorde: 'iso', zeker: true },
      { volgorde: 'dmy', zeker: true },
    ]);
  });

  it('reads two-digit years around today, and no day that is not there', () => {
    expect(leesDatum('24-11-26', 'dmy', TODAY)).toBe('2026-11-24');
    expect(leesDatum('30-02-2026', 'dmy', TODAY)).toBeNull();
    expect(deelDatums(['Ommen', '2-3-2026', ''])).toBe(0.5);
  });
});
