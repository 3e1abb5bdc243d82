import { describe, expect, it } from 'vitest';
import { leesAdressen } from './lees-adressen.ts';

const read = (text: string, soort: 'brp' | 'leegstand' = 'brp') =>
  leesAdressen(new TextEncoder().encode(text), soort);

describe('leesAdressen', () => {
  it('adds up the rows of an address, however it is written, and counts what it cannot read', async () => {
    const { adressen, rijen, onleesbaar } = await read(
      'Straatnaam;Huisnr;Huisletter;Postcode;Woonplaats;Aantal personen\nEsweg;12;a;7771 AB;Hardenberg;3\n' +
        'Esweg;12;A;7771ab;Hardenberg;2\nEsweg;x;;7771 AB;Hardenberg;2\nEsweg;14;;7771 AB;Hardenberg;veel\n',
    );
    expect([...adressen.values()]).toEqual([
      { sleutel: '7771AB 12a', adres: 'Esweg 12a, 7771 AB Hardenberg', aantal: 5 },
    ]);
    expect({ rijen, onleesbaar }).toEqual({ rijen: 4, onleesbaar: 2 });
  });

  it('reads what other programs write: old encodings, and no count that is not one', async () => {
    const text = 'Straat;Postcode;Huisnummer;Aantal\nPoëzielaan;7771 AB;1;3\n';
    const adres = 'Poëzielaan 1, 7771 AB';
    for (const bytes of [
      Buffer.from(text, 'latin1'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`),
    ])
      expect([...(await leesAdressen(bytes, 'brp')).adressen.values()]).toMatchObject([{ adres, aantal: 3 }]);
    const { rijen, onleesbaar } = await read(
      'Postcode;Huisnummer;Aantal\n7771 AB;1;-3\n7771 AB;2;1e3\n7771 AB;3;3,5\n7771 AB;4;\n7771 AB;5;3.0\n',
    );
    expect({ rijen, onleesbaar }).toEqual({ rijen: 5, onleesbaar: 4 });
  });

  it.each([
    'pc;hnr;hl;hnt;inwoners',
    'PC6;Huis-nr;Letter;Toev.;Aantal inwoners',
    'Postcode;Nr;Huisletter;Huisnummer toevoeging;Aantal',
  ])('knows the short headings that other programs use: %s', async (head) => {
    const { adressen } = await read(`${head}\n7771 AB;12;a;2;15\n`);
    expect([...adressen.values()]).toMatchObject([{ sleutel: '7771AB 12a2', aantal: 15 }]);
  });

  it('needs no count in a list of vacant buildings', async () => {
    const { adressen } = await read('postcode,huisnummer\n7771 AB,9\n', 'leegstand');
    expect([...adressen.keys()]).toEqual(['7771AB 9']);
  });

  it.each([
    ['Naam;Postcode;Huisnummer;Aantal\nX;7771 AB;1;1\n', 'adressen_met_personen'],
    ['BSN;Postcode;Huisnummer;Aantal\n1;7771 AB;1;1\n', 'adressen_met_personen'],
    ['Naam bewoner;Postcode;Huisnummer;Aantal\nX;7771 AB;1;1\n', 'adressen_met_personen'],
    ['Postcode;Huisnummer;Aantal;Geboortedatum oudste\n7771 AB;1;1;1980\n', 'adressen_met_personen'],
    ['Straat;Postcode;Huisnummer;Aantal\n111222333;7771 AB;1;9\n', 'adressen_met_personen'],
    ['Opmerking;Postcode;Huisnummer;Aantal\nzie 111222333;7771 AB;x;9\n', 'adressen_met_personen'],
    ['Postcode;Huisnummer;Aantal;Personen\n7771 AB;1;3;9\n', 'adressen_kolom_dubbel'],
    ['Postcode;Huisnummer\n7771 AB;1\n', 'adressen_kolommen'],
    ['Straat;Aantal\nEsweg;1\n', 'adressen_kolommen'],
  ])('refuses %j', async (text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code, field: 'bestand' });
  });
});
