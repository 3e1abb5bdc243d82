/** Languages in which every screen exists. */
export const LANGUAGES = ['nl', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = 'nl';

/** BCP 47 locale for Intl, per language; worker pages add `pl`, `ro`, `bg`, `hu` here. */
export const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((known) => known === value);
