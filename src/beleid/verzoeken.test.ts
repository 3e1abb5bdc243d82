import { expect, it } from 'vitest';
import { uiterlijkAntwoord } from './verzoeken.ts';

it('gives a month to answer, or three, and the working day after it', () => {
  expect(uiterlijkAntwoord('2026-11-10')).toBe('2026-12-10');
  // Christmas, and New Year's Day before a weekend.
  expect(uiterlijkAntwoord('2026-11-25')).toBe('2026-12-28');
  expect(uiterlijkAntwoord('2026-10-01', true)).toBe('2027-01-04');
  expect(uiterlijkAntwoord('2026-01-31')).toBe('2026-03-02');
});
