import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benaming, NAAM_MAX, naam } from './naam.ts';

const codes = (value: unknown) => {
  const result = naam().safeParse(value);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};

describe('naam', () => {
  it.each([
    "D'Angelo",
    'D’Ângelo',
    'Łukasz Żółć',
    'Ștefan Țăranu',
    'Jean-Luc',
    'Ngọc Ánh',
    'Nagy Éva',
    'Иван Петров-Стоянов',
    'Ελένη',
    '王小明',
    'محمد',
    "'t Hart, J.",
    'van der Berg Jr.',
    'O`Neill',
    'Martí Paral·lel',
    'นภา',
  ])('keeps %s as written', (name) => expect(naam().parse(name)).toBe(name.normalize('NFC')));

  it('tidies white space, invisible characters and composition', () => {
    expect(naam().parse('  Jan \u00a0 Nowak\u200b\ufeff ')).toBe('Jan Nowak');
    expect(naam().parse('Łukasz Z\u0307ak')).toBe('Łukasz Żak');
  });

  it.each([
    [undefined, 'verplicht'],
    ['  ', 'verplicht'],
    ['a'.repeat(NAAM_MAX + 1), 'naam_te_lang'],
    ['Jan 😀', 'naam_emoji'],
    ['Jan 🇵🇱', 'naam_emoji'],
    ['Jan 2', 'naam_cijfers'],
    ['<script>alert(1)</script>', 'naam_cijfers'],
    ['<script>', 'naam_tekens'],
    ['=cmd', 'naam_tekens'],
    ['-Jan', 'naam_tekens'],
    ['Jan\u0000', 'naam_tekens'],
    ['Jan\u001b', 'naam_tekens'],
    [`Ja${'\u0301'.repeat(12)}n`, 'naam_tekens'],
    ["'", 'naam_tekens'],
    ['Jan; drop table', 'naam_tekens'],
  ])('refuses %j: %s', (value, code) => expect(codes(value)).toEqual([code]));

  it('takes the longest name, counted in characters', () => {
    expect(codes('Ł'.repeat(NAAM_MAX))).toEqual([]);
  });

  it('changes nothing when its own result is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 140 }), (text) => {
        const first = naam().safeParse(text);
        if (first.success) expect(naam().parse(first.data)).toBe(first.data);
      }),
    );
  });
});

describe('benaming', () => {
  it.each(['Uitzendbureau 24/7 B.V.', 'Jansen & Zn.', 'De Haarbrug (fase 2)'])('takes %s', (name) =>
    expect(benaming().parse(name)).toBe(name),
  );
  it.each(['<b>', 'A', '😀😀', '--'])('refuses %s', (name) =>
    expect(benaming().safeParse(name).success).toBe(false),
  );
});
