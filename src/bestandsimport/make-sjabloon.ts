import type { Workbook, Worksheet } from 'exceljs';
import { landen, landMetIso2, VEELVOORKOMEND } from '../beleid/landen.ts';
import { TALEN } from '../nachtregister/index.ts';
import { loadExceljs } from '../platform/files/index.ts';
import { SJABLOON } from './sjabloon.ts';
import { type Sjabloontaal, sjabloonwoorden } from './sjabloontalen.ts';

/** Rows that have drop-downs; more can be filled in without. */
const RIJEN = 1000;
/** Columns that hold dates. */
const DATUMS = ['aankomst', 'vertrek'];

/**
 * The values to choose from in one language: countries (where most people come from first), kinds of document, languages,
 * and the own locations.
 */
export function keuzesVan(taal: Sjabloontaal, locaties: readonly string[]): Record<string, string[]> {
  const regions = new Intl.DisplayNames(taal, { type: 'region' });
  const languages = new Intl.DisplayNames(taal, { type: 'language' });
  const others = landen.flatMap(({ iso2 }) => (iso2 && !VEELVOORKOMEND.includes(iso2) ? [iso2] : []));
  const named = (code: string) => regions.of(code) ?? landMetIso2(code)?.naam ?? code;
  const rest = others.map(named).sort(new Intl.Collator(taal).compare);
  return {
    land: [...VEELVOORKOMEND.map(named), ...rest],
    documentsoort: [...sjabloonwoorden[taal].documenten],
    taal: TALEN.map((code) => languages.of(code) ?? code),
    ...(locaties.length > 0 && { locatie: [...locaties] }),
  };
}

/** An empty workbook to fill in, in one language: drop-downs where there is a choice, and a sheet that explains. */
export async function makeSjabloon(taal: Sjabloontaal, locaties: readonly string[]): Promise<Uint8Array> {
  const { Workbook: Book } = await loadExceljs();
  const book = new Book();
  const woorden = sjabloonwoorden[taal];
  const sheet = book.addWorksheet(woorden.blad, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = SJABLOON.map(({ veld }) => {
    const header = woorden.kop[veld];
    return { header, width: Math.max(18, header.length + 4) };
  });
  sheet.getRow(1).font = { bold: true };
  explain(book, taal);
  offer(book, sheet, keuzesVan(taal, locaties), woorden.kies);
  for (const [index, { veld }] of SJABLOON.entries())
    if (DATUMS.includes(veld)) sheet.getColumn(index + 1).numFmt = 'yyyy-mm-dd';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function explain(book: Workbook, taal: Sjabloontaal): void {
  const woorden = sjabloonwoorden[taal];
  const sheet = book.addWorksheet(woorden.uitleg);
  sheet.columns = woorden.kolommen.map((header, index) => ({ header, width: [26, 14, 100][index] ?? 20 }));
  sheet.getRow(1).font = { bold: true };
  for (const { veld, verplicht } of SJABLOON)
    sheet.addRow([woorden.kop[veld], verplicht ? woorden.ja : woorden.nee, woorden.betekent[veld]]);
  sheet.addRow(['', '', woorden.nooit]);
}

/** Drop-downs: what is chosen from stands on a sheet of its own, because a list in a cell may not be long. */
function offer(book: Workbook, sheet: Worksheet, keuzes: Record<string, string[]>, kies: string): void {
  const lists = book.addWorksheet('Lijsten', { state: 'hidden' });
  for (const [index, [veld, waarden]] of Object.entries(keuzes).entries()) {
    const list = lists.getColumn(index + 1);
    list.values = waarden;
    const range = `Lijsten!$${list.letter}$1:$${list.letter}$${waarden.length}`;
    const column = sheet.getColumn(SJABLOON.findIndex((one) => one.veld === veld) + 1).letter;
    for (let row = 2; row <= RIJEN + 1; row += 1)
      sheet.getCell(`${column}${row}`).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [range],
        // A name may be written otherwise: the import understands more than the list.
        errorStyle: 'warning',
        showErrorMessage: true,
        error: kies,
      };
  }
}
