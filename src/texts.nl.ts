/** All Dutch texts, one line per namespace. A new chapter adds its line here and in `texts.en.ts`. */
export { default as ui } from './ui/i18n/nl.json' with { type: 'json' };
