import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from './i18n/en.json' with { type: 'json' };
import nl from './i18n/nl.json' with { type: 'json' };

const source = new URL('../', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.test)\.tsx?$/.test(name),
);
/** Codes as they are thrown and as schemas name them. */
const THROWN =
  /new (?:Refused|UnreadableFile)\(\s*'([a-z0-9_]+)'|\beis\([^']*?,\s*'([a-z0-9_]+)'|\berror: '([a-z0-9_]+)'/g;

const used = new Map<string, string>();
for (const file of files) {
  const text = readFileSync(new URL(file, source), 'utf8');
  for (const [, ...codes] of text.matchAll(THROWN)) for (const code of codes) if (code) used.set(code, file);
}

describe('texts of errors', () => {
  it('are there for every code the software can answer with', () => {
    const missing = [...used].filter(([code]) => !(code in nl)).map(([code, file]) => `${code} (${file})`);
    expect(used.size).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });
  it('fill in the same things in both languages', () => {
    const holes = (text: unknown) =>
      JSON.stringify(text)
        .match(/\{\{\w+\}\}/g)
        ?.sort() ?? [];
    for (const [code, text] of Object.entries(nl))
      expect([code, holes(en[code as keyof typeof en])]).toEqual([code, holes(text)]);
  });
  it('never promise to show what was typed', () => {
    for (const hole of JSON.stringify(nl).match(/\{\{(\w+)\}\}/g) ?? [])
      expect(hole).not.toMatch(/naam|waarde|tekst|invoer/);
  });
});
