import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import type { FileProblem } from './unreadable-file.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../test/fixtures/pms/${name}`, import.meta.url));
const text = (content: string, encoding = 'utf-8') => iconv.encode(content, encoding);
const rows = (table: { rows: Iterable<{ cells: string[] }> }) => [...table.rows].map(({ cells }) => cells);
async function problem(file: Buffer, options = {}): Promise<FileProblem | 'none'> {
  return readTable(file, options).then(
    () => 'none' as const,
    (error) => error.code,
  );
}

describe('files of real software', () => {
  it('reads the bookings of HotelDruid: unquoted, accents, empty fields', async () => {
    const table = await readTable(fixture('hoteldruid-prenotazioni.csv'));
    expect(table).toMatchObject({ kind: 'csv', encoding: 'utf-8', delimiter: ',' });
    expect(table.header.slice(0, 4)).toEqual(['Arrivo', 'Partenza', 'Cognome', 'Nome']);
    expect(rows(table).map((cells) => cells.slice(0, 4))).toEqual([
      ['2026-12-01', '2026-12-05', 'NOWAK', 'JAN'],
      ['2026-12-03', '2026-12-04', 'IONESCU', 'ELENA'],
      ['2026-12-31', '2027-01-02', "D'ÂNGELO", 'ŁUKASZ'],
    ]);
    expect([...table.rows].map(({ number }) => number)).toEqual([2, 3, 4]);
  });
  it('reads its customers', async () => {
    const table = await readTable(fixture('hoteldruid-clienti.csv'));
    expect(table.header).toHaveLength(21);
    expect(rows(table).map((cells) => cells[19])).toEqual(['12-05-1990', '30-11-1985', '29-02-2000']);
  });
  it('reads the Czech file in its own encoding', async () => {
    const table = await readTable(fixture('ubyport-example.unl'));
    expect(table).toMatchObject({ encoding: 'windows-1250', delimiter: '|' });
    expect(rows(table)[0]?.slice(0, 5)).toEqual(['U', '27.06.2018', '30.06.2018', 'Příjmení', 'Jmeno']);
  });
  it('finds no table in lines of fixed width', async () => {
    expect(await problem(fixture('hoteldruid-alloggiatiweb.txt'))).toBe('bestand_geen_tabel');
  });
});

describe('encodings', () => {
  const polish = 'Nazwisko;Imię;Miejscowość\nŻółć;Łukasz;Kraków\nKowalczyk;Grzegorz;Łódź\n';
  const romanian =
    'Nume;Prenume;Localitate\nIonescu;Ştefan;Bucureşti\nPopa;Mădălina;Târgu Mureş\nŢurcanu;Andrei;Iaşi\n';
  const hungarian =
    'Név;Lakóhely;Érkezés\nKovács Éva;Győr;2026-11-01\nSzűcs Gergő;Hódmezővásárhely;2026-11-02\n';
  const bulgarian = 'Име;Град\nИван Петров;София\nСтоян Димитров;Пловдив\n';
  const dutch = 'Naam;Woonplaats\nDaniël Hélène;Mariënberg\nLoïs’s broer;Coevorden\nRenée;Tiël\n';
  const portuguese = 'Nome;Cidade\nJoão Conceição;São Paulo\nLuís;Setúbal\n';
  const german = 'Name;Ort\nMüller;Köln\nJürgen Groß;Düsseldorf\n';
  const single = 'Naam;Plaats\nNowak Łukasz;Hardenberg\n';
  it.each([
    ['Polish', polish, 'windows-1250'],
    ['Polish', polish, 'iso-8859-2'],
    ['Polish', polish, 'utf-8'],
    ['one Pole', single, 'windows-1250'],
    ['Romanian', romanian, 'windows-1250'],
    ['Romanian', romanian, 'iso-8859-2'],
    ['Hungarian', hungarian, 'windows-1250'],
    ['Bulgarian', bulgarian, 'windows-1251'],
    ['Dutch', dutch, 'windows-1252'],
    ['Portuguese', portuguese, 'windows-1252'],
    ['German', german, 'windows-1252'],
    ['Polish', polish, 'utf-16le'],
  ])('reads %s text "%s" in %s', async (_language, content, encoding) => {
    const bom = encoding === 'utf-16le';
    const table = await readTable(iconv.encode(content, encoding, { addBOM: bom }));
    expect([table.header, ...rows(table)]).toEqual(
      content
        .trim()
        .split('\n')
        .map((line) => line.split(';')),
    );
  });
  it('takes the encoding a person chose', async () => {
    const table = await readTable(text(single, 'windows-1250'), { encoding: 'windows-1252' });
    expect(rows(table)[0]?.[0]).toBe('Nowak £ukasz');
  });
  it('leaves out the byte order mark', async () => {
    expect((await readTable(text('\ufeffNaam;Plaats\nJan;Ane'))).header).toEqual(['Naam', 'Plaats']);
  });
});

describe('delimited text', () => {
  it.each([
    ['a;b\n1;2,5', ';'],
    ['a,b\n1,2', ','],
    ['a\tb\n1\t2', '\t'],
    ['a|b\r\n1|2', '|'],
    ['sep=;\na;b\n1,5;2,5', ';'],
    ['"x;y;z",b\n"1;2;3",2\n"1;2",3', ','],
    ['naam;datum\nJan, Piet;01-02-2026\nKees, Jan, Els;02-02-2026', ';'],
  ])('%j has %j', async (content, delimiter) =>
    expect((await readTable(text(content))).delimiter).toBe(delimiter),
  );

  it('keeps quoted line ends, stray quotes and rows of other lengths, and counts lines', async () => {
    const table = await readTable(
      text('naam;plaats;opmerking\n"Jan\nNowak";Ane;"zei ""ja"""\n\n;;\nPiet;5" dik\nEls;Ane;x;y\n'),
    );
    expect([...table.rows]).toEqual([
      { number: 3, cells: ['Jan\nNowak', 'Ane', 'zei "ja"'] },
      { number: 6, cells: ['Piet', '5" dik', ''] },
      { number: 7, cells: ['Els', 'Ane', 'x', 'y'] },
    ]);
  });
  it('ends a row at any line end, also at several kinds in one file', async () => {
    const table = await readTable(text('naam;plaats\r\nJan;Ane\nPiet;Lutten\rEls;Slagharen\r\n'));
    expect([...table.rows]).toEqual([
      { number: 2, cells: ['Jan', 'Ane'] },
      { number: 3, cells: ['Piet', 'Lutten'] },
      { number: 4, cells: ['Els', 'Slagharen'] },
    ]);
  });
  it('reads on where a quote opens and never closes', async () => {
    expect(rows(await readTable(text('naam;plaats\n"Jan;Ane\nPiet;Ane\n')))).toEqual([
      ['"Jan', 'Ane'],
      ['Piet', 'Ane'],
    ]);
  });
  it('takes the header from under a title', async () => {
    const table = await readTable(text('Gastenlijst november\n\nNaam;Plaats\nJan;Ane\nPiet;Ane\nEls;Ane\n'));
    expect(table.header).toEqual(['Naam', 'Plaats']);
    expect(rows(table)).toHaveLength(3);
  });
  it('takes off the apostrophe our own export puts before formulas', async () => {
    expect(rows(await readTable(text("naam;plaats\n'=1+1;'t Hart\n")))).toEqual([['=1+1', "'t Hart"]]);
  });
});

describe('what is no table', () => {
  it.each<[string, Buffer, FileProblem]>([
    ['nothing', Buffer.alloc(0), 'bestand_leeg'],
    ['white space', text(' \r\n\n'), 'bestand_leeg'],
    ['a header only', text('naam;plaats\n'), 'bestand_leeg'],
    [
      'a letter',
      text('Geachte heer,\n\nHierbij de lijst.\nMet vriendelijke groet\nJan\n'),
      'bestand_geen_tabel',
    ],
    ['one column', text('Jan\nPiet\nEls\n'), 'bestand_geen_tabel'],
    ['a PDF', text('%PDF-1.7\n1;2\n1;2'), 'bestand_binair'],
    ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'bestand_binair'],
    ['bytes', Buffer.from([1, 2, 0, 0, 59, 3, 0, 59]), 'bestand_binair'],
    ['an old Excel file', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), 'bestand_oud_excel'],
    ['a damaged zip', text('PK\u0003\u0004 nothing more'), 'bestand_beschadigd'],
  ])('%s', async (_name, file, code) => expect(await problem(file)).toBe(code));

  it('an XLSX with a password', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await problem(ole)).toBe('bestand_versleuteld');
  });
  it('10 MB and a byte', async () => {
    expect(await problem(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toBe('bestand_te_groot');
  });
  it('too many rows', async () => {
    const file = text(`a;b\n${'1;2\n'.repeat(11)}`);
    expect(await problem(file, { limits: { maxRows: 10 } })).toBe('bestand_te_veel_rijen');
    expect(await problem(file, { limits: { maxRows: 11 } })).toBe('none');
  });
});
