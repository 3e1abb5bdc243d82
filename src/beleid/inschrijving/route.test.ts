import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../platform/dates/index.ts';
import type { Verblijfsfeit } from './aanwezigheid.ts';
import { dagenTussen, plusDagen, plusMaanden } from './dagen.ts';
import { halfjaarVanaf, inschrijvingsroute } from './route.ts';

const vandaag = '2026-11-23';
const route = (...stays: Verblijfsfeit[]) => inschrijvingsroute(stays, vandaag);

describe('two thirds of half a year (art. 2.38 Wet BRP)', () => {
  it.each([
    ['2026-11-28', '2027-05-28', 121],
    ['2026-03-01', '2026-09-01', 123],
    ['2027-08-31', '2028-02-29', 122],
  ])('from %s: until %s, %i nights', (van, tot, nodig) =>
    expect(halfjaarVanaf(van)).toEqual({ van, tot, nodig }),
  );

  it('is asked for by expectation, on the fifth day after arrival at the latest', () => {
    expect(route({ aankomst: '2026-11-20', verwachtVertrek: '2027-03-21' })).toMatchObject({
      route: 'brp',
      reden: 'verwacht_twee_derde',
      uiterlijk: '2026-11-25',
      kantelt: null,
      vierMaanden: '2027-03-20',
      feiten: { van: '2026-11-20', tot: '2027-05-20', nachten: 121, verwacht: 117, nodig: 121 },
    });
    expect(route({ aankomst: '2026-11-20', verwachtVertrek: '2027-03-20' })).toMatchObject({
      route: 'rni',
      reden: 'verwacht_korter',
      uiterlijk: null,
      kantelt: '2027-03-20',
    });
  });

  it('adds up stays with a gap between them, wherever they were', () => {
    const before = { aankomst: '2026-08-01', vertrek: '2026-10-15' };
    expect(route(before, { aankomst: '2026-11-01', verwachtVertrek: '2026-12-18' })).toMatchObject({
      route: 'rni',
    });
    expect(route(before, { aankomst: '2026-11-01', verwachtVertrek: '2026-12-20' })).toMatchObject({
      route: 'brp',
      feiten: { van: '2026-08-01', nachten: 124, nodig: 123 },
      uiterlijk: '2026-11-06',
    });
  });

  it('counts a night in two places once', () => {
    const one = { aankomst: '2026-10-01', verwachtVertrek: '2026-12-20' };
    expect(route(one, { aankomst: '2026-10-10', verwachtVertrek: '2026-12-30' }).feiten.nachten).toBe(90);
  });

  it('leaves out what came before an absence of two thirds of a year (art. 2.43)', () => {
    const year = { aankomst: '2025-01-01', vertrek: '2025-12-01' };
    expect(route(year, { aankomst: '2026-11-01', verwachtVertrek: '2026-12-01' })).toMatchObject({
      route: 'rni',
    });
    expect(route(year, { aankomst: '2026-07-01', verwachtVertrek: '2026-12-01' })).toMatchObject({
      route: 'brp',
    });
  });

  it('is unknown without an expected departure until it is reached by staying', () => {
    expect(route({ aankomst: '2026-11-01' })).toMatchObject({
      route: 'onbekend',
      reden: 'vertrek_onbekend',
      uiterlijk: null,
      kantelt: '2027-03-01',
    });
    expect(route({ aankomst: '2026-07-20' })).toMatchObject({
      route: 'brp',
      reden: 'al_twee_derde',
      uiterlijk: '2026-11-24',
    });
  });

  it('does not believe an expectation that has passed', () => {
    expect(route({ aankomst: '2026-10-01', verwachtVertrek: '2026-11-20' })).toMatchObject({
      route: 'onbekend',
      reden: 'verwachting_verlopen',
    });
  });

  it('lets the five days begin when the expectation changed', () => {
    const stay = {
      aankomst: '2026-09-01',
      verwachtVertrek: '2027-03-01',
      eerder: [{ verwachtVertrek: '2026-11-15', totOp: '2026-11-10' }],
    };
    expect(route(stay).uiterlijk).toBe('2026-11-15');
    const longBefore = { ...stay, eerder: [{ verwachtVertrek: '2027-02-01', totOp: '2026-11-10' }] };
    expect(route(longBefore).uiterlijk).toBe('2026-09-06');
  });

  it('knows of who left, too', () => {
    expect(
      route({ aankomst: '2026-03-01', verwachtVertrek: '2026-10-01', vertrek: '2026-09-20' }),
    ).toMatchObject({
      route: 'brp',
      uiterlijk: '2026-03-06',
      vierMaanden: null,
      kantelt: null,
    });
    expect(route({ aankomst: '2026-09-20', vertrek: '2026-09-20' })).toMatchObject({
      route: 'rni',
      kantelt: null,
    });
  });
});

/** Night by night, without any of the shortcuts. */
function slow(stays: readonly Verblijfsfeit[], today: IsoDate): boolean {
  const nights = new Set<IsoDate>();
  for (const { aankomst, verwachtVertrek, vertrek } of stays) {
    const end =
      vertrek ?? (verwachtVertrek && verwachtVertrek > today ? verwachtVertrek : plusDagen(today, 1));
    for (let day = aankomst; day < end; day = plusDagen(day, 1)) nights.add(day);
  }
  let chain: IsoDate[] = [];
  for (const day of [...nights].sort()) {
    const last = chain.at(-1);
    const left = last && plusDagen(last, 1);
    if (left && dagenTussen(left, day) * 3 >= dagenTussen(left, plusMaanden(left, 12)) * 2) chain = [];
    chain.push(day);
  }
  const begins = chain.filter((day) => !nights.has(plusDagen(day, -1)));
  return begins.some((van) => {
    const tot = plusMaanden(van, 6);
    return chain.filter((day) => day >= van && day < tot).length * 3 >= dagenTussen(van, tot) * 2;
  });
}

const stays = fc
  .array(
    fc.record({
      at: fc.integer({ min: -600, max: 60 }),
      nights: fc.integer({ min: 1, max: 200 }),
      left: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) =>
    all.map(({ at, nights, left }): Verblijfsfeit => {
      const aankomst = addDays(vandaag, at);
      const end = addDays(aankomst, nights);
      return left && end <= vandaag ? { aankomst, vertrek: end } : { aankomst, verwachtVertrek: end };
    }),
  )
  // Who is still to come and is expected nowhere any more is no stay of the register.
  .filter((all) => all.every(({ aankomst, verwachtVertrek }) => aankomst <= vandaag || verwachtVertrek));

describe('the route', () => {
  it('is what counting day by day gives', () => {
    fc.assert(
      fc.property(stays, (all) => {
        expect(inschrijvingsroute(all, vandaag).route === 'brp').toBe(slow(all, vandaag));
      }),
    );
  }, 60_000);

  it('does not depend on the order of the stays, nor on one being told twice', () => {
    fc.assert(
      fc.property(stays, (all) => {
        const once = inschrijvingsroute(all, vandaag);
        expect(inschrijvingsroute([...all].reverse(), vandaag)).toEqual(once);
        expect(inschrijvingsroute([...all, ...all], vandaag)).toEqual(once);
      }),
    );
  });

  it('gives who left and comes back five days from coming back, whatever was due the time before', () => {
    const before = { aankomst: '2025-12-07', vertrek: '2026-04-08' };
    expect(route(before, { aankomst: '2026-12-08', verwachtVertrek: '2027-04-09' })).toMatchObject({
      ...{ route: 'brp', begin: '2026-12-08', uiterlijk: '2026-12-13' },
    });
  });

  it('never leaves the BRP for a longer stay, nor gives a last day before the half year began', () => {
    fc.assert(
      fc.property(stays, fc.integer({ min: 1, max: 90 }), (all, more) => {
        const longer = all.map((stay) => ({
          ...stay,
          ...(stay.verwachtVertrek && { verwachtVertrek: addDays(stay.verwachtVertrek, more) }),
        }));
        const before = inschrijvingsroute(all, vandaag);
        if (before.uiterlijk) expect(before.uiterlijk >= addDays(before.feiten.van, 5)).toBe(true);
        const future = all.every((s) => !s.verwachtVertrek || s.verwachtVertrek > vandaag);
        if (future && before.route === 'brp') expect(inschrijvingsroute(longer, vandaag).route).toBe('brp');
      }),
    );
  });

  it('turns on the evening it says for who stays on, and not the evening before', () => {
    fc.assert(
      fc.property(stays, (all) => {
        const { kantelt } = inschrijvingsroute(all, vandaag);
        if (kantelt === null || kantelt <= vandaag) return;
        const last =
          all
            .map(({ aankomst }) => aankomst)
            .sort()
            .at(-1) ?? vandaag;
        // Who overstays is here tonight, and stays on from there, also when a later stay is announced.
        const overstays = all.some(
          (s) => s.aankomst <= vandaag && (s.verwachtVertrek ?? vandaag) <= vandaag && !s.vertrek,
        );
        const from = overstays && last > vandaag ? vandaag : last;
        const going = (day: IsoDate) => [...all, { aankomst: from, verwachtVertrek: addDays(day, 1) }];
        expect(inschrijvingsroute(going(kantelt), vandaag).route).toBe('brp');
        // An announced stay that holds the turning evening counts it itself, once somebody stays on until then.
        const announced = all.some((s) => s.aankomst > vandaag && (s.verwachtVertrek ?? '') > kantelt);
        if (!(overstays && announced))
          expect(inschrijvingsroute(going(addDays(kantelt, -1)), vandaag).route).not.toBe('brp');
      }),
      {
        examples: [
          [
            [
              { aankomst: '2026-11-29', verwachtVertrek: '2026-12-05' },
              { aankomst: '2026-08-04', verwachtVertrek: '2026-08-05' },
            ],
          ],
        ],
      },
    );
  });
});
