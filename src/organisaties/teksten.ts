import { createI18n, type Language } from '../platform/i18n/index.ts';
import en from './i18n/en.json' with { type: 'json' };
import nl from './i18n/nl.json' with { type: 'json' };

/** This chapter's texts outside pages: mails and files. Keys come from codes, so they are plain strings. */
export function tekstenVan(
  language: Language,
): (key: string, params?: Readonly<Record<string, string>>) => string {
  return createI18n(language, { organisaties: language === 'en' ? en : nl }).getFixedT(
    language,
    'organisaties',
  ) as unknown as (key: string, params?: Readonly<Record<string, string>>) => string;
}
