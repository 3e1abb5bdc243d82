import { buffer, text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { writeCsv } from './write-csv.ts';

type Row = { naam: string; aantal: number | null };
const columns = [
  { header: 'Naam', value: (row: Row) => row.naam },
  { header: 'Aantal', kind: 'number' as const, value: (row: Row) => row.aantal },
];

describe('writeCsv', () => {
  it('is what Dutch Excel opens: byte order mark, semicolons, decimal comma, CRLF', async () => {
    const bytes = await buffer(
      writeCsv(columns, [
        { naam: 'Łukasz; Jan', aantal: -1.5 },
        { naam: 'a"b\nc', aantal: null },
      ]),
    );
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(bytes.toString('utf8')).toBe('\ufeffNaam;Aantal\r\n"Łukasz; Jan";-1,5\r\n"a""b\nc";\r\n');
  });

  it.each(['=1+1', '+31523289111', '-2', '@SUM(A1)', '\tx', '\rx', '=cmd|x', '＝1'])(
    'puts an apostrophe before %j',
    async (naam) => {
      const [, line = ''] = (await text(writeCsv(columns, [{ naam, aantal: 1 }]))).split('\r\n');
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('is read back as it was written', async () => {
    const row = fc.record({
      naam: fc
        .string({ unit: 'grapheme', maxLength: 30 })
        .map((value) => value.replace(/\s+|\0/gu, ' ').trim())
        .filter((value) => value !== '' && !value.startsWith("'")),
      aantal: fc.integer(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const table = await readTable(await buffer(writeCsv(columns, rows)));
        expect([...table.rows].map(({ cells }) => cells)).toEqual(
          rows.map(({ naam, aantal }) => [naam, String(aantal)]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('takes rows as they come and passes their failure on', async () => {
    async function* failing(): AsyncGenerator<Row> {
      yield { naam: 'Jan', aantal: 1 };
      throw new Error('database weg');
    }
    await expect(text(writeCsv(columns, failing()))).rejects.toThrow('database weg');
  });
});
