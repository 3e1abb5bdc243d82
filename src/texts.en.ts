/** All English texts, one line per namespace, the same namespaces as `texts.nl.ts`. */
export { default as aanmelding } from './aanmelding/i18n/en.json' with { type: 'json' };
export { default as beheer } from './beheer/i18n/en.json' with { type: 'json' };
export { default as fouten } from './beleid/i18n/en.json' with { type: 'json' };
export { default as bestandsimport } from './bestandsimport/i18n/en.json' with { type: 'json' };
export { default as informatie } from './informatie/i18n/en.json' with { type: 'json' };
export { default as inschrijving } from './inschrijving/i18n/en.json' with { type: 'json' };
export { default as koppelingen } from './koppelingen/i18n/en.json' with { type: 'json' };
export { default as maandlevering } from './maandlevering/i18n/en.json' with { type: 'json' };
export { default as monitor } from './monitor/i18n/en.json' with { type: 'json' };
export { default as nachtregister } from './nachtregister/i18n/en.json' with { type: 'json' };
export { default as organisaties } from './organisaties/i18n/en.json' with { type: 'json' };
export { default as privacy } from './privacy/i18n/en.json' with { type: 'json' };
export { default as signalen } from './signalen/i18n/en.json' with { type: 'json' };
export { default as toegang } from './toegang/i18n/en.json' with { type: 'json' };
export { default as toezicht } from './toezicht/i18n/en.json' with { type: 'json' };
export { default as ui } from './ui/i18n/en.json' with { type: 'json' };
export { default as verblijfsbelasting } from './verblijfsbelasting/i18n/en.json' with { type: 'json' };
