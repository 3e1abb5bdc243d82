import { describe, expect, it } from 'vitest';
import { beleidVan } from './beleid-per-gemeente.ts';
import { beoordeelLocatie, type TeBeoordelen } from './beoordeel-locatie.ts';
import { bepalingen } from './bepalingen.ts';
import { huisvestingsvormen, plaatssoorten } from './huisvesting.ts';
import en from './i18n/en.json' with { type: 'json' };
import nl from './i18n/nl.json' with { type: 'json' };
import { signaalsleutel, signaalsoorten, signalenVanLocatie } from './signaalsoorten.ts';

const today = '2026-11-23';
const good: TeBeoordelen = {
  gemeente: '0160',
  huisvestingsvorm: 'voorziening',
  plaatssoort: 'terrein_werkgever',
  maximum: 20,
  motivering: 'Dicht bij het werk, past in de omgeving',
  planologischeStatus: 'vergund',
  vergunning: { van: '2026-01-01', tot: '2036-01-01' },
  snfGeldigTot: '2027-11-01',
};
const codes = (change: Partial<TeBeoordelen>, date = today) =>
  beoordeelLocatie({ ...good, ...change }, date).map(({ code, ernst }) => `${code} ${ernst}`);

describe('beoordeelLocatie', () => {
  it('has nothing to say about a good location', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<TeBeoordelen>, string]>([
    ['a recreation ground', { plaatssoort: 'recreatieterrein' }, 'recreatieterrein strijdig'],
    ['51 people, motivated or not', { maximum: 51 }, 'boven_uitzondering strijdig'],
    ['50 people with motivation', { maximum: 50 }, 'boven_voorziening aandacht'],
    ['21 people without', { maximum: 21, motivering: ' ' }, 'boven_voorziening_zonder_motivering strijdig'],
    ['20 people without', { motivering: null }, 'voorziening_zonder_motivering aandacht'],
    ['one room for one', { huisvestingsvorm: 'kamerverhuur', maximum: 1 }, 'kamerverhuur_te_klein aandacht'],
    [
      'a facility in the built-up area',
      { plaatssoort: 'bebouwde_kom' },
      'bebouwde_kom_alleen_kamerverhuur strijdig',
    ],
    [
      'a new building in the countryside',
      { plaatssoort: 'buitengebied_nieuwbouw' },
      'nieuwbouw_buitengebied aandacht',
    ],
    ['a place not named', { plaatssoort: 'anders' }, 'plaats_niet_genoemd aandacht'],
    ['a form not named', { huisvestingsvorm: 'anders' }, 'vorm_niet_genoemd aandacht'],
    [
      'a permanent permit',
      { vergunning: { van: '2026-01-01', tot: null } },
      'permanent_alleen_kamerverhuur strijdig',
    ],
    [
      'a permit of 16 years',
      { vergunning: { van: '2026-01-01', tot: '2042-01-01' } },
      'vergunning_te_lang strijdig',
    ],
    [
      'a permit of 15 years',
      { vergunning: { van: '2026-01-01', tot: '2041-01-01' } },
      'vergunning_met_verlenging aandacht',
    ],
    [
      'a permit that ended yesterday',
      { vergunning: { van: '2020-01-01', tot: '2026-11-22' } },
      'vergunning_verlopen strijdig',
    ],
    ['no permit', { vergunning: null }, 'vergunning_ontbreekt aandacht'],
    ['an SNF certificate that ended', { snfGeldigTot: '2026-11-22' }, 'snf_verlopen strijdig'],
    ['one that ends within 60 days', { snfGeldigTot: '2027-01-21' }, 'snf_verloopt aandacht'],
    ['none', { snfGeldigTot: null }, 'snf_ontbreekt aandacht'],
  ])('%s', (_name, change, finding) => expect(codes(change)).toEqual([finding]));

  it.each<[string, Partial<TeBeoordelen>]>([
    [
      'permanent for room rental',
      { huisvestingsvorm: 'kamerverhuur', maximum: 6, vergunning: { van: '2026-01-01', tot: null } },
    ],
    [
      'room rental for two',
      { huisvestingsvorm: 'kamerverhuur', maximum: 2, plaatssoort: 'bebouwde_kom', motivering: null },
    ],
    ['no permit while in transition', { planologischeStatus: 'overgangsregeling', vergunning: null }],
    [
      'the last day of permit and certificate',
      { vergunning: { van: '2016-11-23', tot: '2026-11-23' }, snfGeldigTot: '2027-01-22' },
    ],
    ['ten years from a leap day', { vergunning: { van: '2024-02-29', tot: '2034-02-28' } }],
  ])('%s is fine', (_name, change) => expect(codes(change)).toEqual([]));

  it('has no opinion where there is no policy', () => {
    expect(codes({ maximum: 400 }, '2025-07-07')).toEqual([]);
    expect(codes({ maximum: 400, gemeente: '9999' })).toEqual([]);
  });

  it('cites a paragraph we have and has a text in both languages for every finding', () => {
    const everything = [
      {
        plaatssoort: 'recreatieterrein',
        maximum: 51,
        huisvestingsvorm: 'anders',
        snfGeldigTot: '2026-01-01',
      },
      { maximum: 30, vergunning: { van: '2000-01-01', tot: '2026-01-01' }, snfGeldigTot: null },
    ] as const;
    const found = everything.flatMap((change) => beoordeelLocatie({ ...good, ...change }, today));
    expect(found.length).toBeGreaterThan(6);
    for (const { code, bepaling } of found) {
      expect(Object.keys(bepalingen)).toContain(bepaling);
      expect(Object.keys(nl.bevinding)).toContain(code);
      expect(Object.keys(en.bevinding)).toContain(code);
    }
  });
});

describe('signalenVanLocatie', () => {
  const signals = (change: Partial<TeBeoordelen>) =>
    signalenVanLocatie(
      { id: 'l1', planologischeStatus: change.planologischeStatus ?? 'vergund' },
      beoordeelLocatie({ ...good, ...change }, today),
    ).map(signaalsleutel);

  it('are none for what is only to look at', () =>
    expect(signals({ maximum: 30, snfGeldigTot: null })).toEqual([]));
  it('tell what is against the policy once', () =>
    expect(signals({ maximum: 80, plaatssoort: 'recreatieterrein' })).toEqual(['strijdig_met_beleid:l1']));
  it('tell a known location by its own kind, and expiry beside it', () =>
    expect(
      signals({ planologischeStatus: 'bekend_niet_toegestaan', maximum: 80, snfGeldigTot: '2026-01-01' }),
    ).toEqual(['niet_toegestane_locatie:l1', 'snf_verlopen:l1:2026-01-01']));
  it('tell expiry by itself', () =>
    expect(signals({ vergunning: { van: '2016-01-01', tot: '2026-01-01' } })).toEqual([
      'vergunning_verlopen:l1:2026-01-01',
    ]));
});

describe('signaalsleutel', () => {
  it('is one for each missing night and one a month for too many people', () => {
    expect(signaalsleutel({ soort: 'nacht_ontbreekt', locatie: 'l1', nacht: '2026-11-22' })).toBe(
      'nacht_ontbreekt:l1:2026-11-22',
    );
    expect(signaalsleutel({ soort: 'boven_maximum', locatie: 'l1', nacht: '2026-11-22' })).toBe(
      'boven_maximum:l1:2026-11',
    );
  });
});

describe('policy as data', () => {
  it('holds the numbers of §5.1.1 and §5.1.2', () => {
    expect(beleidVan('0160', today)?.regels).toEqual({
      kamerverhuurVanaf: 2,
      voorzieningTot: 20,
      voorzieningUitzondering: 50,
      vergunningJaren: 10,
      verlengingJaren: 5,
      vergunningHoogstensJaren: 15,
    });
    expect(beleidVan('0160', '2025-07-07')).toBeUndefined();
    expect(beleidVan('0175', today)).toMatchObject({ voorbeeld: true });
  });
  it('cites paragraphs that are in the table', () => {
    for (const { bepaling } of [
      ...Object.values(huisvestingsvormen),
      ...Object.values(plaatssoorten),
      ...Object.values(signaalsoorten),
    ])
      expect(bepalingen[bepaling].samenvatting.nl).not.toBe('');
  });
  it('never allows recreation grounds', () => expect(plaatssoorten.recreatieterrein.toegestaan).toBe('nee'));
});
