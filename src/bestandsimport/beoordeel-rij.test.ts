import { describe, expect, it } from 'vitest';
import { beoordeelRij } from './beoordeel-rij.ts';
import type { Betekenis } from './betekenis.ts';
import { type Gastenlijst, geenGasten, maakGastenlijst } from './gasten.ts';
import { bewaarCel } from './gevoelig.ts';
import { type Extra, maakPlaatsen, type Plaats } from './plaatsen.ts';
import type { Kolomtoewijzing, Toewijzing } from './toewijzing.ts';

const TODAY = '2026-11-23';
const huis: Plaats = {
  id: '6f1e0a4e-1d0f-4a57-9d52-0f3f0a0e6a01',
  gemeente: '0160',
  naam: 'Erve Oosterveld',
  straat: 'Oosterveldweg',
  huisnummer: '8',
  postcode: '7783 AC',
  woonplaats: 'Gramsbergen',
  in_gebruik_van: '2026-01-01',
  in_gebruik_tot: null,
  register_vanaf: '2025-01-01',
};
const bed = (kamer: string, naam: string, alleen: boolean) => ({
  id: `${kamer}/${naam}`,
  locatie: huis.id,
  kamer,
  naam,
  alleen,
});
const bedden = [
  bed('Kamer 1', 'Bed 1', true),
  bed('Kamer 2', 'Bed 1', false),
  bed('Kamer 2', 'Bed 2', false),
];

/** A row by what its columns mean, judged as a file with just these columns. */
function oordeel(
  rij: Partial<Record<Betekenis, string>>,
  over: { toewijzing?: Partial<Toewijzing>; gasten?: Gastenlijst; extra?: Extra[]; vandaag?: string } = {},
) {
  const full: Partial<Record<Betekenis, string>> = {
    naam: 'Łukasz Wiśniewski',
    woonplaats: 'Rzeszów',
    land: 'Polska',
    aankomst: '01-12-2026',
    vertrek: '05-12-2026',
    ...rij,
  };
  const velden = (Object.keys(full) as Betekenis[]).filter((veld) => full[veld] !== undefined);
  const verblijven: Kolomtoewijzing = velden.map((betekenis) => ({ betekenis, volgorde: 'dmy' }));
  const cellen = Object.fromEntries(
    velden.flatMap((veld, index) => (full[veld] === '' ? [] : [[index, bewaarCel(full[veld] ?? '')]])),
  );
  const result = beoordeelRij(cellen, {
    toewijzing: {
      verblijven,
      gasten: [],
      locatie: huis.id,
      medereizigers: 'registreren',
      ...over.toewijzing,
    },
    gasten: over.gasten ?? geenGasten,
    plaatsen: maakPlaatsen([huis], bedden, over.extra ?? []),
    vandaag: over.vandaag ?? TODAY,
  });
  return { ...result, velden };
}
const fouten = (...args: Parameters<typeof oordeel>) => {
  const result = oordeel(...args);
  return result.oordeel === 'fout'
    ? result.fouten.map(({ veld, code }) => `${veld}: ${code}`)
    : result.oordeel;
};
const verblijven = (...args: Parameters<typeof oordeel>) => {
  const result = oordeel(...args);
  return result.oordeel === 'goed' ? result.verblijven : result;
};

describe('a row', () => {
  it('becomes a stay', () => {
    expect(oordeel({})).toMatchObject({
      oordeel: 'goed',
      letop: [],
      verblijven: [
        {
          naam: 'Łukasz Wiśniewski',
          woonplaats: 'Rzeszów',
          land: '7028',
          aankomst: '2026-12-01',
          vertrek: '2026-12-05',
          gemeente: '0160',
          locatie: huis.id,
          taal: 'pl',
          meereizend: 'nee',
          geboortedatum: null,
        },
      ],
    });
  });

  it('takes the name from its parts and the departure from the nights', () => {
    const rij = {
      naam: undefined,
      voornaam: 'Jan',
      tussenvoegsel: 'van',
      achternaam: 'Óv',
      vertrek: undefined,
      nachten: '3',
    };
    expect(verblijven(rij)).toMatchObject([{ naam: 'Jan van Óv', vertrek: '2026-12-04' }]);
    expect(verblijven({ vertrek: '' })).toMatchObject([{ vertrek: null }]);
    expect(fouten({ nachten: '3' })).toEqual(['nachten: nachten_kloppen_niet']);
  });

  it.each([
    ['no night', { vertrek: '01-12-2026' }, 'geen_nacht'],
    ['no night, whatever else is wrong', { vertrek: '01-12-2026', land: '' }, 'geen_nacht'],
    ['cancelled', { boekingsstatus: 'Geannuleerd' }, 'geannuleerd'],
    ['not shown up', { boekingsstatus: 'No-Show' }, 'geannuleerd'],
  ])('is no stay: %s', (_, rij, reden) => {
    expect(oordeel(rij)).toMatchObject({ oordeel: 'geen_nacht', reden });
  });

  it.each([
    ['name: nothing', { naam: '' }, ['naam: verplicht']],
    ['name: figures', { naam: 'Kamer 12' }, ['naam: naam_cijfers']],
    ['name: an emoji', { naam: 'Ana 🙂' }, ['naam: naam_emoji']],
    ['name: markup', { naam: '<b>Ana</b>' }, ['naam: naam_tekens']],
    ['name: too long', { naam: 'ł'.repeat(200) }, ['naam: naam_te_lang']],
    ['arrival: nothing', { aankomst: '' }, ['aankomst: verplicht']],
    ['arrival: no such day', { aankomst: '30-02-2026' }, ['aankomst: ongeldige_datum']],
    ['arrival: far ahead', { aankomst: '01-12-2062', vertrek: '' }, ['aankomst: aankomst_te_ver_vooruit']],
    ['departure: before arrival', { vertrek: '30-11-2026' }, ['vertrek: vertrek_voor_aankomst']],
    [
      'departure: before arrival, past',
      { aankomst: '05-03-2026', vertrek: '01-03-2026' },
      ['vertrek: vertrek_voor_aankomst'],
    ],
    ['nights: unreadable', { vertrek: undefined, nachten: 'drie' }, ['nachten: aantal_onleesbaar']],
    [
      'before the house was in use',
      { aankomst: '01-12-2025', vertrek: '01-01-2026' },
      ['vertrek: verblijf_voor_begin'],
    ],
    ['country: unknown', { land: 'Atlantis' }, ['land: land_niet_herkend']],
    [
      'residence and country: nothing',
      { woonplaats: '', land: '' },
      ['woonplaats: woonplaats_ontbreekt', 'land: land_ontbreekt'],
    ],
    ['people: unreadable', { personen: 'veel' }, ['personen: aantal_onleesbaar']],
    ['people: none', { volwassenen: '0', kinderen: '0' }, ['volwassenen: geen_personen']],
    ['people: too many', { personen: '51' }, ['personen: te_veel_personen']],
    [
      'everything at once',
      { naam: '', aankomst: 'x', land: 'y' },
      ['naam: verplicht', 'aankomst: ongeldige_datum', 'land: land_niet_herkend'],
    ],
  ])('is wrong: %s', (_, rij, verwacht) => {
    expect(fouten(rij)).toEqual(verwacht);
  });

  it('is refused for a BSN or a document number in a field, which is not kept', () => {
    expect(fouten({ naam: 'Jan Kos 111222333' })).toEqual(['naam: bsn_geweigerd']);
    expect(fouten({ werkgever: 'paspoort ABA300000' })).toEqual(['werkgever: documentnummer_geweigerd']);
    expect(JSON.stringify(oordeel({ land: '111 222 333' }))).not.toContain('111');
  });

  it('knows 29 February', () => {
    expect(fouten({ aankomst: '29-02-2027', vertrek: '' })).toEqual(['aankomst: ongeldige_datum']);
    expect(
      verblijven({ aankomst: '28-02-2028', vertrek: '01-03-2028' }, { vandaag: '2027-12-01' }),
    ).toMatchObject([{ aankomst: '2028-02-28', vertrek: '2028-03-01' }]);
  });

  it('finds its location by name or address', () => {
    const opKolom = { toewijzing: { locatie: null } };
    for (const locatie of ['erve oosterveld', 'Oosterveldweg 8, Gramsbergen', '7783AC 8'])
      expect(verblijven({ locatie }, opKolom)).toMatchObject([{ locatie: huis.id }]);
    expect(fouten({ locatie: 'De Bovenkamer' }, opKolom)).toEqual(['locatie: locatie_onbekend']);
    expect(fouten({ locatie: '' }, opKolom)).toEqual(['locatie: verplicht']);
  });

  it('finds its bed where there is one, and leaves it open where not', () => {
    expect(verblijven({ slaapplaats: '01' })).toMatchObject([{ slaapplaats: 'Kamer 1/Bed 1' }]);
    expect(verblijven({ slaapplaats: 'kamer 2 bed 2' })).toMatchObject([{ slaapplaats: 'Kamer 2/Bed 2' }]);
    expect(oordeel({ slaapplaats: '2' })).toMatchObject({ oordeel: 'goed', letop: ['slaapplaats_onbekend'] });
  });

  it('says the kind of document where it is known', () => {
    expect(verblijven({ documentsoort: 'Passport' })).toMatchObject([{ documentsoort: 'paspoort' }]);
    expect(oordeel({ documentsoort: 'rijbewijs' })).toMatchObject({ letop: ['documentsoort_onbekend'] });
  });

  it('has a birth date and nationality only where the gemeente asks them', () => {
    const rij = { geboortedatum: '29-02-2000', nationaliteit: 'Poolse' };
    expect(verblijven(rij)).toMatchObject([{ geboortedatum: null, nationaliteit: null }]);
    const asked = (veld: Extra['veld']): Extra => ({
      gemeente: '0160',
      veld,
      vanaf: '2026-12-01',
      tot: null,
    });
    const extra = [asked('geboortedatum'), asked('nationaliteit')];
    expect(verblijven(rij, { extra })).toMatchObject([
      { geboortedatum: '2000-02-29', nationaliteit: '0072' },
    ]);
    expect(fouten({ geboortedatum: '01-01-2030', nationaliteit: 'Marsiaan' }, { extra })).toEqual([
      'geboortedatum: geboortedatum_ongeldig',
      'nationaliteit: nationaliteit_niet_herkend',
    ]);
  });
});

describe('a row for more people', () => {
  it('makes a stay for each, the others without a name of their own', () => {
    expect(verblijven({ volwassenen: '2', kinderen: '1', babys: 'NA', slaapplaats: '1' })).toMatchObject([
      { naam: 'Łukasz Wiśniewski', meereizend: 'nee', slaapplaats: 'Kamer 1/Bed 1' },
      { naam: 'Medereiziger II van Łukasz Wiśniewski', meereizend: 'nee', slaapplaats: null },
      {
        naam: 'Medereiziger III van Łukasz Wiśniewski',
        meereizend: 'minderjarig_kind',
        woonplaats: 'Rzeszów',
      },
    ]);
    expect(oordeel({ personen: '2' })).toMatchObject({ letop: ['medereizigers'] });
    expect(verblijven({ personen: '1' })).toHaveLength(1);
  });

  it('keeps long names within what a name may be', () => {
    const [, mee] = verblijven({ naam: 'ł'.repeat(120), personen: '2' }) as { naam: string }[];
    expect([...(mee?.naam ?? '')]).toHaveLength(120);
  });

  it('is refused where everybody must have a row', () => {
    expect(fouten({ personen: '2' }, { toewijzing: { medereizigers: 'weigeren' } })).toEqual([
      'personen: meer_personen',
    ]);
  });
});

describe('a list of guests', () => {
  const kolommen: Kolomtoewijzing = [
    { betekenis: 'achternaam' },
    { betekenis: 'voornaam' },
    { betekenis: 'woonplaats' },
    { betekenis: 'land' },
  ];
  const gasten = maakGastenlijst(
    [
      { nummer: 2, cellen: { 0: 'WIŚNIEWSKI', 1: 'ŁUKASZ', 2: 'Płock', 3: 'Polonia' } },
      { nummer: 3, cellen: { 0: 'Kos', 1: 'Jan', 2: 'Opole', 3: 'Polen' } },
      { nummer: 4, cellen: { 0: 'Kos', 1: 'Jan', 2: 'Łódź', 3: 'Polen' } },
      { nummer: 5, cellen: { 0: 'Pop', 1: 'Ana', 2: 'Cluj', 3: 'Narnia' } },
    ],
    kolommen,
  );
  const leeg = { woonplaats: undefined, land: undefined };

  it('fills in what a stay leaves open, by name in any order', () => {
    const over = { gasten, toewijzing: { gasten: kolommen } };
    expect(verblijven(leeg, over)).toMatchObject([{ woonplaats: 'Płock', land: '7028' }]);
    expect(verblijven({ woonplaats: 'Gdynia', land: undefined }, over)).toMatchObject([
      { woonplaats: 'Gdynia' },
    ]);
  });

  it('leaves who is who to people', () => {
    const over = { gasten, toewijzing: { gasten: kolommen } };
    expect(fouten({ ...leeg, naam: 'Jan Kos' }, over)).toEqual([
      'woonplaats: gast_niet_eenduidig',
      'land: gast_niet_eenduidig',
    ]);
    expect(fouten({ ...leeg, naam: 'Iemand Anders' }, over)).toContain('woonplaats: woonplaats_ontbreekt');
  });

  it('is named where its own value is wrong', () => {
    expect(oordeel({ ...leeg, naam: 'Ana Pop' }, { gasten, toewijzing: { gasten: kolommen } })).toMatchObject(
      {
        fouten: [{ veld: 'land', code: 'land_niet_herkend', kolom: 3, gastrij: 5 }],
      },
    );
  });
});
