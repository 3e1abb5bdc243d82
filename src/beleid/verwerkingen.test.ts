import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { rechten } from './rechten.ts';
import { verwerkingVan } from './verwerkingen.ts';

it('knows the processing activity of every use case that shows persons', async () => {
  const files = (await readdir('src', { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const showing: string[] = [];
  for (const file of files) {
    const text = await readFile(`src/${file}`, 'utf8');
    if (!/\bseen\(/.test(text)) continue;
    showing.push(...Array.from(text.matchAll(/allow: '([a-z:_]+)'/g), ([, actie]) => actie ?? ''));
  }
  expect(showing.length).toBeGreaterThan(10);
  const known = showing.filter((actie) => actie in rechten);
  expect(known.filter((actie) => verwerkingVan(actie) === null)).toEqual([]);
});
