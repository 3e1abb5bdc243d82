import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fileResponse, type TableFile } from './table-file.ts';

type Row = { naam: string; aantal: number | null; dag: string | null };
const table = (rows: Row[]): TableFile<Row> => ({
  name: 'Nachten Mariënberg 2026/11',
  title: 'Nachten: [11/2026]',
  columns: [
    { header: 'Naam', value: (row) => row.naam },
    { header: 'Aantal', value: (row) => row.aantal, kind: 'number' },
    { header: 'Dag', value: (row) => row.dag, kind: 'date' },
  ],
  rows,
  facts: [{ label: 'Gemaakt op', value: 'ma 23 nov 2026' }],
});

const nasty: Row = { naam: '=HYPERLINK("x")', aantal: -3, dag: '2026-02-28' };
const plain: Row = { naam: 'Żółć; "Łódź"', aantal: null, dag: null };

describe('a table as a file', () => {
  it('is CSV with semicolons, a byte order mark and no formulas', async () => {
    const response = fileResponse('csv', table([nasty, plain]));
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="Nachten-Marienberg-2026-11.csv"',
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      'Naam;Aantal;Dag;Gemaakt op\r\n' +
        '"\'=HYPERLINK(""x"")";-3;2026-02-28;ma 23 nov 2026\r\n' +
        '"Żółć; ""Łódź""";;;ma 23 nov 2026\r\n',
    );
  });

  it('is a workbook with text, numbers and dates as such', async () => {
    const response = fileResponse('xlsx', table([nasty, plain]));
    const book = new exceljs.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    const sheet = book.worksheets[0];
    expect(sheet?.getCell('A2').type).toBe(exceljs.ValueType.String);
    expect(sheet?.getCell('A2').value).toBe('=HYPERLINK("x")');
    expect(sheet?.getCell('B2').value).toBe(-3);
    expect(sheet?.getCell('C2').value).toEqual(new Date('2026-02-28T00:00:00Z'));
    expect(sheet?.getCell('B3').value).toBeNull();
    expect(book.worksheets[1]?.getCell('B1').value).toBe('ma 23 nov 2026');
  });

  it('takes rows as they come', async () => {
    async function* rows() {
      for (let n = 0; n < 2000; n++) yield { ...plain, aantal: n };
    }
    const text = await fileResponse('csv', { ...table([]), rows: rows() }).text();
    expect(text.trim().split('\r\n')).toHaveLength(2001);
  });
});
