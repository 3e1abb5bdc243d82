import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that gives the same every time for the same seed and part, so that a change in one part leaves the others. */
export class Chance {
  readonly #source: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number, part: string) {
    let mixed = seed | 0;
    for (const letter of part) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    this.#source = xoroshiro128plus(mixed);
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return uniformInt(this.#source, from, to);
  }

  /** Whether something of this probability (0–1) happens. */
  hits(probability: number): boolean {
    return this.int(0, 999_999) < probability * 1_000_000;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.int(0, list.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** One of several, by weight. */
  weighted<T extends { weight: number }>(list: readonly T[]): T {
    const total = list.reduce((sum, { weight }) => sum + weight, 0);
    let left = (this.int(0, 999_999) / 1_000_000) * total;
    for (const item of list) {
      left -= item.weight;
      if (left < 0) return item;
    }
    return this.pick(list);
  }

  /** Takes so many at random out of a list, in the list's order; fewer when there are fewer. */
  sample<T>(list: readonly T[], count: number): T[] {
    const places = new Set<number>();
    while (places.size < Math.min(count, list.length)) places.add(this.int(0, list.length - 1));
    return list.filter((_, index) => places.has(index));
  }

  /** A UUID of version 4. */
  uuid(): string {
    const hex = Array.from({ length: 8 }, () => this.int(0, 0xffff).toString(16).padStart(4, '0')).join('');
    const variant = '89ab'[this.int(0, 3)];
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
