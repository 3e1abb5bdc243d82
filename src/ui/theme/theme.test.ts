import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import base from './base.json' with { type: 'json' };
import { compileTheme, type GemeenteTheme } from './compile-theme.ts';
import hardenberg from './hardenberg.json' with { type: 'json' };
import ommen from './ommen.json' with { type: 'json' };

const baseCss = readFileSync(
  createRequire(import.meta.url).resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'),
  'utf8',
);

/** Pairs of text and background that the components use. */
const PAIRS = [
  ['--basis-color-default-color-document', '--basis-color-default-bg-document'],
  ['--basis-color-default-color-subtle', '--basis-color-default-bg-default'],
  ['--basis-color-action-2-color-default', '--basis-color-default-bg-document'],
  ['--basis-color-action-1-inverse-color-default', '--basis-color-action-1-inverse-bg-default'],
  ['--basis-color-action-1-color-default', '--basis-color-action-1-bg-hover'],
  ['--basis-heading-color', '--basis-color-default-bg-document'],
  ['--onderdak-header-color', '--onderdak-header-background-color'],
  ['--basis-color-positive-color-default', '--basis-color-positive-bg-default'],
  ['--basis-color-warning-color-default', '--basis-color-warning-bg-default'],
  ['--basis-color-negative-color-default', '--basis-color-negative-bg-default'],
  ['--basis-color-info-color-default', '--basis-color-info-bg-default'],
] as const;

const inUse = PAIRS.flat()
  .map((name) => `var(${name})`)
  .join(' ');

/** The value a property has on an element with the base class and the gemeente's. */
function resolver(gemeente: GemeenteTheme) {
  const css = compileTheme(baseCss, base, { gemeente }, inUse);
  const values = new Map(
    [...css.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const resolve = (name: string): string => {
    const value = values.get(name) ?? '';
    const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    return reference ? resolve(reference) : value;
  };
  return resolve;
}

/** Contrast ratio of WCAG 2 between two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each([
  ['base', base],
  ['hardenberg', hardenberg],
  ['ommen', ommen],
])('%s', (_, theme) => {
  it.each(PAIRS)('%s is readable on %s (AA, 4.5 to 1)', (text, background) => {
    const resolve = resolver(theme);
    expect(contrast(resolve(text), resolve(background))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('compileTheme', () => {
  const css = compileTheme(
    '.voorbeeld-theme { --a: var(--b); --b: #111111; --unused: 1px; }',
    { name: 'Base', tokens: { b: '#222222' } },
    { dorp: { name: 'Dorp', tokens: { b: '#333333', unused: '2px' } } },
    '.x { color: var(--a); }',
  );

  it('keeps what is used, also by way of another property, and drops the rest', () => {
    expect(css).toContain('.onderdak-theme {\n  --a: var(--b);\n  --b: #222222;\n}');
    expect(css).not.toContain('--unused');
  });

  it('gives a gemeente a class with only its own', () => {
    expect(css).toContain('.dorp-theme {\n  --b: #333333;\n}');
  });
});
