import { describe, expect, it } from 'vitest';
import { walk } from './walk.ts';
import { ofHardenberg } from './walkers.ts';

describe.each(ofHardenberg)('$name', (walker) => {
  it('meets nothing of another tenant or above the role on any page, list, count or file', async () => {
    expect(await walk(walker)).toEqual([]);
  }, 120_000);
});
