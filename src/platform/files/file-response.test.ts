import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fileResponse, type TableFile } from './file-response.ts';

type Row = { naam: string; aantal: number };
const rows = [
  { naam: '=HYPERLINK("x")', aantal: -3 },
  { naam: 'Żółć', aantal: 12 },
];
const table: TableFile<Row> = {
  name: 'Nachten Mariënberg 2026/11',
  title: 'Nachten: [11/2026]',
  columns: [
    { header: 'Naam', value: (row) => row.naam },
    { header: 'Aantal', value: (row) => row.aantal, kind: 'number' },
  ],
  rows,
  facts: [{ label: 'Doel', value: 'Adrescontrole' }],
};

describe('a table as a file to save', () => {
  it('has a plain name, and facts in every row', async () => {
    const response = fileResponse('csv', table);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="Nachten-Marienberg-2026-11.csv"',
    );
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines[0]).toBe('Naam;Aantal;Doel');
    expect(lines[1]).toMatch(/^"'=HYPERLINK.*;-3;Adrescontrole$/);
    expect(lines[2]).toBe('Żółć;12;Adrescontrole');
  });

  it('is a workbook in which text stays text', async () => {
    const response = fileResponse('xlsx', table);
    const book = new exceljs.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    const sheet = book.worksheets[0];
    expect(sheet?.getCell('A2').type).toBe(exceljs.ValueType.String);
    expect(sheet?.getCell('B2').value).toBe(-3);
    expect(sheet?.getCell('C3').value).toBe('Adrescontrole');
  });
});
