import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Draws a random sample (§6.2.1). The same seed, size and population give the same draw, so that anyone can check
 * afterwards that nobody was picked. The order in which the population is given does not matter.
 *
 * Method: the population sorted by id, seed text to 32 bits by FNV-1a, xoroshiro128+, the first `omvang` places of a
 * Fisher-Yates shuffle.
 * @param omvang how many to draw, 1 up to the size of the population
 * @returns the drawn ids, in the order drawn
 * @throws RangeError when the sample is larger than the population, or not a positive whole number
 */
export function trekSteekproef(populatie: readonly string[], omvang: number, zaad: string): string[] {
  const ids = [...new Set(populatie)].sort();
  if (!Number.isInteger(omvang) || omvang < 1 || omvang > ids.length) throw new RangeError('sample size');
  const random = xoroshiro128plus(seed(zaad));
  for (let place = 0; place < omvang; place++) {
    const from = uniformInt(random, place, ids.length - 1);
    const drawn = ids[from] ?? '';
    ids[from] = ids[place] ?? '';
    ids[place] = drawn;
  }
  return ids.slice(0, omvang);
}

function seed(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash | 0;
}
