import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { camelKeys, snakeKeys, toCamel, toSnake } from './casing.ts';

it('turns the names of columns into those of the interface', () => {
  expect(camelKeys({ verwacht_vertrek: '2026-11-24', naam: 'Zofia' })).toEqual({
    verwachtVertrek: '2026-11-24',
    naam: 'Zofia',
  });
  expect(snakeKeys({ identiteitVastgesteld: 'video' })).toEqual({ identiteit_vastgesteld: 'video' });
});

it('goes there and back', () => {
  const column = fc
    .array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 })
    .map((words) => words.join('_'));
  fc.assert(fc.property(column, (name) => toSnake(toCamel(name)) === name));
});
