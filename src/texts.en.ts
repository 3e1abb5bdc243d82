/** All English texts, one line per namespace, the same namespaces as `texts.nl.ts`. */
export { default as ui } from './ui/i18n/en.json' with { type: 'json' };
