import { describe, expect, it } from 'vitest';
import { leesDocumentsoort } from '../beleid/documentsoorten.ts';
import { landMetCode, zoekLand } from '../beleid/landen.ts';
import { loadExceljs } from '../platform/files/index.ts';
import { leesBestand } from './lees-bestand.ts';
import { leesTaal } from './lees-taal.ts';
import { keuzesVan, makeSjabloon } from './make-sjabloon.ts';
import { SJABLOON } from './sjabloon.ts';
import { SJABLOONTALEN, sjabloonwoorden } from './sjabloontalen.ts';

describe.each(SJABLOONTALEN)('the example file in %s', (taal) => {
  it('is read back with every column known, as it was filled in', async () => {
    const { Workbook } = await loadExceljs();
    const book = new Workbook();
    await book.xlsx.load((await makeSjabloon(taal, ['Huis De Es'])) as never);
    const sheet = book.getWorksheet(sjabloonwoorden[taal].blad);
    const [paspoort] = sjabloonwoorden[taal].documenten;
    const { land = [], taal: talen = [] } = keuzesVan(taal, []);
    const day = new Date('2026-11-24T00:00:00Z');
    const filled = [
      'Zofia Żółć',
      'Rzeszów',
      land[0],
      day,
      day,
      'Huis De Es',
      'K3',
      paspoort,
      talen[0],
      'Bedrijf',
      2,
    ];
    sheet?.getRow(2).splice(1, 0, ...filled);
    for (const [index, value] of filled.entries())
      if (sheet) sheet.getCell(2, index + 1).value = value ?? null;
    const inhoud = new Uint8Array(await book.xlsx.writeBuffer());
    const { opzet, rijen, soort } = await leesBestand(
      { naam: 'x.xlsx', inhoud },
      'bestand',
      '2026-11-24',
      [],
    );
    expect(opzet.kolommen.map(({ duiding }) => duiding)).toEqual(SJABLOON.map(({ veld }) => veld));
    expect(soort).toBe('verblijven');
    expect(Object.values([...rijen][0]?.cellen ?? {}).slice(0, 5)).toEqual([
      'Zofia Żółć',
      'Rzeszów',
      land[0],
      '2026-11-24',
      '2026-11-24',
    ]);
  });

  it('offers only values that are understood', () => {
    const { land = [], documentsoort = [], taal: talen = [] } = keuzesVan(taal, []);
    expect(land.filter((naam) => zoekLand(naam) === undefined)).toEqual([]);
    const first = zoekLand(land[0] ?? '');
    expect(landMetCode(first?.code ?? '')?.iso2).toBe('PL');
    expect(documentsoort.map(leesDocumentsoort)).toEqual([
      'paspoort',
      'identiteitskaart',
      'verblijfsdocument',
    ]);
    expect(talen.filter((naam) => leesTaal(naam) === undefined)).toEqual([]);
  });

  it('explains every column, and asks for no number of a document', () => {
    const { kop, betekent, nooit } = sjabloonwoorden[taal];
    for (const { veld } of SJABLOON) {
      expect(kop[veld].length).toBeGreaterThan(2);
      expect(betekent[veld]).toMatch(/[.!]$/);
    }
    expect(nooit).toContain('BSN');
  });
});
