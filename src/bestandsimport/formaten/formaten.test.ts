import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/dates/index.ts';
import { leesFormaat } from './index.ts';
import { leesRoss1000 } from './ross1000.ts';

const sample = (name: string) => readFileSync(`test/fixtures/pms/${name}`);
const read = (file: Buffer) => {
  const table = leesFormaat(file, 100, 'bestand');
  if (table === null) return null;
  const rows = [...table.rows].map(({ cells }) =>
    Object.fromEntries(table.header.map((kop, at) => [kop, cells[at]])),
  );
  return { ...table, rows };
};

describe('the guest file of the Italian police', () => {
  const table = read(sample('hoteldruid-alloggiatiweb.txt'));

  it('is known by its lines, and read without numbers of documents', () => {
    expect(table).toMatchObject({ formaat: 'Alloggiati Web' });
    expect(table?.rows).toMatchObject([
      {
        Achternaam: 'NOWAK',
        Voornaam: 'JAN',
        Aankomst: '2026-12-01',
        Nachten: '4',
        Land: 'PL',
        Documentsoort: '',
      },
      { Achternaam: 'IONESCU', Voornaam: 'ELENA', Aankomst: '2026-12-03', Nachten: '1', Land: 'RO' },
      { Achternaam: "D'ANGELO", Voornaam: 'LUKASZ', Aankomst: '2026-12-31', Nachten: '2', Land: 'PL' },
    ]);
    expect(JSON.stringify(table)).not.toMatch(/ZZC|RR999|ABA000/);
  });

  it('names kinds of document that count, and leaves a country it does not know to be judged', () => {
    const [line = ''] = sample('hoteldruid-alloggiatiweb.txt').toString('latin1').split('\r\n');
    const changed = `${line.slice(0, 125)}100000999PASOR${line.slice(139)}`;
    expect(read(Buffer.from(changed))?.rows).toMatchObject([
      { Land: '100000999', Documentsoort: 'paspoort' },
    ]);
  });

  it('with lines that are too short or long is still read, line by line', () => {
    const lines = sample('hoteldruid-alloggiatiweb.txt').toString('latin1').split('\r\n');
    const broken = [...lines.slice(0, 2), (lines[2] ?? '').slice(0, 40), `${lines[0]}XX`].join('\r\n');
    const rows = read(Buffer.from(broken))?.rows;
    expect(rows).toHaveLength(4);
    expect(rows?.[2]).toMatchObject({ Achternaam: "D'ANGELO", Voornaam: '', Land: '' });
  });
});

describe('the statistics file of Italian regions', () => {
  const file = sample('hoteldruid-ross1000.txt');

  it('is known, and refused with what to use instead: it holds no names', () => {
    expect(() => read(file)).toThrow(
      expect.objectContaining({ code: 'bestand_zonder_namen', params: { formaat: 'ROSS1000' } }),
    );
  });

  it('holds the arrivals and nights that the bookings and the police’s file hold', () => {
    const nights = leesRoss1000(file.toString('latin1'));
    const police = read(sample('hoteldruid-alloggiatiweb.txt'))?.rows.map(({ Aankomst = '', Nachten }) => ({
      aankomst: Aankomst,
      vertrek: addDays(Aankomst, Number(Nachten)),
    }));
    const bookings = sample('hoteldruid-prenotazioni.csv')
      .toString('utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => ({ aankomst: line.split(',')[0], vertrek: line.split(',')[1] }));
    expect(nights).toEqual(police);
    expect(nights).toEqual(bookings);
  });
});

describe('the guest file of the Czech foreign police', () => {
  it('is read in its own encoding, without numbers of passports and visas', () => {
    const table = read(sample('ubyport-example.unl'));
    expect(table).toMatchObject({ formaat: 'Ubyport', encoding: 'windows-1250' });
    expect(table?.rows).toMatchObject([
      { Voornaam: 'Jmeno', Aankomst: '2018-06-27', Vertrek: '2018-06-30', Land: 'SVK', Woonplaats: 'Bydl' },
    ]);
    expect(table?.rows[0]?.Achternaam).toBe('Příjmení');
    expect(JSON.stringify(table)).not.toMatch(/AK47|V123/);
  });

  it('is not taken for it when another line stands in between', () => {
    const text = 'A|1|x\r\nNaam;Aankomst\r\n';
    expect(read(iconv.encode(text, 'windows-1250'))).toBeNull();
  });
});

describe('ordinary tables', () => {
  it.each(['hoteldruid-clienti.csv', 'hoteldruid-prenotazioni.csv'])(
    'are left to the reader of tables: %s',
    (name) => {
      expect(read(sample(name))).toBeNull();
    },
  );
});
