import { expect, it } from 'vitest';
import { factsOf } from './facts.ts';

it('makes facts readable, and leaves out what is empty', () => {
  expect(
    factsOf({
      velden: ['sluitingsuur', 'email'],
      sluitingsuur: { van: '12:00', naar: '11:00' },
      herhaald: false,
      aantal: 0,
      opnieuw: null,
      leeg: [],
    }),
  ).toEqual([
    ['velden', 'sluitingsuur, email'],
    ['sluitingsuur', 'van 12:00, naar 11:00'],
    ['herhaald', 'false'],
    ['aantal', '0'],
  ]);
});
