import { describe, expect, it } from 'vitest';
import { GASTTALEN } from '../informatie/index.ts';
import { kopieteksten } from './teksten/kopie.ts';
import { eigenteksten } from './teksten.ts';

type Node = { [key: string]: string | Node };
const flat = (node: Node, at = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : flat(value, `${at}${key}.`),
  );
const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const all = (taal: keyof typeof eigenteksten) =>
  new Map([...flat(eigenteksten[taal]), ...flat(kopieteksten[taal], 'kopie.')]);
const dutch = all('nl');

describe.each(GASTTALEN.map(({ code }) => code))('the own page in %s', (taal) => {
  const texts = all(taal);

  it('says the same things as in Dutch, with the same names filled in', () => {
    expect([...texts.keys()].sort()).toEqual([...dutch.keys()].sort());
    for (const [key, text] of texts) expect([key, names(text)]).toEqual([key, names(dutch.get(key) ?? '')]);
  });

  it('says everything, and not in Dutch', () => {
    for (const [key, text] of texts) expect([key, text.trim().length > 0]).toEqual([key, true]);
    if (taal === 'nl') return;
    const same = [...texts].filter(([key, text]) => text === dutch.get(key) && text.split(' ').length > 2);
    expect(same).toEqual([]);
  });
});
