/** From and to, counted from 0, in one line. */
type Range = readonly [line: number, from: number, to: number];

/** What check digits guard in each format, by the width of its lines: figures only, and figures with letters. */
const GUARDED: Record<number, { figures: readonly Range[]; mixed: readonly Range[] }> = {
  30: {
    figures: [
      [0, 14, 15],
      [1, 0, 7],
      [1, 8, 15],
      [1, 29, 30],
    ],
    mixed: [
      [0, 5, 14],
      [0, 15, 30],
      [1, 18, 29],
    ],
  },
  36: {
    figures: [
      [1, 9, 10],
      [1, 13, 20],
      [1, 21, 28],
      [1, 35, 36],
    ],
    mixed: [
      [1, 0, 9],
      [1, 28, 35],
    ],
  },
  44: {
    figures: [
      [1, 9, 10],
      [1, 13, 20],
      [1, 21, 28],
      [1, 42, 44],
    ],
    mixed: [
      [1, 0, 9],
      [1, 28, 42],
    ],
  },
};

/** Of more letters than this, some choice would have a right check digit by chance. */
const AT_MOST = 4;

/**
 * The zone with letters O read as zeroes where a check digit tells whether that is right. Elsewhere an O stays an O:
 * nobody would notice it wrong in a name. Never the other way round, which would hide true mistakes.
 */
export function zeroesForOs(lines: readonly string[]): string[][] {
  const guarded = GUARDED[lines[0]?.length ?? 0];
  // The French card of before 2021 has names in the second line too.
  if (!guarded || /^IDFRA.{31}$/.test(lines[0] ?? '')) return [];
  const figures = placesOfO(lines, guarded.figures);
  const mixed = placesOfO(lines, guarded.mixed);
  if (figures.length + mixed.length === 0) return [];
  return choices(mixed).map((chosen) => withZeroes(lines, [...figures, ...chosen]));
}

interface Place {
  line: number;
  at: number;
}

function placesOfO(lines: readonly string[], ranges: readonly Range[]): Place[] {
  return ranges.flatMap(([line, from, to]) =>
    [...(lines[line]?.slice(from, to) ?? '')].flatMap((sign, index) =>
      sign === 'O' ? [{ line, at: from + index }] : [],
    ),
  );
}

/** Every choice from a few; of many, none or all. */
function choices(places: Place[]): Place[][] {
  if (places.length > AT_MOST) return [[], places];
  return places.reduce<Place[][]>(
    (chosen, place) => chosen.concat(chosen.map((some) => some.concat(place))),
    [[]],
  );
}

function withZeroes(lines: readonly string[], places: Place[]): string[] {
  const zeroes = new Set(places.map(({ line, at }) => `${line}/${at}`));
  return lines.map((text, line) =>
    [...text].map((sign, at) => (zeroes.has(`${line}/${at}`) ? '0' : sign)).join(''),
  );
}
