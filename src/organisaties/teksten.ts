import { type Language, textsIn } from '../platform/i18n/index.ts';
import en from './i18n/en.json' with { type: 'json' };
import nl from './i18n/nl.json' with { type: 'json' };

/** This chapter's texts outside pages: mails and files. Keys come from codes, so they are plain strings. */
export const tekstenVan = textsIn('organisaties', { nl, en }) as unknown as (
  language: Language,
) => (key: string, params?: Readonly<Record<string, string>>) => string;
