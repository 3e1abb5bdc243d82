import { expect, it } from 'vitest';
import { z } from 'zod';
import { issuesOf } from './issues.ts';

const schema = z.strictObject({ naam: z.string(), aantal: z.int().min(1), sinds: z.iso.date() });
const codesOf = (sent: unknown) => {
  const { error } = schema.safeParse(sent, { reportInput: true });
  return error === undefined ? [] : issuesOf(error).map(({ path, code }) => `${path} ${code}`);
};

it('tells what is missing from what is of the wrong kind', () => {
  expect(codesOf({ naam: 7, sinds: '31-12-2026' })).toEqual([
    'naam ongeldig',
    'aantal verplicht',
    'sinds ongeldige_datum',
  ]);
  expect(codesOf({ naam: null, aantal: 0, sinds: 20261231, extra: 1 })).toEqual([
    'naam verplicht',
    'aantal te_klein',
    'sinds ongeldig',
    'extra veld_onbekend',
  ]);
});
