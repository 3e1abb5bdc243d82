import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { GASTTALEN } from './gasttalen.ts';
import { bronnen, informatiepakket, ONDERWERPEN } from './informatiepakket.ts';

/** What must be the same in every language: headings and items by their kind, links by where they lead. */
const shape = (html: string) => html.match(/<(?:h\d|ul|li|p)\b|href="[^"]*"/g);

describe('the information pack', () => {
  it('has a file for each topic in each language and no other', () => {
    const files = GASTTALEN.flatMap(({ code }) =>
      ONDERWERPEN.map(({ id }) => `../../content/${code}/${id}.md`),
    );
    expect(Object.keys(bronnen).sort()).toEqual(files.sort());
  });

  for (const { code, naam } of GASTTALEN) {
    it(`says the same things in the same order in ${naam}`, () => {
      const dutch = informatiepakket('nl');
      for (const [n, { id, titel, html }] of informatiepakket(code).entries()) {
        expect(id).toBe(dutch[n]?.id);
        expect(titel.length, id).toBeGreaterThan(3);
        expect(shape(html), id).toEqual(shape(dutch[n]?.html ?? ''));
        if (code !== 'nl') expect(html, id).not.toBe(dutch[n]?.html);
      }
    });

    it(`holds no raw HTML and fits on a device without network in ${naam}`, () => {
      const pakket = informatiepakket(code);
      for (const { html } of pakket) expect(html).not.toMatch(/&lt;|<script|\sstyle=/);
      expect(gzipSync(JSON.stringify(pakket)).length).toBeLessThan(12_000);
    });
  }

  it('says whom to call', () => {
    expect(informatiepakket('pl')[0]).toMatchObject({ id: 'noodgeval', titel: 'Nagły wypadek' });
    expect(informatiepakket('pl')[0]?.html).toContain('href="tel:112"');
  });

  it('begins headings under those of the topic', () => {
    expect(informatiepakket('en').find(({ id }) => id === 'registratie')?.html).toMatch(
      /<h3 [^>]+>The night register</,
    );
  });
});
