import { describe, expect, it } from 'vitest';
import { leesDocumentsoort } from './documentsoorten.ts';
import { ontbrekendBewijs, registratievelden } from './registratievelden.ts';
import { beoordeelDatums, isGeboortedatum } from './verblijfsdatums.ts';

const today = '2026-11-23';

describe('beoordeelDatums', () => {
  const codes = (dates: Parameters<typeof beoordeelDatums>[0]) =>
    beoordeelDatums(dates, today).map(({ field, code }) => `${field} ${code}`);
  it.each([
    [{ aankomst: today, verwachtVertrek: '2027-02-28' }, []],
    [{ aankomst: '2015-07-01', vertrek: '2015-07-01' }, []],
    [{ aankomst: '2024-02-29', vertrek: '2024-03-01' }, []],
    [{ aankomst: '2027-11-24' }, []],
    [{ aankomst: '2027-11-25' }, ['aankomst aankomst_te_ver_vooruit']],
    [{ aankomst: '1999-12-31' }, ['aankomst aankomst_te_lang_geleden']],
    [{ aankomst: today, vertrek: '2026-11-22' }, ['vertrek vertrek_voor_aankomst']],
    [{ aankomst: '2026-11-20', vertrek: '2026-11-24' }, ['vertrek vertrek_in_toekomst']],
    [{ aankomst: today, verwachtVertrek: '2026-11-22' }, ['verwachtVertrek vertrek_voor_aankomst']],
    [{ aankomst: today, verwachtVertrek: '2032-01-01' }, ['verwachtVertrek verwacht_vertrek_te_ver']],
  ])('%j', (dates, found) => expect(codes(dates)).toEqual(found));

  it('knows who can be born', () => {
    expect(isGeboortedatum('1990-05-12', today)).toBe(true);
    expect(isGeboortedatum(today, today)).toBe(true);
    expect(isGeboortedatum('2026-11-24', today)).toBe(false);
    expect(isGeboortedatum('1906-11-23', today)).toBe(false);
  });
});

describe('art. 438 Sr', () => {
  it('asks kind of document and how it was seen, except of partners and minor children', () => {
    expect(ontbrekendBewijs({ meereizend: 'nee' }).map(({ code }) => code)).toEqual([
      'documentsoort_verplicht',
      'identiteit_verplicht',
    ]);
    expect(
      ontbrekendBewijs({ meereizend: 'nee', documentsoort: 'paspoort', identiteit_vastgesteld: 'video' }),
    ).toEqual([]);
    expect(ontbrekendBewijs({ meereizend: 'minderjarig_kind' })).toEqual([]);
  });
  it('is the ground of exactly these fields', () => {
    const byLaw = Object.entries(registratievelden).filter(([, { grond }]) => grond === 'wet');
    expect(byLaw.map(([code]) => code)).toEqual([
      'naam',
      'woonplaats',
      'land',
      'aankomst',
      'vertrek',
      'documentsoort',
    ]);
  });
});

describe('leesDocumentsoort', () => {
  it.each([
    ['Paspoort', 'paspoort'],
    ['PASSPORT', 'paspoort'],
    ['paszport', 'paspoort'],
    ['Pașaport', 'paspoort'],
    ['passaporto', 'paspoort'],
    ['ID', 'identiteitskaart'],
    ['ID-kaart', 'identiteitskaart'],
    ['dowód osobisty', 'identiteitskaart'],
    ['CI', 'identiteitskaart'],
    ['carta d’identità', 'identiteitskaart'],
    ['residence permit', 'verblijfsdocument'],
    ['noodpaspoort', 'nooddocument'],
    ['rijbewijs', undefined],
    ['', undefined],
  ])('%s is %s', (written, kind) => expect(leesDocumentsoort(written)).toBe(kind));
});
