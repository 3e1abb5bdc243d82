import { describe, expect, it } from 'vitest';
import { postcodesVan, woonplaatsenVan, zoekWoonplaats } from './woonplaatsen.ts';

describe('woonplaatsen', () => {
  it('are 29 in Hardenberg and 11 in Ommen', () => {
    expect(woonplaatsenVan('0160')).toHaveLength(29);
    expect(woonplaatsenVan('0175')).toHaveLength(11);
    expect(woonplaatsenVan('9999')).toEqual([]);
  });
  it('are found however typed, and written officially', () => {
    expect(zoekWoonplaats('MARIENBERG', '0160')?.naam).toBe('Mariënberg');
    expect(zoekWoonplaats(' de krim', '0160')?.naam).toBe('De Krim');
    expect(zoekWoonplaats('Ommen', '0160')).toBeUndefined();
    expect(zoekWoonplaats('Ommen')?.gemeentecode).toBe('0175');
  });
  it('can have one name in two gemeenten', () => {
    expect(zoekWoonplaats('Sibculo', '0160')?.gemeente).toBe('Hardenberg');
    expect(zoekWoonplaats('Sibculo', '1700')?.gemeente).toBe('Twenterand');
  });
  it('of Hardenberg have postcodes, all of them, and no other place has', () => {
    expect(new Set(postcodesVan('0160')?.values())).toEqual(new Set(woonplaatsenVan('0160')));
    expect(postcodesVan('0160')?.size).toBe(36);
    expect(postcodesVan('0175')).toBeUndefined();
  });
});
