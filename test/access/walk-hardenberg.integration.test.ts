import { describe, expect, it } from 'vitest';
import { walk } from './walk.ts';
import { createWorld } from './walkers.ts';

const world = await createWorld();

describe.each(world.ofHardenberg)('$name', (walker) => {
  it('meets nothing of another tenant or above the role on any page, list, count or file', async () => {
    expect(await walk(walker, world)).toEqual([]);
  }, 120_000);
});
