import type { z } from 'zod';
import { InvalidInput } from '../errors.ts';
import { type Cursor, decodeCursor } from './cursor.ts';

/**
 * Where a list goes on.
 * @param key what the key of this list's cursors looks like
 * @throws InvalidInput when it is no cursor of this list
 */
export function readCursor(text: string | undefined, key: z.ZodType, id: z.ZodType): Cursor | undefined {
  if (text === undefined) return undefined;
  const cursor = decodeCursor(text);
  if (cursor === undefined || !key.safeParse(cursor[0]).success || !id.safeParse(cursor[1]).success)
    throw new InvalidInput([{ path: 'cursor', code: 'cursor_ongeldig', in: 'query' }]);
  return cursor;
}
