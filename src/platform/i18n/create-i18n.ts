import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import type { Language } from './languages.ts';

/**
 * One i18next instance for one language: one per language on the server, one per page in the browser.
 * Synchronous, as all texts of the language are given. React gets it through `<I18nextProvider>`;
 * the `initReactI18next` plugin is left out because it keeps the last instance in a module variable.
 * @param resources texts by namespace: `{ ui: {…}, nachtregister: {…} }`
 */
export function createI18n(language: Language, resources: ResourceLanguage): i18n {
  const instance = createInstance();
  instance.init({
    lng: language,
    resources: { [language]: resources },
    fallbackLng: false,
    defaultNS: 'ui',
    ns: Object.keys(resources),
    initAsync: false,
    // React escapes; escaping here as well would show `&amp;` in names.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
