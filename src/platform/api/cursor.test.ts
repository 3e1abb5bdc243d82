import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor, pageWith } from './cursor.ts';

it('reads back every cursor it wrote', () => {
  fc.assert(
    fc.property(fc.string(), fc.uuid(), (key, id) => {
      expect(decodeCursor(encodeCursor([key, id]))).toEqual([key, id]);
    }),
  );
});

it.each(['', 'x', 'bnVsbA', 'W10', '%%%'])('takes %s for no cursor', (text) => {
  expect(decodeCursor(text)).toBeUndefined();
});

it('says where to go on only when there are more', () => {
  const rows = ['a', 'b', 'c'];
  const more = pageWith(rows, 2, (row) => [row, row]);
  expect(more.rows).toEqual(['a', 'b']);
  expect(decodeCursor(more.volgende ?? '')).toEqual(['b', 'b']);
  expect(pageWith(rows, 3, (row) => [row, row])).toEqual({ rows, volgende: null });
  expect(pageWith([], 3, (row: string) => [row, row])).toEqual({ rows: [], volgende: null });
});
