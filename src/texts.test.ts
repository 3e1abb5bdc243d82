import { expect, it } from 'vitest';
import { texts } from './texts.ts';

/** Every text with its key, as `a.b.c`. */
const entriesOf = (value: object, path = ''): [key: string, text: string][] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : entriesOf(inner, `${path}${key}.`),
  );

const keysOf = (value: object) =>
  entriesOf(value)
    .map(([key]) => key)
    .sort();

const placeholders = (text = '') => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

it('has the same texts in Dutch and in English', () => {
  expect(keysOf(texts.en)).toEqual(keysOf(texts.nl));
});

it('has the same parameters in both languages', () => {
  const english = new Map(entriesOf(texts.en));
  const different = entriesOf(texts.nl).filter(
    ([key, text]) => String(placeholders(text)) !== String(placeholders(english.get(key))),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});
