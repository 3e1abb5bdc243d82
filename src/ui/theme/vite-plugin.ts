import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { compileTheme, type GemeenteTheme } from './compile-theme.ts';

const HERE = import.meta.dirname;
const SOURCES = join(HERE, '../..');
const BASE_THEME = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
const IMPORT = /@import\s+['"]([^'"]+)['"]/g;

const require = createRequire(import.meta.url);
const read = (file: string) => readFileSync(file, 'utf8');
const readTheme = (file: string): GemeenteTheme => JSON.parse(read(join(HERE, file)));

/** Our own style sheets, those of chapters included, and the packages they import. */
function componentStyles(): string {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const own = files.map((file) => read(join(SOURCES, file)));
  const imported = own.flatMap((css) => [...css.matchAll(IMPORT)].map(([, specifier = '']) => specifier));
  const packages = imported.filter((specifier) => /^@(utrecht|nl-design-system)/.test(specifier));
  return [...own, ...packages.map((specifier) => read(require.resolve(specifier)))].join('\n');
}

/** Fills `theme.css` from the tokens: `base.json` and one file per gemeente beside it. */
export function theme(): Plugin {
  return {
    name: 'onderdak-theme',
    enforce: 'pre',
    load(id) {
      if (id.split('?')[0] !== join(HERE, 'theme.css')) return null;
      const files = readdirSync(HERE).filter((file) => file.endsWith('.json'));
      for (const file of files) this.addWatchFile(join(HERE, file));
      const gemeenten = files.filter((file) => file !== 'base.json');
      return compileTheme(
        read(require.resolve(BASE_THEME)),
        readTheme('base.json'),
        Object.fromEntries(gemeenten.map((file) => [basename(file, '.json'), readTheme(file)])),
        componentStyles(),
      );
    },
  };
}
