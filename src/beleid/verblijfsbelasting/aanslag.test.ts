import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../platform/dates/index.ts';
import { type Aanslagsoort, berekenAanslag, grondslagVan, volgendeSoort } from './aanslag.ts';
import { deel, leesCenten, maal, rondAf, som } from './centen.ts';
import { forfaitnachten } from './forfait.ts';
import { kiesOnderbouwing, schatNachten } from './schatting.ts';
import { beslisUiterlijk, bezwaarTot, heffenTot, isTijdig, komtBetaling } from './termijnen.ts';
import { leesTijdvak, TIJDVAKSOORTEN, tijdvakVan, vorigJaar, vorigTijdvak } from './tijdvak.ts';

const [, ...voorbeelden] = readFileSync(
  new URL('../../../test/fixtures/verblijfsbelasting/voorbeelden.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => {
    const [gemeente = '', jaar = '', omschrijving = '', tarief = '', nachten = '', bedrag = ''] =
      line.split(',');
    return { naam: `${gemeente} ${jaar}, ${omschrijving}`, tarief, nachten: Number(nachten), bedrag };
  });

const plain = { percentage: 100, afronding: 'cent' as const, eerder: [] };

describe('published amounts', () => {
  it('are all there', () => expect(voorbeelden).toHaveLength(6));
  it.each(voorbeelden)('$naam', ({ tarief, nachten, bedrag }) => {
    const centen = leesCenten(tarief) ?? 0;
    const expected = leesCenten(bedrag);
    expect(berekenAanslag({ ...plain, grondslag: [{ nachten, tarief: centen }] }).bedrag).toBe(expected);
  });
  it('come out of the flat rates by size', () => {
    const medemblik = [
      { totSlaapplaatsen: null, nachten: 532 },
      { totSlaapplaatsen: 3, nachten: 171 },
    ];
    expect([1, 3, 4, 400].map((beds) => forfaitnachten(medemblik, beds))).toEqual([171, 171, 532, 532]);
    expect(forfaitnachten([{ totSlaapplaatsen: 3, nachten: 171 }], 4)).toBeNull();
  });
});

describe('an assessment', () => {
  it('is provisional over a share of the nights, and the final one sets it off', () => {
    const grondslag = [{ nachten: 1001, tarief: 155 }];
    const voorlopig = berekenAanslag({ ...plain, grondslag, percentage: 90 });
    expect(voorlopig).toEqual({ nachten: 900, bedrag: 139_639, verrekend: 0, teBetalen: 139_639 });
    const eerder = [{ aanslag: 'v', soort: 'voorlopig' as const, teBetalen: voorlopig.teBetalen }];
    const definitief = berekenAanslag({ ...plain, eerder, grondslag: [{ nachten: 1200, tarief: 155 }] });
    expect(definitief).toMatchObject({ bedrag: 186_000, verrekend: 139_639, teBetalen: 46_361 });
  });
  it('rounds once, over the whole, down to the euro where the ordinance says so', () => {
    const grondslag = [
      { nachten: 1, tarief: 199 },
      { nachten: 1, tarief: 150 },
    ];
    expect(berekenAanslag({ ...plain, grondslag, afronding: 'euro_omlaag' }).bedrag).toBe(300);
    expect(rondAf(349, 'euro_omlaag')).toBe(300);
  });
  it('has nights by tariff for its base, whatever the order of the lines', () => {
    const lines = [
      { belast: 3, tarief: 200 },
      { belast: 0, tarief: 100 },
      { belast: 4, tarief: 150 },
      { belast: 2, tarief: 200 },
    ];
    const expected = [
      { nachten: 4, tarief: 150 },
      { nachten: 5, tarief: 200 },
    ];
    expect(grondslagVan(lines)).toEqual(expected);
    expect(grondslagVan(lines.toReversed())).toEqual(expected);
  });
  it('after others has a name by how the tax is levied and which way the difference goes', () => {
    const levied = (...soorten: Aanslagsoort[]) => soorten.map((soort) => ({ soort }));
    expect(volgendeSoort('aanslag', levied(), 5)).toBe('definitief');
    expect(volgendeSoort('aanslag', levied('voorlopig'), -5)).toBe('definitief');
    expect(volgendeSoort('aangifte', levied(), 5)).toBe('voldoening');
    expect(volgendeSoort('aanslag', levied('voorlopig', 'definitief'), 5)).toBe('navordering');
    expect(volgendeSoort('aangifte', levied('voldoening'), 5)).toBe('naheffing');
    expect(volgendeSoort('aangifte', levied('voldoening', 'naheffing'), -5)).toBe('vermindering');
    expect(volgendeSoort('aanslag', levied('definitief'), 0)).toBeNull();
  });
  it('whatever was levied before, all that is to pay adds up to the last amount', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ nachten: fc.nat(2_000_000), tarief: fc.integer({ min: 1, max: 2000 }) }), {
          minLength: 1,
          maxLength: 6,
        }),
        (steps) => {
          const eerder: { aanslag: string; soort: Aanslagsoort; teBetalen: number }[] = [];
          let last = 0;
          for (const [at, step] of steps.entries()) {
            const made = berekenAanslag({ ...plain, grondslag: [step], eerder });
            eerder.push({ aanslag: String(at), soort: 'navordering', teBetalen: made.teBetalen });
            last = made.bedrag;
          }
          expect(som(eerder.map(({ teBetalen }) => teBetalen))).toBe(last);
        },
      ),
    );
  });
});

describe('cents', () => {
  it('are exact far beyond what a gemeente levies, and refuse what is not', () => {
    expect(maal(9_007_199_254, 1_000_000)).toBe(9_007_199_254_000_000);
    expect(() => maal(9_007_199_255_000, 1_000_000)).toThrow(RangeError);
    expect(() => maal(1.5, 100)).toThrow(RangeError);
    expect(deel(999, 90, 100)).toBe(899);
  });
  it('are read as people write amounts', () => {
    expect(['1,68', '€ 2', '0.5', '1.09'].map(leesCenten)).toEqual([168, 200, 50, 109]);
    expect(['', '-1', '1,234', 'gratis', '1.000,00'].map(leesCenten)).toEqual([null, null, null, null, null]);
  });
});

describe('periods', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
  it('hold every day once, and are found again by their code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TIJDVAKSOORTEN), day, (soort, nacht) => {
        const tijdvak = tijdvakVan(soort, nacht);
        expect(tijdvak.van <= nacht && nacht < tijdvak.tot).toBe(true);
        expect(leesTijdvak(tijdvak.code)).toEqual(tijdvak);
        expect(vorigTijdvak(tijdvak).tot).toBe(tijdvak.van);
        expect(vorigJaar(tijdvak).code.slice(4)).toBe(tijdvak.code.slice(4));
      }),
    );
  });
  it('have names that can be read, and no others', () => {
    expect(tijdvakVan('kwartaal', '2024-02-29')).toMatchObject({
      code: '2024-K1',
      van: '2024-01-01',
      tot: '2024-04-01',
    });
    expect(daysBetween('2024-01-01', tijdvakVan('kwartaal', '2024-02-29').tot)).toBe(91);
    const none = ['2026-K5', '2026-13', '26', '2026-H0', '2026-11-01', '9999', '9999-12', '0000', '0001-K1'];
    expect(none.map(leesTijdvak)).toEqual(none.map(() => null));
  });
});

describe('terms', () => {
  const tot = (soort: Aanslagsoort, dagtekening: string, betaaldOp?: string, teBetalen = 4650) =>
    bezwaarTot({ soort, dagtekening, teBetalen, betaaldOp: betaaldOp ?? null });
  it('give six weeks to object, and the working day after them', () => {
    expect(tot('definitief', '2026-06-30')).toBe('2026-08-11');
    // Christmas, the day after it, and a Sunday.
    expect(tot('naheffing', '2026-11-13')).toBe('2026-12-28');
    expect(tot('definitief', '2026-11-14')).toBe('2026-12-28');
  });
  it('begin with the payment of what is paid on a declaration, and not before (art. 22j sub b AWR)', () => {
    expect(tot('voldoening', '2026-06-30')).toBeNull();
    expect(tot('voldoening', '2026-06-30', '2026-07-20')).toBe('2026-08-31');
    expect(tot('voldoening', '2026-06-30', '2026-07-19')).toBe('2026-08-31');
    // Nothing is paid where nothing is owed, or something comes back.
    expect(tot('voldoening', '2026-06-30', undefined, 0)).toBe('2026-08-11');
    expect([isTijdig('2030-01-01', null), isTijdig('2026-08-31', '2026-08-31')]).toEqual([true, true]);
    expect(isTijdig('2026-09-01', '2026-08-31')).toBe(false);
  });
  it('have an objection decided in its year, unless it came in the last six weeks (art. 236 lid 2 Gemeentewet)', () => {
    expect(beslisUiterlijk('2026-03-02', '2026-03-20')).toBe('2026-12-31');
    expect(beslisUiterlijk('2026-11-19', '2026-11-19')).toBe('2026-12-31');
    expect(beslisUiterlijk('2026-11-20', '2026-12-15')).toBe('2027-01-26');
    expect(beslisUiterlijk('2026-12-31', '2026-12-15')).toBe('2027-02-11');
    expect(beslisUiterlijk('2026-12-31', null)).toBe('2027-02-11');
    // Good Friday.
    expect(beslisUiterlijk('2026-12-01', '2027-02-12')).toBe('2027-03-30');
    // A Sunday that is the end of the year stays.
    expect(beslisUiterlijk('2028-03-02', '2028-03-20')).toBe('2028-12-31');
  });
  it('end the power to levy (art. 11, 16 and 20 AWR)', () => {
    expect(heffenTot('definitief', '2026-03-31')).toBe('2029-03-31');
    expect(heffenTot('navordering', '2026-03-31')).toBe('2031-03-31');
    expect(heffenTot('naheffing', '2026-03-31')).toBe('2031-12-31');
    expect(heffenTot('vermindering', '2026-03-31')).toBeNull();
  });

  it('wait for a payment as long as something of what was declared is left', () => {
    const levied = (soort: Aanslagsoort, teBetalen: number, volgorde: number) => ({
      soort,
      teBetalen,
      volgorde,
    });
    const declared = levied('voldoening', 300, 1);
    expect(komtBetaling(declared, [declared])).toBe(true);
    expect(komtBetaling(declared, [declared, levied('vermindering', -100, 2)])).toBe(true);
    expect(komtBetaling(declared, [declared, levied('vermindering', -300, 2)])).toBe(false);
    // What is levied afterwards has an assessment of its own.
    const later = [declared, levied('vermindering', -300, 2), levied('naheffing', 200, 3)];
    expect(komtBetaling(declared, later)).toBe(false);
    expect(komtBetaling(levied('definitief', 300, 1), [levied('definitief', 300, 1)])).toBe(false);
  });
});

describe('an estimate', () => {
  it('rests on what is known nearest', () => {
    const own = { belast: 5, plaatsen: 10 };
    const all = { belast: 8, plaatsen: 10 };
    expect(kiesOnderbouwing(20, own, all)).toEqual({ bron: 'locatie', maximum: 20, ...own });
    expect(kiesOnderbouwing(20, { belast: 0, plaatsen: 0 }, all)).toMatchObject({
      bron: 'gemeente',
      belast: 8,
    });
    expect(kiesOnderbouwing(20, null, null)).toMatchObject({ bron: 'vol', belast: 1, plaatsen: 1 });
  });
  it('is the share of the whole, never more than the house holds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(1000),
        fc.integer({ min: 1, max: 92 }),
        (maximum, plaatsen, permille, count) => {
          const belast = Math.floor((plaatsen * permille) / 1000);
          const nachten = Array.from({ length: count }, (_, at) => addDays('2024-01-15', at));
          const made = schatNachten({ bron: 'locatie', maximum, belast, plaatsen }, nachten);
          expect(som(made.map((night) => night.belast))).toBe(deel(count * maximum, belast, plaatsen));
          expect(made.every((night) => night.belast >= 0 && night.belast <= maximum)).toBe(true);
        },
      ),
    );
  });
});
