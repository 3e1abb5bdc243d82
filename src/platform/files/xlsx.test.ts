import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { writeXlsx } from './write-xlsx.ts';

type Cell = exceljs.CellValue;
async function workbook(rows: Cell[][], sheets: Cell[][][] = []): Promise<Buffer> {
  const book = new exceljs.Workbook();
  for (const content of [...sheets, rows])
    book.addWorksheet(`Blad ${book.worksheets.length + 1}`).addRows(content);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A zip with one entry, whose directory may lie about its size. */
function zip(name: string, content: Buffer, { flags = 0, claimed = content.length } = {}): Buffer {
  const data = deflateRawSync(content);
  const head = (signature: number, length: number) => {
    const part = Buffer.alloc(length);
    part.writeUInt32LE(signature);
    return part;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const directory = head(0x02014b50, 46);
  directory.writeUInt16LE(flags, 8);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(data.length, 20);
  directory.writeUInt32LE(claimed, 24);
  directory.writeUInt16LE(name.length, 28);
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, directory, Buffer.from(name), end]);
}
const problem = (file: Buffer, limits = {}) =>
  readTable(file, { limits }).then(
    () => 'none',
    (error) => error.code,
  );

describe('reading XLSX', () => {
  it('gives text, ISO dates, numbers and results, with the row numbers people see', async () => {
    const file = await workbook([
      ['Gasten', null],
      [],
      ['Naam', 'Aankomst', 'Tijd', 'KVK', 'Som', 'Opmerking'],
      [
        'Łukasz Nowak',
        new Date('2026-12-01T00:00:00Z'),
        new Date('2026-12-01T14:30:00Z'),
        12345678,
        { formula: '1+1', result: 2 },
        { richText: [{ text: 'vet ' }, { text: 'en dun' }] },
      ],
      [],
      [
        'Ștefan',
        '2026-12-02',
        null,
        '00123456',
        { text: 'mail', hyperlink: 'mailto:a@voorbeeld.nl' },
        { error: '#N/A' },
      ],
    ]);
    const table = await readTable(file);
    expect(table).toMatchObject({
      kind: 'xlsx',
      sheet: 'Blad 1',
      header: ['Naam', 'Aankomst', 'Tijd', 'KVK', 'Som', 'Opmerking'],
    });
    expect([...table.rows]).toEqual([
      { number: 4, cells: ['Łukasz Nowak', '2026-12-01', '2026-12-01T14:30', '12345678', '2', 'vet en dun'] },
      { number: 6, cells: ['Ștefan', '2026-12-02', '', '00123456', 'mail', ''] },
    ]);
  });
  it('skips empty sheets and sheets without a table', async () => {
    const table = await readTable(
      await workbook(
        [
          ['a', 'b'],
          ['1', '2'],
        ],
        [[], [['alleen een titel']]],
      ),
    );
    expect(table.header).toEqual(['a', 'b']);
  });
  it.each<[string, Cell[][], string]>([
    ['no rows', [], 'bestand_leeg'],
    ['a header only', [['a', 'b']], 'bestand_leeg'],
    ['one column', [['a'], ['b']], 'bestand_geen_tabel'],
  ])('refuses %s', async (_name, rows, code) => expect(await problem(await workbook(rows))).toBe(code));
  it('refuses too many rows', async () => {
    const file = await workbook([['a', 'b'], ...Array.from({ length: 20 }, (_, index) => [index, index])]);
    expect(await problem(file, { maxRows: 19 })).toBe('bestand_te_veel_rijen');
    expect(await problem(file, { maxRows: 20 })).toBe('none');
  });
  it('leaves out what stands far to the right', async () => {
    const wide: Cell[] = ['a', 'b'];
    wide[16_000] = 'x';
    const table = await readTable(await workbook([['a', 'b'], wide]));
    expect([...table.rows][0]?.cells).toHaveLength(200);
  });
});

describe('archives that mean harm', () => {
  const megabytes = Buffer.alloc(20 * 1024 * 1024);
  it('refuses one that unpacks to more than allowed, whatever it says of itself', async () => {
    for (const claimed of [megabytes.length, 10])
      expect(
        await problem(zip('xl/workbook.xml', megabytes, { claimed }), { maxUnpackedBytes: 1024 * 1024 }),
      ).toBe('bestand_te_groot');
  });
  it('refuses archives that hold no workbook, a password, or nonsense', async () => {
    expect(await problem(zip('word/document.xml', Buffer.from('<x/>')))).toBe('bestand_geen_tabel');
    expect(await problem(zip('xl/workbook.xml', Buffer.from('<x/>'), { flags: 1 }))).toBe(
      'bestand_versleuteld',
    );
    expect(await problem(zip('xl/workbook.xml', Buffer.from('<x/>')))).toMatch(/^bestand_(leeg|beschadigd)$/);
    const cut = (
      await workbook([
        ['a', 'b'],
        ['1', '2'],
      ])
    ).subarray(0, 900);
    expect(await problem(cut)).toBe('bestand_beschadigd');
  });
});

describe('damage', () => {
  it('always ends in a table or an answer', async () => {
    const sound = await workbook([
      ['naam', 'aankomst'],
      ['Jan', new Date('2026-12-01T00:00:00Z')],
    ]);
    const harm = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(harm, async (changes) => {
        const file = Buffer.from(sound);
        for (const [place, byte] of changes) file[place] = byte;
        expect(await problem(file)).toMatch(/^(none|bestand_.+)$/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('writing XLSX', () => {
  type Row = { naam: string; nachten: number | null; aankomst: string | null };
  const columns = [
    { header: 'Naam', value: (row: Row) => row.naam },
    { header: 'Nachten', kind: 'number' as const, value: (row: Row) => row.nachten },
    { header: 'Aankomst', kind: 'date' as const, value: (row: Row) => row.aankomst },
  ];
  const rows: Row[] = [
    { naam: '=HYPERLINK("http://kwaad.voorbeeld")', nachten: -3, aankomst: '2026-12-01' },
    { naam: '+31523289111', nachten: null, aankomst: null },
    { naam: 'Ștefan\u0001 "x" <b>&', nachten: 12, aankomst: '2024-02-29' },
  ];

  it('types text as text, so that nothing is a formula', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await buffer(writeXlsx('Register', columns, rows))) as never);
    const sheet = book.getWorksheet('Register');
    expect(sheet?.getCell('A2').type).toBe(exceljs.ValueType.String);
    expect(sheet?.getCell('A2').value).toBe('=HYPERLINK("http://kwaad.voorbeeld")');
    expect(sheet?.getCell('B2').value).toBe(-3);
    expect(sheet?.getCell('C2').value).toEqual(new Date('2026-12-01T00:00:00Z'));
    expect(sheet?.getCell('C2').numFmt).toBe('yyyy-mm-dd');
  });
  it('is read back as it was written', async () => {
    const table = await readTable(
      await buffer(writeXlsx('Een/naam: [lang] die niet past in een tabblad', columns, rows)),
    );
    expect(table.header).toEqual(['Naam', 'Nachten', 'Aankomst']);
    expect([...table.rows].map(({ cells }) => cells)).toEqual([
      ['=HYPERLINK("http://kwaad.voorbeeld")', '-3', '2026-12-01'],
      ['+31523289111', '', ''],
      ['Ștefan "x" <b>&', '12', '2024-02-29'],
    ]);
  });
  it('takes rows as they come and passes their failure on', async () => {
    async function* many() {
      for (let nachten = 0; nachten < 3000; nachten++)
        yield { naam: `Gast ${nachten}`, nachten, aankomst: '2026-12-01' };
    }
    const table = await readTable(await buffer(writeXlsx('Veel', columns, many())));
    expect([...table.rows]).toHaveLength(3000);
    async function* failing() {
      yield rows[0] as Row;
      throw new Error('database weg');
    }
    await expect(buffer(writeXlsx('Fout', columns, failing()))).rejects.toThrow('database weg');
  });
});
