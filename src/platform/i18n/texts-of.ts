import type { FlatNamespace, ResourceLanguage, TFunction } from 'i18next';
import { createI18n } from './create-i18n.ts';
import type { Language } from './languages.ts';

/**
 * The texts of one chapter outside pages: for files, mail and the interface. Made once for each language, as making them
 * costs more than a small file does.
 * @example export const textsOf = textsIn('signalen', { nl, en })
 */
export function textsIn<N extends FlatNamespace>(
  namespace: N,
  texts: Record<Language, ResourceLanguage[string]>,
): (language: Language) => TFunction<N> {
  const made = new Map<Language, TFunction<N>>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fixed = createI18n(language, { [namespace]: texts[language] }).getFixedT(language, namespace);
    made.set(language, fixed as TFunction<N>);
    return fixed as TFunction<N>;
  };
}
