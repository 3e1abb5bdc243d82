import { expect, it } from 'vitest';
import { factsOf } from './facts.ts';

it('makes facts readable, and leaves out what is empty', () => {
  expect(
    factsOf({
      velden: ['sluitingsuur', 'email'],
      sluitingsuur: { van: '12:00', naar: '11:00' },
      doel: 'controle_ter_plaatse',
      afwezig_van: '2026-11-24',
      herhaald: false,
      aantal: 0,
      opnieuw: null,
      leeg: [],
    }),
  ).toEqual([
    ['Velden', 'sluitingsuur, email'],
    ['Sluitingsuur', 'van 12:00, naar 11:00'],
    ['Doel', 'controle ter plaatse'],
    ['Afwezig van', '2026-11-24'],
    ['Herhaald', 'nee'],
    ['Aantal', '0'],
  ]);
});
