import { describe, expect, it } from 'vitest';
import { documentsoorten } from '../../beleid/documentsoorten.ts';
import { GASTTALEN } from '../aanmelding.ts';
import { gastteksten } from './teksten.ts';

type Node = { [key: string]: string | Node };
const flat = (node: Node, at = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : flat(value, `${at}${key}.`),
  );
const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const dutch = new Map(flat(gastteksten.nl));

describe.each(GASTTALEN)('the texts for guests in %s', (taal) => {
  const texts = new Map(flat(gastteksten[taal]));

  it('say the same things as the Dutch ones, with the same names filled in', () => {
    expect([...texts.keys()].sort()).toEqual([...dutch.keys()].sort());
    for (const [key, text] of texts) expect([key, names(text)]).toEqual([key, names(dutch.get(key) ?? '')]);
  });

  it('are all there, and are not the Dutch ones', () => {
    for (const [key, text] of texts) expect([key, text.trim().length > 0]).toEqual([key, true]);
    if (taal === 'nl') return;
    const same = [...texts].filter(([key, text]) => text === dutch.get(key));
    // Words that are the same in two languages, such as "Welkom" would be; never a sentence.
    expect(same.filter(([, text]) => text.split(' ').length > 2)).toEqual([]);
  });

  it('name every kind of document', () => {
    for (const soort of Object.keys(documentsoorten)) expect(texts.has(`document.${soort}`)).toBe(true);
  });
});
