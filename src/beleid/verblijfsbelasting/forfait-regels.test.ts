import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, nightsBetween } from '../../platform/dates/index.ts';
import { som } from './centen.ts';
import { type Omvangsverloop, omvangOp } from './omvang.ts';
import { type Forfaitgrond, maakRegels, type Nachttelling, type Regel } from './regels.ts';
import type { Verordening } from './verordening.ts';

const verordening = (over: Partial<Verordening> = {}): Verordening => ({
  id: 'een',
  naam: 'verblijfsbelasting',
  vanaf: '2024-01-01',
  tot: null,
  huisvestingsvormen: ['voorziening'],
  kinderenVrij: false,
  wijze: 'aanslag',
  tijdvak: 'kwartaal',
  voorlopigPercentage: null,
  reactiedagen: 28,
  afronding: 'cent',
  forfait: [
    { totSlaapplaatsen: 4, nachten: 171 },
    { totSlaapplaatsen: null, nachten: 532 },
  ],
  forfaitPer: 'locatie',
  vrijstellingen: ['zorginstelling', 'asielopvang', 'forensenbelasting'],
  tarieven: [{ vanaf: '2024-01-01', tot: null, centen: 150 }],
  ...over,
});

/** Nobody sleeps there that night, unless it is said. */
const night = (nacht: IsoDate, over: Partial<Nachttelling> = {}): Nachttelling => ({
  locatie: 'huis',
  organisatie: 'huisvester',
  huisvestingsvorm: 'voorziening',
  maandlevering: nacht.slice(0, 7),
  nacht,
  aantal: 0,
  ingeschreven: 0,
  nietIngeschreven: 0,
  nietIngeschrevenKinderen: 0,
  onbekendeKinderen: 0,
  ...over,
});

const since = (vanaf: IsoDate, many: number) => Array.from({ length: many }, () => ({ vanaf, tot: null }));
const size = (over: Partial<Omvangsverloop> = {}): Omvangsverloop => ({
  maximum: [{ vanaf: '2024-01-01', maximum: 8 }],
  slaapplaatsen: since('2024-01-01', 4),
  kamers: since('2024-01-01', 2),
  vastgesteld: [],
  ...over,
});
const grond = (over: Partial<Omvangsverloop> = {}, leeg: Forfaitgrond['leeg'] = []): Forfaitgrond => ({
  leeg,
  omvang: new Map([['huis', size(over)]]),
});
const flat = (regels: readonly Regel[]) => som(regels.map(({ forfait }) => forfait?.nachten ?? 0));
const shape = (regels: readonly Regel[]) =>
  regels.map(({ van, tot, forfait }) => [van, tot, forfait?.aantal, forfait?.perJaar]);

describe('the flat rate of an exempt location', () => {
  const march = nightsBetween('2024-03-01', '2024-04-01');
  it('is none, also where nobody slept or nobody was exempt', () => {
    const nobody = march.map((nacht) => night(nacht));
    const registered = march.map((nacht) => night(nacht, { aantal: 2, ingeschreven: 2 }));
    for (const nights of [nobody, registered]) {
      expect(flat(maakRegels(nights, [verordening()], grond()))).toBeGreaterThan(0);
      for (const vrijstelling of ['zorginstelling', 'asielopvang', 'forensenbelasting'] as const) {
        const exempt = nights.map((one) => ({ ...one, vrijstelling }));
        const regels = maakRegels(exempt, [verordening()], grond());
        expect(regels.map(({ forfait, vrijstelling: named }) => [forfait, named])).toEqual([[null, null]]);
        // An ordinance that does not have the exemption taxes it.
        expect(flat(maakRegels(exempt, [verordening({ vrijstellingen: [] })], grond()))).toBeGreaterThan(0);
      }
      const untaxed = nights.map((one) => ({ ...one, huisvestingsvorm: 'anders' as const }));
      expect(maakRegels(untaxed, [verordening()], grond())[0]?.forfait).toBeNull();
    }
  });
  it('ends and begins with the exemption', () => {
    const nights = march.map((nacht) =>
      night(nacht, { vrijstelling: nacht >= '2024-03-11' && nacht < '2024-03-21' ? 'asielopvang' : null }),
    );
    expect(shape(maakRegels(nights, [verordening()], grond()))).toEqual([
      ['2024-03-01', '2024-03-11', 1, 171],
      ['2024-03-11', '2024-03-21', undefined, undefined],
      ['2024-03-21', '2024-04-01', 1, 171],
    ]);
  });
  it('stays where only children are exempt', () => {
    const nights = march.map((nacht) =>
      night(nacht, { aantal: 1, nietIngeschreven: 1, nietIngeschrevenKinderen: 1 }),
    );
    const regels = maakRegels(nights, [verordening({ kinderenVrij: true })], grond());
    expect(regels.map(({ vrijstelling, forfait }) => [vrijstelling, forfait?.perJaar])).toEqual([
      ['minderjarig_kind', 171],
    ]);
  });
});

describe('the size a flat rate goes by', () => {
  const march = nightsBetween('2024-03-01', '2024-04-01').map((nacht) => night(nacht));
  it('is that of the night: beds, rooms and maximum, as they came and went', () => {
    const verloop = size({
      maximum: [
        { vanaf: '2024-01-01', maximum: 8 },
        { vanaf: '2024-03-10', maximum: 3 },
      ],
      slaapplaatsen: [
        { vanaf: '2024-03-05', tot: '2024-03-08' },
        { vanaf: '2024-03-06', tot: '2024-03-08' },
      ],
      vastgesteld: [
        { vanaf: '2024-03-22', tot: '2024-03-24', omvang: null },
        { vanaf: '2024-03-20', tot: '2024-03-25', omvang: { slaapplaatsen: 12, kamers: 6 } },
      ],
    });
    const on = (nacht: IsoDate) => Object.values(omvangOp(verloop, nacht));
    expect(on('2023-12-31')).toEqual([8, 0]);
    expect(on('2024-03-04')).toEqual([8, 2]);
    expect(on('2024-03-05')).toEqual([1, 2]);
    expect(on('2024-03-07')).toEqual([2, 2]);
    expect(on('2024-03-08')).toEqual([8, 2]);
    expect(on('2024-03-10')).toEqual([3, 2]);
    expect(on('2024-03-21')).toEqual([12, 6]);
    expect(on('2024-03-22')).toEqual([3, 2]);
    expect(on('2024-03-24')).toEqual([12, 6]);
    expect(on('2024-03-25')).toEqual([3, 2]);
  });
  it('breaks a line where it changes what is counted, and not where it does not', () => {
    const more = [...since('2024-01-01', 4), { vanaf: '2024-03-16', tot: null } as const];
    expect(shape(maakRegels(march, [verordening()], grond({ slaapplaatsen: more })))).toEqual([
      ['2024-03-01', '2024-03-16', 1, 171],
      ['2024-03-16', '2024-04-01', 1, 532],
    ]);
    const rooms = verordening({ forfaitPer: 'kamer', forfait: [{ totSlaapplaatsen: null, nachten: 100 }] });
    expect(shape(maakRegels(march, [rooms], grond({ slaapplaatsen: more })))).toEqual([
      ['2024-03-01', '2024-04-01', 2, 100],
    ]);
    expect(maakRegels(march, [verordening({ forfait: [] })], grond({ slaapplaatsen: more }))).toHaveLength(1);
  });
  it('makes no difference to days before a bed, a room or another maximum came', () => {
    const change = fc.record({
      day: fc.integer({ min: 0, max: 366 }),
      beds: fc.integer({ min: 1, max: 30 }),
      rooms: fc.integer({ min: 0, max: 5 }),
      maximum: fc.integer({ min: 1, max: 40 }),
      before: fc.nat(6),
    });
    const nights = nightsBetween('2024-01-01', '2025-01-01').map((nacht) => night(nacht));
    fc.assert(
      fc.property(
        change,
        fc.constantFrom('locatie', 'kamer', 'slaapplaats'),
        ({ day, beds, rooms, maximum, before }, forfaitPer) => {
          const on = addDays('2024-01-01', day);
          const was = size({ slaapplaatsen: since('2024-01-01', before) });
          const is = {
            ...was,
            slaapplaatsen: [...was.slaapplaatsen, ...since(on, beds)],
            kamers: [...was.kamers, ...since(on, rooms)],
            maximum: [...was.maximum, { vanaf: on, maximum }],
          };
          const lines = (verloop: Omvangsverloop, until?: IsoDate) =>
            maakRegels(
              nights.filter(({ nacht }) => until === undefined || nacht < until),
              [verordening({ forfaitPer })],
              grond(verloop),
            );
          expect(lines(is, on)).toEqual(lines(was, on));
          expect(lines(is)).toEqual(expect.arrayContaining(lines(was).filter(({ tot }) => tot <= on)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('nights that were not delivered', () => {
  const year = nightsBetween('2024-01-01', '2025-01-01');
  it('make no difference to the flat rate of a year, wherever in a delivered month they are', () => {
    const changes = fc.record({
      missing: fc.uniqueArray(fc.integer({ min: 0, max: 365 }), { maxLength: 366 }),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      tariff: fc.integer({ min: 1, max: 365 }),
      bed: fc.integer({ min: 1, max: 365 }),
    });
    fc.assert(
      fc.property(changes, ({ missing, months, tariff, bed }) => {
        const day = addDays('2024-01-01', tariff);
        const ordinance = verordening({
          tarieven: [
            { vanaf: '2024-01-01', tot: day, centen: 150 },
            { vanaf: day, tot: null, centen: 175 },
          ],
        });
        const beds = [...since('2024-01-01', 4), ...since(addDays('2024-01-01', bed), 1)];
        const gone = new Set([
          ...missing.map((at) => year[at]),
          ...year.filter((nacht) => months.includes(Number(nacht.slice(5, 7)))),
        ]);
        const there = year.filter((nacht) => !gone.has(nacht)).map((nacht) => night(nacht));
        const leeg = year.filter((nacht) => gone.has(nacht)).map((nacht) => night(nacht));
        const all = year.map((nacht) => night(nacht));
        const whole = maakRegels(all, [ordinance], grond({ slaapplaatsen: beds }));
        const less = maakRegels(there, [ordinance], grond({ slaapplaatsen: beds }, leeg));
        expect(less.map(({ van, tot, tarief, forfait }) => [van, tot, tarief, forfait])).toEqual(
          whole.map(({ van, tot, tarief, forfait }) => [van, tot, tarief, forfait]),
        );
        // What was not delivered is in no line as a night.
        expect(less.flatMap(({ nachten }) => nachten)).toHaveLength(there.length);
      }),
      { numRuns: 60 },
    );
  });
  it('are nothing where there is no flat rate: neither days nor lines', () => {
    const there = year.slice(3, 20).map((nacht) => night(nacht, { aantal: 2, nietIngeschreven: 2 }));
    const leeg = [...year.slice(0, 3), ...year.slice(20, 60)].map((nacht) => night(nacht));
    for (const ordinance of [verordening({ forfait: [] }), verordening({ huisvestingsvormen: ['anders'] })])
      expect(maakRegels(there, [ordinance], grond({}, leeg))).toEqual(
        maakRegels(there, [ordinance], grond()),
      );
  });
  it('before the location was there, or after it, are not days of it', () => {
    const nights = ['2024-03-01', '2024-03-02', '2024-03-10'] as const;
    const regels = maakRegels(
      nights.map((nacht) => night(nacht)),
      [verordening()],
      grond(),
    );
    expect(regels.map(({ van, tot }) => [van, tot])).toEqual([
      ['2024-03-01', '2024-03-03'],
      ['2024-03-10', '2024-03-11'],
    ]);
  });
});
