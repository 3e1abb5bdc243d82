import { describe, expect, it } from 'vitest';
import { issuesOf } from '../platform/access/issues.ts';
import { aantal } from './velden.ts';

const answer = (typed: unknown) => {
  const done = aantal(1, 2000).safeParse(typed);
  return done.success ? done.data : issuesOf(done.error);
};

describe('a number of people as a form sends it', () => {
  it.each([
    [' 12 ', 12],
    [12, 12],
  ])('%j is %j', (typed, number) => expect(answer(typed)).toBe(number));

  it.each([
    ['', { code: 'verplicht' }],
    ['-5', { code: 'geen_heel_getal' }],
    ['1,5', { code: 'geen_heel_getal' }],
    ['acht', { code: 'geen_heel_getal' }],
    ['0', { code: 'te_klein', params: { minimum: 1 } }],
    ['2001', { code: 'te_groot', params: { maximum: 2000 } }],
  ])('%j is refused', (typed, issue) => expect(answer(typed)).toMatchObject([issue]));
});
