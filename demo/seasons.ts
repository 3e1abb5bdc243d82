/** How full a kind of work makes a location, by month from January, as a share of its maximum. */
export const seasons = {
  /** Asparagus from April to St John's Day, then soft fruit and leaf vegetables until the frost. */
  harvest: [0.06, 0.08, 0.3, 0.8, 0.95, 0.85, 0.55, 0.6, 0.65, 0.45, 0.2, 0.08],
  greenhouse: [0.45, 0.55, 0.7, 0.85, 0.9, 0.9, 0.85, 0.8, 0.75, 0.65, 0.55, 0.45],
  /** Slaughter, logistics, steel: all year, with a peak before Christmas. */
  steady: [0.65, 0.7, 0.75, 0.75, 0.8, 0.8, 0.75, 0.75, 0.8, 0.85, 0.9, 0.85],
  empty: Array<number>(12).fill(0),
} as const;

export type Season = keyof typeof seasons;

/** Nights that people stay for: shortest, longest, and how common. */
export const lengths: Readonly<Record<Season, readonly { from: number; to: number; weight: number }[]>> = {
  harvest: [
    { from: 21, to: 60, weight: 2 },
    { from: 61, to: 130, weight: 6 },
  ],
  greenhouse: [
    { from: 30, to: 90, weight: 3 },
    { from: 91, to: 220, weight: 5 },
    { from: 221, to: 360, weight: 2 },
  ],
  steady: [
    { from: 14, to: 70, weight: 3 },
    { from: 71, to: 200, weight: 5 },
    { from: 201, to: 400, weight: 3 },
    { from: 401, to: 700, weight: 0.7 },
  ],
  empty: [{ from: 7, to: 14, weight: 1 }],
};

/** The share of its maximum that a location has on a date (ISO), between this month's figure and the next one's. */
export function demand(season: Season, date: string): number {
  const month = Number(date.slice(5, 7)) - 1;
  const here = seasons[season][month] ?? 0;
  const next = seasons[season][(month + 1) % 12] ?? 0;
  return here + ((next - here) * (Number(date.slice(8, 10)) - 1)) / 31;
}
