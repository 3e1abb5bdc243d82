import { z } from 'zod';
import type { Answer } from '../../platform/api/index.ts';
import { idIn } from './velden.ts';

/** The stay in an address. */
export const id = z.object({ id: idIn('The stay; for a new one an identifier (UUID) of who sends it') });

/** The version of what was answered. */
export const version: Answer['headers'] = {
  ETag: { description: 'The version, for `If-Match`', schema: { type: 'string' } },
};

export const tag = 'verblijven';
