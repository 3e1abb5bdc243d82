import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/dates/index.ts';
import { BEWAARSOORTEN, type Bewaarregel, bewaarregels, INSTELBAAR } from './regels.ts';
import { grensOp, termijnOp } from './termijn.ts';

const ruleOf = (soort: (typeof BEWAARSOORTEN)[number]): Bewaarregel => bewaarregels[soort];

describe('the rules', () => {
  it('lie within their own bounds, and name a ground', () => {
    for (const soort of BEWAARSOORTEN) {
      const { dagen, grenzen, grondslag } = ruleOf(soort);
      if (grenzen !== null) expect(dagen >= grenzen.min && dagen <= grenzen.max).toBe(true);
      expect(grondslag).toMatch(/art\. |§/);
    }
  });

  it('keep a code and a registration no longer than the stay can be kept', () => {
    for (const soort of ['bewonerscode', 'brp_inschrijving'] as const)
      expect(ruleOf(soort).dagen).toBeLessThanOrEqual(bewaarregels.verblijf.dagen);
  });
});

describe('the term in force', () => {
  const set = (vanaf: string, dagen: number) => ({
    soort: 'verblijf',
    vanaf,
    dagen,
    grondslag: 'Besluit college',
  });

  it('is the rule where a gemeente set nothing, or nothing yet', () => {
    expect(termijnOp('verblijf', [set('2027-01-01', 60)], '2026-12-31')).toMatchObject({
      dagen: 365,
      eigen: false,
    });
  });

  it('is the last one set by that day', () => {
    const own = [set('2026-01-01', 60), set('2026-06-01', 90)];
    expect(termijnOp('verblijf', own, '2026-05-31').dagen).toBe(60);
    expect(termijnOp('verblijf', own, '2026-06-01')).toMatchObject({ dagen: 90, eigen: true });
  });

  it('is the last one set from that day, when a wrong one was put right', () => {
    const own = [set('2026-06-01', 30), set('2026-01-01', 60), set('2026-06-01', 365)];
    expect(termijnOp('verblijf', own, '2026-06-01').dagen).toBe(365);
    expect(termijnOp('verblijf', own, '2026-05-31').dagen).toBe(60);
  });

  it('never leaves the bounds, whatever was set', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INSTELBAAR), fc.integer({ min: 1, max: 3650 }), (soort, dagen) => {
        const own = [{ soort, vanaf: '2026-01-01', dagen, grondslag: 'Besluit college' }];
        const { min, max } = ruleOf(soort).grenzen ?? { min: 0, max: 0 };
        const term = termijnOp(soort, own, '2026-11-24').dagen;
        expect(term >= min && term <= max).toBe(true);
      }),
    );
  });

  it('is the installation’s own where a gemeente may not choose', () => {
    const own = [{ soort: 'sessie', vanaf: '2026-01-01', dagen: 900, grondslag: 'Besluit college' }];
    expect(termijnOp('sessie', own, '2026-11-24').dagen).toBe(bewaarregels.sessie.dagen);
  });
});

it('holds nothing longer than the maximum', () => {
  const { grens, geen } = grensOp('verblijf', { dagen: 365 }, '2026-11-24');
  expect(grens).toBe('2025-11-24');
  expect(addDays(geen, bewaarregels.verblijf.hoogstensLanger)).toBe(grens);
});
