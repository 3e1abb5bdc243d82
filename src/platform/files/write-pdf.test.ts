import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type PdfBlock, writePdf } from './write-pdf.ts';

/** What stands on each page, in order, by the size of its letters: 9 a label, 10.5 its value, 14 a heading. */
async function pages(blocks: readonly PdfBlock[]): Promise<{ size: number; font: string }[][]> {
  const file = (await writePdf({ title: 'Brief', language: 'nl', blocks })).toString('latin1');
  return [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, bytes = '']) => {
    const text = unpacked(bytes);
    if (!text.includes(' Tf')) return [];
    return [
      [...text.matchAll(/\/(F\d+) ([\d.]+) Tf/g)].map(([, font = '', size]) => ({
        font,
        size: Number(size),
      })),
    ];
  });
}

function unpacked(bytes: string): string {
  try {
    return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

const facts = (count: number) => ({
  facts: Array.from({ length: count }, (_, at) => ({ label: `Nacht ${at}`, value: `${at} overnachtingen` })),
});

describe('a PDF of more than one page', () => {
  it('keeps a label with its value and a heading with what it is over, and every label bold', async () => {
    const lengths = Array.from({ length: 11 }, (_, at) => at + 3);
    const all = await pages(lengths.flatMap((count) => [{ heading: 'Nachten' }, facts(count)]));
    expect(all.length).toBeGreaterThan(3);
    for (const page of all) expect(page.at(-1)?.size).toBe(10.5);
    for (const page of all.slice(1)) expect([9, 14]).toContain(page[0]?.size);
    const labels = all.flat().filter(({ size }) => size === 9);
    expect(labels).toHaveLength(88);
    expect(new Set(labels.map(({ font }) => font)).size).toBe(1);
    expect(labels[0]?.font).not.toBe(all[0]?.at(-1)?.font);
  });

  it('lets a value that fills more than a page go on', async () => {
    const long = 'Wat er gebeurde. '.repeat(1000);
    const all = await pages([{ facts: [{ label: 'Toelichting', value: long }] }]);
    expect(all.length).toBeGreaterThan(2);
  });
});
