import type { World } from './world.ts';

/** One line of the table: what was measured beside what it is held against, in the same run. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** Null where the figure is a limit by itself. */
  baseline: number | null;
  /** Value divided by baseline. */
  ratio: number | null;
  /** `ratio ≥ 0.5`, `ratio ≤ 3`, `value ≤ 150`. */
  target: string;
  ok: boolean;
  /** How far the ratios of the rounds lie apart, as a part of their median; more than a third means a noisy machine. */
  spread: number;
};

/** A file of `bench/figures`: measures one or a few lines. */
export type Bench = {
  /** For `--only`. */
  name: string;
} & (
  | { measure(world: World): Promise<Figure[]> }
  /** Makes what it needs itself, beside the country. */
  | { alone(say: (line: string) => void): Promise<Figure[]> }
);

export type Round = { value: number; baseline: number };
type Target = { ratio: 'at least' | 'at most'; is: number };

/** Measures in rounds, value and baseline in turn, so that both meet the same machine; the median ratio counts. */
export async function inRounds(rounds: number, round: (at: number) => Promise<Round>): Promise<Round[]> {
  const all: Round[] = [];
  for (let at = 0; at < rounds; at += 1) all.push(await round(at));
  return all;
}

/** The line of some rounds: the round whose ratio is in the middle. */
export function figureOf(name: string, unit: string, rounds: readonly Round[], target: Target): Figure {
  const sorted = rounds.map((r) => ({ ...r, ratio: r.value / r.baseline })).sort((a, b) => a.ratio - b.ratio);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error(`${name} was not measured`);
  const { value, baseline, ratio } = middle;
  const ok = target.ratio === 'at least' ? ratio >= target.is : ratio <= target.is;
  const spread = ((sorted.at(-1)?.ratio ?? ratio) - (sorted[0]?.ratio ?? ratio)) / ratio;
  return {
    name,
    value,
    unit,
    baseline,
    ratio,
    target: `ratio ${target.ratio === 'at least' ? '≥' : '≤'} ${target.is}`,
    ok,
    spread,
  };
}
