import { describe, expect, it } from 'vitest';
import { projecteer } from './projectie.ts';

describe('the map on our own outlines', () => {
  const kaart = projecteer(['0160'], []);
  it('shows the gemeente and those around it', () => {
    expect(kaart.omtrekken.map(({ naam }) => naam)).toContain('Ommen');
    expect(kaart.omtrekken.every(({ pad }) => /^M-?\d+ -?\d+(L-?\d+ -?\d+)+Z$/.test(pad))).toBe(true);
  });
  it('has places where they are: Gramsbergen north-east of Hardenberg, Balkbrug to the west', () => {
    const hardenberg = kaart.plaats(6.6197, 52.5757);
    const gramsbergen = kaart.plaats(6.673, 52.61);
    const balkbrug = kaart.plaats(6.39, 52.6);
    if (hardenberg === null || gramsbergen === null || balkbrug === null) throw new Error('off the map');
    expect(gramsbergen.x).toBeGreaterThan(hardenberg.x);
    expect(gramsbergen.y).toBeLessThan(hardenberg.y);
    expect(balkbrug.x).toBeLessThan(hardenberg.x);
  });
  it('has no place for what lies elsewhere, unless it must be on it', () => {
    expect(kaart.plaats(4.9, 52.37)).toBeNull();
    expect(projecteer(['0160'], [[4.9, 52.37]]).plaats(4.9, 52.37)).not.toBeNull();
  });
  it('shows the whole region where a gemeente has no outline', () => {
    expect(projecteer(['9999'], []).height).toBeGreaterThan(200);
  });
});
