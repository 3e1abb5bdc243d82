import { readZone, type Zone } from './read-zone.ts';

/** Text found in an image, as the Shape Detection API gives it. */
export interface Tekstvak {
  rawValue: string;
  boundingBox: { x: number; y: number; width: number; height: number };
}

/** Shorter is other text on the document; a zone's line has 30 signs, and some may be missed. */
const SHORT = 20;

/**
 * The zone among all text that was found in an image of a document.
 * @param vandaag see {@link readZone}; what has expired is not found
 */
export function findZone(found: readonly Tekstvak[], vandaag?: string): Zone | undefined {
  const lines = linesOf(found).filter((line) => line.length >= SHORT);
  for (const count of [3, 2]) {
    for (let from = 0; from + count <= lines.length; from++) {
      const result = readZone(lines.slice(from, from + count).join('\n'), vandaag);
      if (result.ok) return result;
    }
  }
  return undefined;
}

/** From top to bottom; what stands beside each other is one line. */
function linesOf(found: readonly Tekstvak[]): string[] {
  const rows: Tekstvak[][] = [];
  for (const box of [...found].sort((one, other) => middle(one) - middle(other))) {
    const row = rows.at(-1);
    const before = row?.[0];
    if (
      row &&
      before &&
      middle(box) - middle(before) < Math.min(box.boundingBox.height, before.boundingBox.height) / 2
    )
      row.push(box);
    else rows.push([box]);
  }
  return rows.flatMap((row) =>
    [...row]
      .sort((one, other) => one.boundingBox.x - other.boundingBox.x)
      .map(({ rawValue }) => rawValue)
      .join('')
      .split('\n'),
  );
}

function middle({ boundingBox: { y, height } }: Tekstvak): number {
  return y + height / 2;
}
