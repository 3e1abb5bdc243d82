import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/dates/index.ts';
import { BRP_STATUSSEN, type Brpperiode, brpStatusOp, type Periodewijziging, vanafNu } from './perioden.ts';

const DAYS = Array.from({ length: 50 }, (_, n) => addDays('2026-01-01', n));
const day = (n: number) => DAYS[n] ?? '';

/** As the database does it. */
function apply(
  perioden: readonly Brpperiode[],
  { weg, anders, nieuw }: Periodewijziging,
  id: string,
): Brpperiode[] {
  const left = perioden
    .filter((one) => !weg.includes(one.id))
    .map((one) => ({ ...one, ...anders.find((other) => other.id === one.id) }));
  return nieuw === null ? left : [...left, { id, ...nieuw }];
}

describe('what is known of a registration', () => {
  it('ends what was so, from the day on which it is otherwise', () => {
    const here: Brpperiode[] = [{ id: 'a', vanaf: '2026-03-01', tot: null, status: 'ingeschreven' }];
    expect(vanafNu(here, '2026-11-01', 'niet_ingeschreven')).toEqual({
      weg: [],
      anders: [{ id: 'a', vanaf: '2026-03-01', tot: '2026-11-01' }],
      nieuw: { vanaf: '2026-11-01', tot: null, status: 'niet_ingeschreven' },
    });
    expect(vanafNu(here, '2026-05-01', 'ingeschreven')).toEqual({ weg: [], anders: [], nieuw: null });
  });

  it('lets the last word stand: from its day on it holds, before it nothing changes, and nothing overlaps', () => {
    const words = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...BRP_STATUSSEN)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, (all) => {
        let perioden: Brpperiode[] = [];
        for (const [index, [from, status]] of all.entries()) {
          const before = perioden;
          perioden = apply(before, vanafNu(before, day(from), status), String(index));
          const odd = DAYS.filter((on, n) => {
            const holding = perioden.filter(({ vanaf, tot }) => vanaf <= on && (tot === null || tot > on));
            const wanted = n >= from ? status : brpStatusOp(before, on);
            return holding.length > 1 || holding[0]?.status !== wanted;
          });
          expect(odd).toEqual([]);
          for (const { vanaf, tot } of perioden) expect(tot === null || tot > vanaf).toBe(true);
        }
      }),
    );
  });
});
