import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { derivedId } from './derived-id.ts';

describe('a derived id', () => {
  it('is a UUID, the same for the same, another for anything else', () => {
    const from = '8a2c1c1e-5c53-4a67-9a6e-0f6f0f8d4f11';
    const ids = [derivedId(from, 0), derivedId(from, 1), derivedId(from, 0, 1), derivedId(from, 0, 11)];
    expect(derivedId(from, 0)).toBe(ids[0]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
  });
});
