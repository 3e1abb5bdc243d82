import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, nightsBetween } from '../../platform/dates/index.ts';
import { som } from './centen.ts';
import { maakRegels, type Nachttelling, nachtZonderTarief, tel, verdeel } from './regels.ts';
import type { Verordening } from './verordening.ts';

const verordening = (over: Partial<Verordening> = {}): Verordening => ({
  id: 'een',
  naam: 'verblijfsbelasting',
  vanaf: '2023-01-01',
  tot: null,
  huisvestingsvormen: ['voorziening', 'kamerverhuur'],
  kinderenVrij: false,
  wijze: 'aanslag',
  tijdvak: 'kwartaal',
  voorlopigPercentage: 90,
  reactiedagen: 28,
  afronding: 'cent',
  forfait: [],
  forfaitPer: 'locatie',
  vrijstellingen: [],
  tarieven: [{ vanaf: '2023-01-01', tot: null, centen: 150 }],
  ...over,
});

const night = (over: Partial<Nachttelling> = {}): Nachttelling => ({
  locatie: 'huis',
  organisatie: 'huisvester',
  huisvestingsvorm: 'voorziening',
  maandlevering: 'levering',
  nacht: '2024-03-01',
  aantal: 10,
  ingeschreven: 3,
  nietIngeschreven: 5,
  nietIngeschrevenKinderen: 1,
  onbekendeKinderen: 1,
  ...over,
});

describe('exemptions', () => {
  const recorded = (over: Partial<Nachttelling> = {}) => night({ vrijstelling: 'zorginstelling', ...over });
  it('of a location hold where the ordinance has them, for all who are not registered here', () => {
    expect(verdeel(recorded(), verordening({ vrijstellingen: ['zorginstelling'] }))).toEqual({
      ...{ aantal: 10, belast: 0, ingeschreven: 3, onbekend: 0, vrijgesteld: 7 },
    });
    expect(verdeel(recorded(), verordening({ vrijstellingen: ['asielopvang'] }))).toEqual(
      verdeel(night(), verordening()),
    );
  });
  it('are named line by line, and begin a line where one begins', () => {
    const nights = [
      night(),
      recorded({ nacht: '2024-03-02' }),
      recorded({ nacht: '2024-03-03' }),
      night({ nacht: '2024-03-04' }),
    ];
    const ordinance = verordening({ vrijstellingen: ['zorginstelling'], kinderenVrij: true });
    expect(
      maakRegels(nights, [ordinance]).map(({ van, tot, vrijstelling, vrijgesteld }) => [
        van,
        tot,
        vrijstelling,
        vrijgesteld,
      ]),
    ).toEqual([
      ['2024-03-01', '2024-03-02', 'minderjarig_kind', 2],
      ['2024-03-02', '2024-03-04', 'zorginstelling', 14],
      ['2024-03-04', '2024-03-05', 'minderjarig_kind', 2],
    ]);
    expect(maakRegels(nights, [verordening()]).map(({ vrijstelling }) => vrijstelling)).toEqual([null]);
    const untaxed = verordening({ huisvestingsvormen: ['kamerverhuur'], vrijstellingen: ['zorginstelling'] });
    expect(maakRegels(nights, [untaxed])).toMatchObject([
      { vrijstelling: 'huisvestingsvorm', vrijgesteld: 28 },
    ]);
  });
});

describe('the people of a night', () => {
  it('are taxed unless registered in this gemeente; who is unknown is not taxed but waits', () => {
    expect(verdeel(night(), verordening())).toEqual({
      aantal: 10,
      belast: 5,
      ingeschreven: 3,
      onbekend: 2,
      vrijgesteld: 0,
    });
  });
  it('are exempt as minor children, where the ordinance says so', () => {
    expect(verdeel(night(), verordening({ kinderenVrij: true }))).toEqual({
      aantal: 10,
      belast: 4,
      ingeschreven: 3,
      onbekend: 1,
      vrijgesteld: 2,
    });
  });
  it('are exempt in a form of housing that is not taxed', () => {
    expect(verdeel(night(), verordening({ huisvestingsvormen: ['kamerverhuur'] }))).toMatchObject({
      belast: 0,
      onbekend: 0,
      vrijgesteld: 7,
    });
  });
});

describe('lines', () => {
  it('part where the tariff changes within a month, and where the month or the liable one does', () => {
    const nachten = nightsBetween('2024-02-27', '2024-03-20').map((nacht) =>
      night({ nacht, organisatie: nacht < '2024-03-10' ? 'a' : 'b' }),
    );
    const tarieven = [
      { vanaf: '2023-01-01', tot: '2024-03-05', centen: 150 },
      { vanaf: '2024-03-05', tot: null, centen: 175 },
    ];
    const regels = maakRegels(nachten, [verordening({ tarieven })]);
    expect(
      regels.map(({ van, tot, tarief, organisatie, bedrag }) => [van, tot, tarief, organisatie, bedrag]),
    ).toEqual([
      ['2024-02-27', '2024-03-01', 150, 'a', 3 * 5 * 150],
      ['2024-03-01', '2024-03-05', 150, 'a', 4 * 5 * 150],
      ['2024-03-05', '2024-03-10', 175, 'a', 5 * 5 * 175],
      ['2024-03-10', '2024-03-20', 175, 'b', 10 * 5 * 175],
    ]);
  });
  it('part where one ordinance follows another, at the end of the year', () => {
    const nachten = nightsBetween('2024-12-30', '2025-01-03').map((nacht) => night({ nacht }));
    const regels = maakRegels(nachten, [
      verordening({ tot: '2025-01-01' }),
      verordening({ id: 'twee', vanaf: '2025-01-01', kinderenVrij: true }),
    ]);
    expect(regels.map(({ verordening: which, van, tot, belast }) => [which, van, tot, belast])).toEqual([
      ['een', '2024-12-30', '2025-01-01', 10],
      ['twee', '2025-01-01', '2025-01-03', 8],
    ]);
  });
  it('count every night of a leap year and of an ordinary one', () => {
    const nightsOf = (year: number) =>
      nightsBetween(`${year}-01-01`, `${year + 1}-01-01`).map((nacht) => night({ nacht }));
    expect(tel(maakRegels(nightsOf(2024), [verordening()])).belast).toBe(366 * 5);
    expect(tel(maakRegels(nightsOf(2025), [verordening()])).belast).toBe(365 * 5);
    expect(maakRegels(nightsOf(2024), [verordening()])).toHaveLength(12);
  });
  it('take no night twice, and none without a tariff', () => {
    expect(() => maakRegels([night(), night()], [verordening()])).toThrow('twice');
    expect(() => maakRegels([night({ nacht: '2022-12-31' })], [verordening()])).toThrow('no tariff');
    expect(nachtZonderTarief([night(), night({ nacht: '2022-12-31' })], [verordening()])).toBe('2022-12-31');
    expect(nachtZonderTarief([night()], [verordening()])).toBeNull();
  });
});

/** Any set of nights of three houses around a leap day and two year ends, no night of a house twice. */
const nights = fc.uniqueArray(
  fc
    .record({
      locatie: fc.constantFrom('a', 'b', 'c'),
      organisatie: fc.constantFrom('x', 'y'),
      huisvestingsvorm: fc.constantFrom('voorziening' as const, 'anders' as const),
      day: fc.integer({ min: 0, max: 800 }),
      counts: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20)),
    })
    .map(({ day, counts: [registered, adults, children, unknown, unknownChildren], ...rest }) =>
      night({
        ...rest,
        nacht: addDays('2023-11-01', day),
        aantal: registered + adults + children + unknown + unknownChildren,
        ingeschreven: registered,
        nietIngeschreven: adults + children,
        nietIngeschrevenKinderen: children,
        onbekendeKinderen: unknownChildren,
      }),
    ),
  { selector: ({ locatie, nacht }) => `${locatie} ${nacht}`, maxLength: 120 },
);
const ordinances = fc
  .record({
    change: fc.integer({ min: 1, max: 800 }),
    centen: fc.integer({ min: 1, max: 999 }),
    kinderenVrij: fc.boolean(),
  })
  .map(({ change, centen, kinderenVrij }) => {
    const day = addDays('2023-11-01', change);
    return [
      verordening({
        kinderenVrij,
        tarieven: [
          { vanaf: '2023-01-01', tot: day, centen },
          { vanaf: day, tot: null, centen: centen + 7 },
        ],
      }),
    ];
  });

describe('for any nights', () => {
  it('the parts are the whole: nothing lost, nothing taxed twice', () => {
    fc.assert(
      fc.property(nights, ordinances, (given, ordinance) => {
        const regels = maakRegels(given, ordinance);
        const whole = tel(regels);
        expect(whole.aantal).toBe(som(given.map(({ aantal }) => aantal)));
        expect(whole.belast + whole.ingeschreven + whole.onbekend + whole.vrijgesteld).toBe(whole.aantal);
        const seen = regels.flatMap((regel) => regel.nachten.map(({ nacht }) => `${regel.locatie} ${nacht}`));
        expect(seen.sort()).toEqual(given.map(({ locatie, nacht }) => `${locatie} ${nacht}`).sort());
        for (const { nachten, van, tot, bedrag, tarief } of regels) {
          expect(nachten.every(({ nacht }) => van <= nacht && nacht < tot)).toBe(true);
          expect(bedrag).toBe(som(nachten.map(({ belast }) => belast * tarief)));
        }
      }),
    );
  });
  it('the order makes no difference, and doing it again gives the same', () => {
    fc.assert(
      fc.property(
        nights.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ordinances,
        ([given, shuffled], ordinance) => {
          expect(maakRegels(shuffled, ordinance)).toEqual(maakRegels(given, ordinance));
        },
      ),
    );
  });
  it('a night is in one line of a location only', () => {
    fc.assert(
      fc.property(nights, ordinances, (given, ordinance) => {
        const regels = maakRegels(given, ordinance);
        for (const [at, one] of regels.entries())
          for (const other of regels.slice(at + 1))
            expect(one.locatie !== other.locatie || one.tot <= other.van || other.tot <= one.van).toBe(true);
      }),
    );
  });
});
