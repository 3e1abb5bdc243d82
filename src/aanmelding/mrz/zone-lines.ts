/** Lines and signs a line of the formats of ICAO Doc 9303, parts 4, 5 and 6. */
const SHAPES = [
  { lines: 3, width: 30 },
  { lines: 2, width: 36 },
  { lines: 2, width: 44 },
] as const;
type Shape = (typeof SHAPES)[number];

/** Who copies a row of fillers by hand miscounts it by a few; more is another line altogether. */
const MISCOUNT = 6;

/** Blanks, and what hand scanners send before and after. */
const UNPRINTED = /[^\p{L}\p{N}\p{P}\p{S}]/gu;

/** In every format the second line has check digits up to its end; the fillers that end the others may be left out. */
const CHECKED_TO_THE_END = 1;

/**
 * The zones that may be meant by what was typed or scanned, the likeliest first: capitals, no blanks, `<` for the
 * quotation marks that keyboards and readers make of it, line ends where they belong, rows of fillers as long as they
 * must be. Check digits decide which it is.
 * @returns lines of the full width of a format; nothing when it has not the shape of a zone
 */
export function possibleZones(text: string): string[][] {
  const written = text.normalize('NFKC').toUpperCase();
  const one = split(written.replace(/[«»‹›≪]/g, '<'));
  const two = split(written.replace(/[«»≪]/g, '<<').replace(/[‹›]/g, '<'));
  const readings = one.join() === two.join() ? [one] : [one, two];
  const exact = readings.filter((lines) => SHAPES.some((shape) => hasShape(lines, shape)));
  return [...exact, ...readings.flatMap(cut), ...readings.flatMap(stretchToFit)];
}

/** Signs without what separates them, to tell how much of a zone is there. */
export function zoneLength(text: string): number {
  return text.replace(UNPRINTED, '').length;
}

/** One line for each that the reader or the typist made. */
function split(text: string): string[] {
  return text
    .split(/[\r\n\t]+/)
    .map((line) => line.replace(UNPRINTED, ''))
    .filter(Boolean);
}

function hasShape(lines: readonly string[], shape: Shape): boolean {
  return lines.length === shape.lines && lines.every((line) => line.length === shape.width);
}

/** Line ends lost or in the wrong place: cut anew, when the whole length is that of a format. */
function cut(lines: readonly string[]): string[][] {
  const whole = lines.join('');
  return SHAPES.filter(({ lines: count, width }) => count * width === whole.length).map(
    ({ lines: count, width }) =>
      Array.from({ length: count }, (_, line) => whole.slice(line * width, (line + 1) * width)),
  );
}

/** Fillers left out or miscounted: as many as the width of a format asks, the nearest width first. */
function stretchToFit(lines: readonly string[]): string[][] {
  const longest = Math.max(...lines.map((line) => line.length));
  return SHAPES.filter((shape) => shape.lines === lines.length)
    .sort((one, other) => Math.abs(one.width - longest) - Math.abs(other.width - longest))
    .map((shape) => lines.map((line, index) => lineOf(shape, line, index)))
    .filter((fitted): fitted is string[] => fitted.every((line) => line !== undefined));
}

function lineOf(shape: Shape, line: string, index: number): string | undefined {
  if (index === CHECKED_TO_THE_END) return stretch(line, shape.width);
  // Where there are two lines, the first has no number: this one is of a card of three.
  if (shape.lines === 2 && /\d/.test(line)) return undefined;
  return fill(line, shape.width);
}

/** Fillers at the end, as many as fit. */
function fill(line: string, width: number): string | undefined {
  const written = line.length > width ? line.replace(/<+$/, '') : line;
  return written.length > width ? undefined : written.padEnd(width, '<');
}

/** Lengthens or shortens the last row of fillers. */
function stretch(line: string, width: number): string | undefined {
  const missing = width - line.length;
  if (missing === 0) return line;
  const row = [...line.matchAll(/<{2,}/g)].at(-1);
  if (!row || Math.abs(missing) > MISCOUNT || row[0].length + missing < 1) return undefined;
  const fillers = '<'.repeat(row[0].length + missing);
  return line.slice(0, row.index) + fillers + line.slice(row.index + row[0].length);
}
