import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findZone, type Tekstvak } from './find-zone.ts';

const { invented } = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/mrz/invented.json', import.meta.url), 'utf8'),
) as { invented: { wat: string; lines: string[]; achternaam: string }[] };

const box = (rawValue: string, y: number, x = 20): Tekstvak => ({
  rawValue,
  boundingBox: { x, y, width: rawValue.length * 20, height: 30 },
});
const printed = [
  box('RZECZPOSPOLITA POLSKA', 10),
  box('Nazwisko / Surname', 60),
  box('DOWÓD OSOBISTY IDENTITY CARD', 110),
];
const document = (lines: string[]) => [
  ...printed,
  ...lines.map((line, index) => box(line, 400 + 50 * index)),
];

describe('findZone', () => {
  it.each(invented)(
    'finds the zone of a $wat among other text, in whatever order',
    ({ lines, achternaam }) => {
      const all = document(lines);
      fc.assert(
        fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (boxes) => {
          expect(findZone(boxes)).toMatchObject({ ok: true, achternaam });
        }),
        { numRuns: 20 },
      );
    },
  );

  it.each(invented)('puts words of a line of a $wat together', ({ lines, achternaam }) => {
    const words = lines.flatMap((line, row) => [
      box(line.slice(12), 400 + 50 * row + 4, 300),
      box(line.slice(0, 12), 400 + 50 * row),
    ]);
    expect(findZone([...printed, ...words])).toMatchObject({ ok: true, achternaam });
  });

  it.each(invented)('takes the lines of a $wat in one box', ({ lines, achternaam }) => {
    expect(findZone([...printed, box(lines.join('\n'), 400)])).toMatchObject({ ok: true, achternaam });
  });

  it('finds nothing where a line is missing, misread or the document has expired', () => {
    const lines = invented[0]?.lines ?? [];
    expect(findZone([])).toBeUndefined();
    expect(findZone(printed)).toBeUndefined();
    expect(findZone(document(lines.slice(1)))).toBeUndefined();
    expect(findZone(document(lines.map((line) => line.replace('3109155', '3109156'))))).toBeUndefined();
    expect(findZone(document(lines), '2040-01-01')).toBeUndefined();
  });
});
