import { expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsQuery, onlyFields } from './fields.ts';

const query = z.object(fieldsQuery(['id', 'naam', 'aankomst']));

it('reads the fields asked for, with the identifier', () => {
  expect(query.parse({ velden: 'naam, aankomst,naam' })).toEqual({ velden: ['id', 'naam', 'aankomst'] });
  expect(query.parse({})).toEqual({});
});

it('refuses a field that is not there', () => {
  expect(query.safeParse({ velden: 'naam,prijs' }).error?.issues).toMatchObject([
    { path: ['velden'], message: 'veld_onbekend' },
  ]);
});

it('leaves out what was not asked for', () => {
  const row = { id: '1', naam: 'Zofia', aankomst: '2026-11-24' };
  expect(onlyFields(row, ['id', 'naam'])).toEqual({ id: '1', naam: 'Zofia' });
  expect(onlyFields(row, undefined)).toEqual(row);
});
