/** Tokens of one gemeente, `src/ui/theme/<slug>.json`. Names are CSS custom properties without `--`. */
export interface GemeenteTheme {
  /** Shown in the header. */
  name: string;
  /** The one accent colour, `50` (lightest) to `700`; `500` carries white text. */
  accent?: Record<string, string>;
  tokens: Record<string, string>;
}

const DECLARATION = /(--[\w-]+)\s*:\s*([^;]+);/g;
const REFERENCE = /var\(\s*(--[\w-]+)/g;

/** All custom properties of a theme's style sheet, by name. */
function parseTheme(css: string): Map<string, string> {
  return new Map([...css.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** The base theme names its accent colour "violet", whatever hue it has. */
function properties({ accent = {}, tokens }: GemeenteTheme): [name: string, value: string][] {
  return [
    ...Object.entries(accent).map(([step, value]): [string, string] => [
      `--voorbeeld-kleuren-violet-${step}`,
      value,
    ]),
    ...Object.entries(tokens).map(([name, value]): [string, string] => [`--${name}`, value]),
  ];
}

/** Names a text refers to, and those they refer to in turn. */
function referenced(css: string, theme: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  const visit = (text: string) => {
    for (const [, name = ''] of text.matchAll(REFERENCE)) {
      if (found.has(name)) continue;
      found.add(name);
      visit(theme.get(name) ?? '');
    }
  };
  visit(css);
  return found;
}

const rule = (selector: string, declarations: Iterable<[string, string]>) =>
  `${selector} {\n${[...declarations].map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}\n`;

/**
 * The style sheet of all themes: `.onderdak-theme` with the base tokens our components use (about a third of
 * the base theme's), then `.<slug>-theme` with what a gemeente changes.
 * @param baseCss the base theme as published, one rule with custom properties
 * @param base what Onderdak changes in it
 * @param gemeenten tokens by slug
 * @param componentCss every style sheet in use; properties none of them needs are dropped
 */
export function compileTheme(
  baseCss: string,
  base: GemeenteTheme,
  gemeenten: Readonly<Record<string, GemeenteTheme>>,
  componentCss: string,
): string {
  const theme = new Map([...parseTheme(baseCss), ...properties(base)]);
  const inUse = referenced(componentCss, theme);
  const used = ([name]: [string, string]) => inUse.has(name);
  return [
    rule('.onderdak-theme', [...theme].filter(used)),
    ...Object.entries(gemeenten).map(([slug, tokens]) =>
      rule(`.${slug}-theme`, properties(tokens).filter(used)),
    ),
  ].join('\n');
}
