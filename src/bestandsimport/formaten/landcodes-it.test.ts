import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { VEELVOORKOMEND, zoekLand } from '../../beleid/landen.ts';
import { leesFormaat } from './index.ts';
import { ISTATCODES, landVanIstat } from './landcodes-it.ts';

type Stato = { codice: string; nome: string; iso2: string };
const stati: Stato[] = parse(readFileSync('test/fixtures/istat/stati.csv'), {
  columns: true,
  delimiter: ';',
});
const italian = new Intl.DisplayNames(['it'], { type: 'region' });
const [line = ''] = readFileSync('test/fixtures/pms/hoteldruid-alloggiatiweb.txt', 'latin1').split('\r\n');

/** The country of a guest in the police's file, as the import reads it. */
function readCountry(codice: string): string | undefined {
  const text = `${line.slice(0, 125)}100000${codice}${line.slice(134)}`;
  const table = leesFormaat(Buffer.from(text, 'latin1'), 10, 'bestand');
  const [row] = table?.rows ?? [];
  return row?.cells[table?.header.indexOf('Land') ?? -1];
}

describe('countries of the Italian police’s guest file', () => {
  it('are those of the public list, all of them', () => {
    expect([...ISTATCODES].sort()).toEqual(stati.map(({ codice }) => codice).sort());
  });

  it.each(stati)('$codice is $nome', ({ codice, nome, iso2 }) => {
    const read = readCountry(codice) ?? '';
    // What HotelDruid writes for a country is what we read back; where it writes none, the name decides.
    if (iso2 !== '') expect(read).toBe(iso2);
    else expect(italian.of(read)).toBe(nome);
    expect(zoekLand(read)).toBeDefined();
  });

  it('include every country that most workers come from', () => {
    const known = new Set(ISTATCODES.map((code) => landVanIstat(`100000${code}`)));
    expect(VEELVOORKOMEND.filter((iso2) => !known.has(iso2))).toEqual([]);
  });

  it('leave a code that is not known as it is', () => {
    expect(readCountry('999')).toBe('100000999');
  });
});
