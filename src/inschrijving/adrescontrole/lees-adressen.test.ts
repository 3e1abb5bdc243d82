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
      { sleutel: '7771AB 12a', adres: 'Esweg 12a, 7771AB Hardenberg', aantal: 5 },
    ]);
    expect({ rijen, onleesbaar }).toEqual({ rijen: 4, onleesbaar: 2 });
  });

  it('needs no count in a list of vacant buildings', async () => {
    const { adressen } = await read('postcode,huisnummer\n7771 AB,9\n', 'leegstand');
    expect([...adressen.keys()]).toEqual(['7771AB 9']);
  });

  it.each([
    ['Naam;Postcode;Huisnummer;Aantal\nX;7771 AB;1;1\n', 'adressen_met_personen'],
    ['BSN;Postcode;Huisnummer;Aantal\n1;7771 AB;1;1\n', 'adressen_met_personen'],
    ['Postcode;Huisnummer\n7771 AB;1\n', 'adressen_kolommen'],
    ['Straat;Aantal\nEsweg;1\n', 'adressen_kolommen'],
  ])('refuses %j', async (text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code, field: 'bestand' });
  });
});
