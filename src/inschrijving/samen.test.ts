import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groepeer } from './samen.ts';

describe('groepeer', () => {
  it('makes one of who is one with one, in any order of the decisions', () => {
    const pair = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        const samen = groepeer(pairs);
        const turned = groepeer([...pairs].reverse().map(([a, b]) => [b, a] as const));
        for (const [a, b] of pairs) expect(samen.hoofd(a)).toBe(samen.hoofd(b));
        for (const one of 'abcde') {
          expect(samen.groep(one)).toContain(one);
          expect([...samen.groep(one)].sort()).toEqual([...turned.groep(one)].sort());
          for (const other of samen.groep(one)) expect(samen.hoofd(other)).toBe(samen.hoofd(one));
        }
      }),
    );
    expect(groepeer([['a', 'b']]).groep('c')).toEqual(['c']);
  });
});
