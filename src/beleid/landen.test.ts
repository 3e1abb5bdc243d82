import { describe, expect, it } from 'vitest';
import { kiesbareLanden, landen, landMetCode, landnaam, zoekLand } from './landen.ts';
import {
  kiesbareNationaliteiten,
  nationaliteiten,
  nationaliteitnaam,
  zoekNationaliteit,
} from './nationaliteiten.ts';

describe('zoekLand', () => {
  it.each([
    '7028',
    'PL',
    'POL',
    'pol',
    'Polen',
    'POLAND',
    'Polska',
    'Polonia',
    'Lengyelország',
    'Полша',
    ' Polen ',
  ])('%s is Polen', (written) => expect(zoekLand(written)?.code).toBe('7028'));

  it.each([
    ['România', '7047'],
    ['Romania', '7047'],
    ['Roemenie', '7047'],
    ['България', '7024'],
    ['Bulgaria', '7024'],
    ['Magyarország', '5017'],
    ['Ungheria', '5017'],
    ['Lietuva', '7066'],
    ['Latvija', '7064'],
    ['Slovensko', '6067'],
    ['Česko', '6066'],
    ['Czech Republic', '6066'],
    ['Portogallo', '7050'],
    ['España', '6037'],
    ['Italia', '7044'],
    ['Ucraina', '6038'],
    ['Paesi Bassi', '6030'],
    ['Holland', '6030'],
    ['D', '9089'],
    ['DEU', '9089'],
    ['Duitsland', '9089'],
    ['Groot-Brittannië', '6039'],
    ['Hrvatska', '5051'],
    ['Slovenija', '5049'],
  ])('%s is %s', (written, code) => expect(zoekLand(written)?.code).toBe(code));

  it.each(['', 'Atlantis', '9998', 'P'])('knows no "%s"', (written) =>
    expect(zoekLand(written)).toBeUndefined(),
  );

  it('finds every country by its own code, codes and names', () => {
    for (const land of landen)
      for (const name of [
        land.code,
        land.iso2,
        land.iso3,
        land.naam,
        landnaam(land.code, 'nl'),
        landnaam(land.code, 'en'),
      ])
        if (name) expect([name, zoekLand(name)?.code]).toEqual([name, land.code]);
  });
});

describe('names', () => {
  it('are everyday ones, in the language asked', () => {
    expect(landnaam('9089', 'nl')).toBe('Duitsland');
    expect(landnaam('7028', 'en')).toBe('Poland');
    expect(landnaam('5056', 'en')).toBe('Azoren');
    expect(landnaam('0000', 'nl')).toBeUndefined();
  });
  it('can all be chosen, the common ones first', () => {
    const { vaak, overig } = kiesbareLanden('nl');
    expect(vaak.slice(0, 2).map(({ naam }) => naam)).toEqual(['Polen', 'Roemenië']);
    expect(vaak.length + overig.length).toBe(landen.length);
    expect(overig[0]?.naam).toBe('Afghanistan');
  });
  it('leave out countries that ended', () => {
    expect(landMetCode('5004')).toBeUndefined();
  });
});

describe('zoekNationaliteit', () => {
  it.each([
    ['0072', '0072'],
    ['Poolse', '0072'],
    ['Pools', '0072'],
    ['Polish', '0072'],
    ['Polonia', '0072'],
    ['POL', '0072'],
    ['Roemeense', '0074'],
    ['Romania', '0074'],
    ['Bulgaars', '0053'],
    ['Hongaarse', '0061'],
    ['Litouws', '0046'],
    ['Duitse', '0055'],
    ['Nederlands', '0001'],
    ['Staatloos', '0499'],
    ['Oekraïens', '0034'],
    ['Portugees', '0073'],
  ])('%s is %s', (written, code) => expect(zoekNationaliteit(written)?.code).toBe(code));

  it('knows no more than the table', () => {
    expect(zoekNationaliteit('Marsian')).toBeUndefined();
    expect(zoekNationaliteit('')).toBeUndefined();
  });
  it('has a name in every language and can all be chosen', () => {
    expect(nationaliteitnaam('0072', 'nl')).toBe('Poolse');
    expect(nationaliteitnaam('0072', 'en')).toBe('Poland');
    const { vaak, overig } = kiesbareNationaliteiten('en');
    expect(vaak.length + overig.length).toBe(nationaliteiten.length);
  });
});
