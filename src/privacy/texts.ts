import { createI18n, type Language } from '../platform/i18n/index.ts';
import en from './i18n/en.json' with { type: 'json' };
import nl from './i18n/nl.json' with { type: 'json' };

/** This chapter's texts outside pages: for files. */
export const textsOf = (language: Language) =>
  createI18n(language, { privacy: language === 'en' ? en : nl }).getFixedT(language, 'privacy');
